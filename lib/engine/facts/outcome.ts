import { extent, plain } from '../analysis'
import { remainder, verbWords } from '../asks'
import type { Chunk } from '../chunks'
import { isPast } from '../clauseParts'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { type Ask, ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What comes of the whole of what is said: "The dams broke, resulting in floods", "Both banks have quays, allowing ships to unload". */
export const outcome: Family = {
  name: 'outcome',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** "resulting in E", "leading to E" */
const leading: Readonly<Record<string, string>> = { resulting: 'in', leading: 'to' }
/** "reducing the risk": asked by what is reduced. */
const affecting = /^(?:reducing|increasing|preventing|creating|destroying|damaging|improving|weakening|strengthening)$/
/** "forcing the guild to sell its hall": why it did so. */
const forcing = /^(?:causing|forcing|prompting|leading|inspiring|persuading|compelling|driving)$/
const allowing = /^(?:allowing|enabling|permitting)$/
const longestHost = 22
/** "a path crosses the park, leading to the ruins": where it goes, and nothing that comes of it. */
const way =
  /^(?:road|path|street|stair(?:way|case)?|steps|passage|tunnel|corridor|door|doorway|gate|gateway|bridge|track|trail|route|lane|avenue|ladder|ramp|channel|canal|line)s?$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { analysis } = view
  const { chunks } = analysis
  const { clause } = frame
  const comma = clause.complement.b
  if (chunks[comma]?.kind !== 'comma' || !isHost(view, frame)) return []
  const at = /^(?:thereby|thus)$/.test(chunks[comma + 1]?.word ?? '') ? comma + 2 : comma + 1
  if (chunks[at]?.kind !== 'ger') return []
  const end = endOf(chunks, at)
  const said = hostWords(frame)
  if (end === undefined || said === undefined) return []
  const made = asked(view, frame, said, at, end)
  if (!made) return []
  const effect = extent(analysis, at, end)
  return [
    draft(view, {
      kind: 'cause',
      relation: 'result',
      subject: frame.subject,
      rule: 'cause:outcome',
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'reason', frame.subjectFrom, extent(analysis, comma - 1, comma).to),
        slotAt(view, 'object', effect.from, effect.to),
      ],
      statement: null,
      asks: [made],
    }),
  ]
}

/** A main clause that says what is or was so, and that stands alone. */
const isHost = (view: View, frame: Frame): boolean =>
  frame.clause.marker === undefined &&
  frame.clause.relative === undefined &&
  frame.clause.reduced !== true &&
  frame.vg.helpers.every(({ lower }) => /^(?:is|are|was|were)$/.test(lower)) &&
  // "is expected to warn drivers, preventing crashes": it does not yet.
  !(frame.vg.voice === 'passive' && /^(?:expect|intend|plan|design|suppose|hope)$/.test(frame.vg.lemma)) &&
  // "argued that the dam broke, resulting in floods": of what was argued.
  !frame.pieces.some(({ role }) => role === 'that') &&
  safe(view, frame)

/** The end of the outcome: nothing between commas, for there the words may belong to something else. */
function endOf(chunks: readonly Chunk[], at: number): number | undefined {
  let end = at + 1
  while (end < chunks.length && !/^(?:stop|comma|sub)$/.test(chunks[end]?.kind ?? '')) end += 1
  const next = chunks[end]
  const closes = next === undefined || next.kind === 'stop' || /^(?:rel|ger)$/.test(chunks[end + 1]?.kind ?? '')
  return closes && end > at + 1 ? end : undefined
}

/** "the dams of Ulm broke in 1840", as it can stand behind "when"; where the question names the dams already, "they broke". */
function hostWords(frame: Frame, subject = frame.subject): string | undefined {
  const { before, after } = remainder(frame, [])
  const words = plain(`${subject} ${verbWords(frame.vg)} ${after}`)
  return before === '' && words.split(' ').length <= longestHost ? words : undefined
}

/** "ships", and a people ("the Vikings", "the Swiss"). */
const isMany = (whom: Chunk | undefined): boolean =>
  whom?.head?.pos === 'name'
    ? whom.lead === 'the' && /(?:s|sh|ch|ese)$/.test(whom.head.lower)
    : isPlural(whom?.head?.lower ?? '')

function asked(view: View, frame: Frame, said: string, at: number, end: number): Ask | undefined {
  const { analysis } = view
  const { chunks } = analysis
  const word = chunks[at]?.word ?? ''
  const range = (a: number, b: number): string => {
    const { from, to } = extent(analysis, a, b)
    return plain(analysis.sentence.text.slice(from, to))
  }
  const alone = (a: number): boolean =>
    standsAlone(analysis, a, end, view.reference, false) && !/\b(?:it|its|their|them|his|her|him)\b/.test(range(a, end))
  const past = isPast(frame.vg)
  const be = past ? 'was' : 'is'
  const act = chunks.findIndex(({ kind }, index) => index > at && index < end && kind === 'inf')
  if (act > 0) {
    const own = allowing.test(word) && range(at + 1, act) === (frame.plural ? 'them' : 'it') && !frame.person
    const who = own ? frame.subject : range(at + 1, act)
    const reason = own ? hostWords(frame, frame.plural ? 'they' : 'it') : said
    if (act !== at + 2 || chunks[at + 1]?.kind !== 'np' || (!own && chunks[at + 1]?.pronoun)) return undefined
    if (
      !standsAlone(analysis, own ? act : at + 1, end, view.reference, false) ||
      /\b(?:it|them|him)\b/.test(range(act, end))
    )
      return undefined
    const many = own ? frame.plural : isMany(chunks[at + 1])
    const deed = range(act, end).replace(/^to\s+/, '')
    if (allowing.test(word))
      return ask('object', `What ${many ? (past ? 'were' : 'are') : be} ${who} able to do because ${reason}?`, deed)
    const helper = past ? 'did' : many ? 'do' : 'does'
    return forcing.test(word) ? ask('reason', `Why ${helper} ${who} ${deed}?`, said, [`because ${said}`]) : undefined
  }
  if (leading[word] !== undefined) {
    const { vg, subject, plural } = frame
    const isWhat = vg.lemma === 'be' && vg.voice === 'active' && frame.pieces.some(({ role }) => role === 'predicate')
    const helper = past ? 'did' : plural ? 'do' : 'does'
    // "Overgrowth is the growth of a stem beyond its support, resulting in": of the growth, as it is named.
    const stem = isWhat
      ? `What ${helper} ${subject} ${word === 'leading' ? 'lead to' : 'result in'}?`
      : `What ${be} the result when ${said}?`
    return chunks[at + 1]?.word === leading[word] &&
      chunks[at + 2]?.kind === 'np' &&
      chunks[at + 2]?.head?.pos !== 'name' &&
      !(word === 'leading' && way.test(frame.clause.subject?.head.lower ?? '')) &&
      alone(at + 2)
      ? ask('object', stem, range(at + 2, end))
      : undefined
  }
  if (chunks[at + 1]?.kind !== 'np' || !alone(at + 1)) return undefined
  // "preventing forests from filling with litter": not the forests.
  if (chunks.slice(at + 1, end).some(({ kind }) => kind === 'ger')) return undefined
  if (word === 'causing') return ask('object', `What ${be} the result when ${said}?`, range(at + 1, end))
  return affecting.test(word)
    ? ask('object', `What ${be} ${word.replace(/ing$/, 'ed')} when ${said}?`, range(at + 1, end))
    : undefined
}

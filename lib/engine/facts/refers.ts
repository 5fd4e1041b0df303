import { extent, plain } from '../analysis'
import { invert } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { termFor } from './describing'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'

/** What a term refers to, or is or was defined as: "Expulsion refers to a group being forced to leave a country", "Strain is defined as change in length per length". */
export const refers: Family = {
  name: 'refers',
  read: (view) => view.frames.flatMap((frame) => [...read(view, frame), ...defined(view, frame)]),
}

const mostWords = 26

type Way = { readonly lemma: string; readonly voice: string; readonly link: string; readonly present: RegExp }
const ways: readonly Way[] = [
  { lemma: 'refer', voice: 'active', link: 'to', present: /^(?:pres3|base)$/ },
  { lemma: 'define', voice: 'passive', link: 'as', present: /^(?:is|are)$/ },
]

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, subject } = frame
  const { analysis } = view
  const { chunks, sentence } = analysis
  const way = ways.find(({ lemma, voice }) => vg.lemma === lemma && vg.voice === voice)
  if (!way || clause.marker || clause.relative || frame.derived) return []
  const first = vg.helpers[0] ?? vg.main
  if (!way.present.test(first.form ?? first.lower) || chunks[clause.at + 1]?.word !== way.link) return []
  const stop = chunks.findIndex(({ kind }, at) => at > clause.at && kind === 'stop')
  // "refers to a sound's purity, and it is affected by": what goes on behind is said of it besides.
  const { b } = clause.complement
  const goesOn =
    chunks[b]?.kind === 'comma' &&
    chunks[b + 1]?.kind === 'conj' &&
    analysis.clauses.some(({ subject, marker }) => subject?.a === b + 2 && marker === undefined)
  const end = goesOn ? b : stop
  const range = extent(analysis, clause.at + 2, end < 0 ? chunks.length : end)
  const words = plain(sentence.text.slice(range.from, range.to))
  const isTerm = /^(?!the |an? )\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3}$/u.test(subject) && !frame.person
  const isWhole =
    words.split(' ').length >= 4 &&
    words.split(' ').length <= mostWords &&
    !/\b(?:it|this|these|those|here|we|our|you|your)\b/.test(words) &&
    standsAlone(analysis, clause.at + 2, Math.max(clause.at + 3, clause.complement.b), view.reference, false)
  if (!isTerm || !isWhole || frame.pieces.some(({ front }) => front)) return []
  return [
    draft(view, {
      kind: 'definition',
      relation: way.lemma === 'refer' ? 'refers to' : 'is defined as',
      subject,
      rule: 'definition:refers',
      claims: clause.at,
      slots: [subjectSlot(view, frame, 'term'), slotAt(view, 'definition', range.from, range.to)],
      statement: null,
      asks: [ask('definition', question(frame, way), words), ask('term', termFor(words), subject)],
    }),
  ]
}

/** "He defined the state as a body that rules a territory": what somebody held a thing to be, without what is told of the definition. */
function defined(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const { chunks, sentence } = view.analysis
  const [object, said] = frame.pieces.filter(({ front, role }) => !front && role !== 'date')
  if (vg.lemma !== 'define' || vg.voice !== 'active' || clause.marker || clause.relative) return []
  if (
    object?.role !== 'object' ||
    said?.prep !== 'as' ||
    object.b !== said.a ||
    /^(?:it|this|these|them|both)\b/.test(object.words)
  )
    return []
  const comma = chunks.findIndex(({ kind }, at) => at > said.a && /^(?:comma|stop)$/.test(kind))
  const { from, to } = extent(view.analysis, said.a + 1, comma < 0 ? chunks.length : comma)
  const words = plain(sentence.text.slice(from, to))
  const length = words.split(' ').length
  if (length < 3 || length > mostWords || !/^(?:an?|the) /.test(words)) return []
  return [
    draft(view, {
      kind: 'definition',
      relation: 'defined as',
      subject: object.words,
      rule: 'definition:defined',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'definition', from, to)],
      statement: null,
      asks: [ask('definition', `How ${invert(vg, frame.subject)} ${object.words}?`, `as ${words}`, [words])],
    }),
  ]
}

const question = ({ plural, subject }: Frame, { lemma }: Way): string =>
  lemma === 'refer'
    ? `What ${plural ? 'do' : 'does'} ${subject} refer to?`
    : `What ${plural ? 'are' : 'is'} ${subject} defined as?`

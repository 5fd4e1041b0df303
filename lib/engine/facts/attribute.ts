import { plain } from '../analysis'
import { statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import { loose } from './definition'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What has a name of its own by its relation to something else: "The capital of Peru is Lima", "The role of the judiciary is to interpret the law". */
export const attribute: Family = {
  name: 'attribute',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** "the capital of Peru", "Peru's largest port": something that only one thing can be. */
const relational =
  /^(?:the|\p{Lu}[\p{L}'’ -]*['’]s?)\s.*\bof\b|^the (?:(?:two|three|four|five) )?(?:most \p{L}+|\p{Ll}+est|first|last|only|main|chief|principal)\b|^(?:the )?\p{Lu}[\p{L}'’ -]*['’]s? (?:\p{Ll}+est|first|last|only|main|chief|principal|capital|founder)\b/u
const vague =
  /^(?:(?:the|a|an) )?(?:result|answer|problem|fact|idea|truth|case|rest|majority|number|one|end|most|question|point|reason|number|number|total|amount|size|length|height|speed|age|area|population)\b/i

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (vg.lemma !== 'be' || vg.voice !== 'active' || vg.helpers.length > 0 || clause.marker || clause.relative) return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const fronts = frame.pieces.filter((piece) => piece.front && piece.role !== 'adverb')
  const [value] = rest
  const last = rest.at(-1)
  if (!value || !last || fronts.length > 0 || vague.test(frame.subject) || !relational.test(frame.subject)) return []
  const { chunks, tokens, sentence } = view.analysis
  const purpose = value.role === 'inf'
  const first = tokens[chunks[value.a]?.i ?? 0]
  const named =
    value.role === 'predicate' &&
    value.head !== undefined &&
    (value.head.pos === 'name' || value.head.pos === 'noun') &&
    !/^(?:an?|the)$/.test(first?.lower ?? '') &&
    first?.pos !== 'poss'
  if (!(purpose || named) || !standsAlone(view.analysis, value.a, last.b, view.reference, !purpose)) return []
  const words = plain(sentence.text.slice(value.from, last.to))
  if (loose.test(words)) return []
  const who = frame.person && value.head?.pos === 'name' ? 'Who' : 'What'
  if (isHumanNoun(clause.subject?.head.lower ?? '') && !frame.person) return []
  return [
    draft(view, {
      kind: purpose ? 'purpose' : 'statement',
      relation: purpose ? 'in order to' : 'is',
      subject: frame.subject,
      rule: purpose ? 'attribute:purpose' : 'attribute',
      ...(purpose ? {} : { claims: clause.at }),
      slots: [
        subjectSlot(view, frame),
        slotAt(view, purpose ? 'reason' : 'object', value.from, last.to, value.head ? { head: value.head.lower } : {}),
      ],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [ask(purpose ? 'reason' : 'object', `${who} ${vg.main.lower} ${frame.subject}?`, words)],
    }),
  ]
}

import { plain } from '../analysis'
import { finish, verbWords } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { proviso } from '../fronts'
import { saysPerson } from '../groups'
import { standsAlone } from '../leaning'
import { describing } from './describing'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, thingWord, type View } from './family'

const extreme =
  /^(?:the|one of the|its|their|[\p{L}]+'s) (?:\w+ly |second[- ]|third[- ])?(?:first|last|only|oldest|largest|biggest|smallest|highest|lowest|longest|shortest|deepest|greatest|best|worst|earliest|latest|youngest|fastest|heaviest|lightest|richest|busiest|tallest|main|chief|most \w+|least \w+)\b/iu

/** The first, the largest, the only one: "Lake Baikal is the deepest lake in the world". */
export const superlative: Family = {
  name: 'superlative',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** "Holm County was the first to levy taxes": no noun behind it says of what it is the first. */
const thing = (view: View, { subject }: Frame, words: string): string =>
  /^the (?:first|second|third|last|only)(?: one)? to\b/i.test(words)
    ? (thingWord(view, subject, 'What') ?? 'What')
    : 'What'

function read(view: View, frame: Frame): readonly Draft[] {
  if (
    !/^(?:be|become|remain)$/.test(frame.vg.lemma) ||
    frame.vg.voice !== 'active' ||
    (frame.clause.marker && frame.clause.marker !== 'and')
  )
    return []
  const rest = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const [predicate] = rest
  const last = rest.at(-1)
  if (predicate?.role !== 'predicate' || !last || !extreme.test(predicate.words) || /^one of/i.test(predicate.words))
    return []
  if (!standsAlone(view.analysis, predicate.a, last.b, view.reference)) return []
  const words = plain(view.analysis.sentence.text.slice(predicate.from, last.to))
  if (words.split(' ').length < 4) return []
  const fronts = frame.pieces
    .filter((piece) => piece.front && piece.role === 'date')
    .map((piece) => ` ${piece.words}`)
    .join('')
  const provided = frame.pieces.find((piece) => piece.front && proviso.test(piece.words))?.words ?? ''
  const lead = provided === '' ? '' : `${provided}, `
  const verb = verbWords(frame.vg).replace(/^have\b/, 'has')
  return [
    draft(view, {
      kind: 'superlative',
      relation: words.split(' ').slice(0, 3).join(' ').toLowerCase(),
      subject: frame.subject,
      rule: 'superlative',
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'object', predicate.from, last.to, predicate.head ? { head: predicate.head.lower } : {}),
      ],
      statement: capital(`${lead}${frame.subject} ${verb} ${words}${fronts}.`),
      asks: [
        // "Otto Lang's best work is the first mill for silk": his work is asked about, and not named.
        describing.test(frame.subject)
          ? ask('object', finish(provided, `What ${verb} ${frame.subject}${fronts}`), words)
          : ask(
              'subject',
              finish(
                provided,
                `${frame.person || saysPerson(frame) ? 'Who' : thing(view, frame, words)} ${verb} ${words}${fronts}`,
              ),
              frame.subject,
            ),
      ],
    }),
  ]
}

import type { Frame } from '../frames'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { isPlain, restOf } from './wholeComplement'

/** What a name was made from: "The English name of Ulm is a corruption of the old Danish name for elms". */
export const nameMade: Family = {
  name: 'nameMade',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const mostWords = 14
const ofName = /^[Tt]he (?:\p{L}+ ){0,2}(?:name|surname|nickname|word|term|title)(?=$| (?:of|for)\b| ["“\p{Lu}])/u
const made =
  /^(an? (?:\p{L}+ )?(?:anglici[sz]ation|latini[sz]ation|corruption|translation|transliteration|form|variant|variation|derivation|derivative|contraction|abbreviation|shortening|diminutive|combination|compound|blend|portmanteau|misspelling|alteration|rendering|version|adaptation|reference|allusion) (?:of|to)) (?=\S)/u

const madeIn = ({ vg, subject, pieces }: Frame) =>
  vg.lemma === 'be' && vg.helpers.length === 0 && ofName.test(subject)
    ? pieces.find(({ front, role, words }) => !front && role === 'predicate' && made.test(words))
    : undefined

/** "“a driver who has paid no fine” is a description", or what a name was made from: words that are spoken of, and no thing. */
export const isAboutWords = ({ analysis }: View, frame: Frame): boolean =>
  (frame.subject.split(' ').length > 4 && /["“]\s*$/.test(analysis.sentence.text.slice(0, frame.subjectFrom))) ||
  madeIn(frame) !== undefined

function read(view: View, frame: Frame): readonly Draft[] {
  const from = madeIn(frame)
  const rest = from && isPlain(view, frame) ? restOf(view, frame, from.a) : undefined
  const [opening, kind] = (rest && made.exec(rest.words)) ?? []
  if (!rest || opening === undefined || kind === undefined) return []
  const answer = rest.words.slice(opening.length)
  if (answer.split(' ').length > mostWords) return []
  return [
    draft(view, {
      kind: 'definition',
      relation: kind,
      subject: frame.subject,
      rule: 'nameMade',
      slots: [subjectSlot(view, frame), slotAt(view, 'object', rest.from + opening.length, rest.to)],
      asks: [ask('object', `What ${frame.vg.main.lower} ${frame.subject} ${kind}?`, answer)],
    }),
  ]
}

import { askPiece } from '../asks'
import { isPast } from '../clauseParts'
import type { Frame } from '../frames'
import type { Piece } from '../pieces'

/** "some ruptures", "such rocks": a few of many, or those that the text has told of. */
const portion =
  /^(?:some|many|most|several|certain|various|other|all|both|few|these|those|such|this|that|one|two|three)\b/i

/** "the growing chain", "the resulting rock": which one, only the text tells. */
const passing = /^the (?:\p{L}+(?:ing|ed)|first|second|third|last|next|new|same|other|entire|whole|present) \p{L}+$/iu

/** Whether the words that bear a name tell what it is the name of: "The vat is called X", "Ada Weiss is called X" are too little, or a name. */
export function isDescribed({ subject, clause, derived }: Frame): boolean {
  if (portion.test(subject) || passing.test(subject) || !/^\p{Ll}/u.test(subject)) return false
  const { length } = subject.split(' ')
  if (length >= 3) return true
  // "Neurons are also called nerve cells."
  return !/^(?:the|an?)\s/i.test(subject)
    ? length === 2 || (clause.subject?.head.pos === 'noun' && !derived)
    : length === 2 && /^an?\s/i.test(subject)
}

/** "With the spread of the word, the mills are referred to as X": said beside. */
const isNotBeside = ({ front, prep }: Piece): boolean => !front || prep !== 'with'

/** "What was the lake known as at that time?": "as" stays beside its verb. */
function withOwnPreposition(frame: Frame, term: Piece): Frame {
  if (term.role !== 'pp') return frame
  const { main, lemma } = frame.vg
  const text = lemma === 'refer' ? 'called' : `${main.text} ${term.prep ?? 'as'}`
  return { ...frame, vg: { ...frame.vg, main: { ...main, text } } }
}

/** "referred | to | as a weir": the "to" of the verb is not asked with its name. */
const withTo = ({ pieces, vg }: Frame, term: Piece): readonly Piece[] => [
  ...pieces.filter(({ words, front, b }) => vg.lemma === 'refer' && !front && words === 'to' && b === term.a),
  term,
]

/** "What is the loss of water called?", "What is salt also known as?": nobody asks what a thing is referred to as. */
export function askName(frame: Frame, term: Piece, under: string): string {
  const stem = askPiece(withOwnPreposition(frame, term), 'What', withTo(frame, term), isNotBeside).replace(
    /\?$/,
    `${under}?`,
  )
  return / also $/.test(frame.analysis.sentence.text.slice(0, frame.vg.main.from))
    ? stem.replace(/ (?=(?:known as|called|termed|named)[ ?])/, ' also ')
    : stem
}

/** "The different layers kept in the chest are called folds": those that the text tells of, and not all that have the name. */
const ofText = /^the (?:different|various|individual|separate|remaining|resulting|corresponding|respective) /i

/** "What are annuals?": asked of the one name that a thing has, as it has it now. */
export function askNamed({ vg, clause, plural, subject, pieces }: Frame, name: string): string | undefined {
  // "In the Tyrolean language, the town is called Olm": in that language it is no other thing.
  if (
    pieces.some(
      ({ front, words }) =>
        front &&
        /^in (?:the )?(?:\p{Lu}\p{L}+ )?(?:language|dialect|tongue)$|^in (?:Old |Ancient |Modern )?(?:\p{Lu}\p{Ll}+(?:ish|ese|ian|an|ic)|Latin|Greek|French|German|Dutch|Welsh)$/iu.test(
          words,
        ),
    )
  )
    return undefined
  if (/ (?:or|and) /.test(name) || clause.shared || ofText.test(subject) || subject.split(' ').length < 4)
    return undefined
  if (vg.adverbs.some(({ lower }) => /^(?:originally|formerly|previously|initially|first|once)$/.test(lower)))
    return undefined
  const many = plural && /s$/.test(name)
  const be = isPast(vg) ? (many ? 'were' : 'was') : many ? 'are' : 'is'
  return `What ${be} ${name}?`
}

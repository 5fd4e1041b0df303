import { extent, plain } from '../analysis'
import { capital } from '../capital'
import { standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { ask, type Draft, draft, slotAt, type View } from './family'

/** What says what a thing is: "the upkeep of ...", "the study of ...". */
const defining =
  /(?:tion|sion|ment|ance|ence|sis|ity|ship|ness|ing|ism|logy)$|^(?:study|process|use|ability|growth|tendency|practice|act|art|science|upkeep|exchange|flow|transfer|breakdown|removal|release|spread|belief|idea|capacity|sum|amount|number|rate|loss)$/
const most = 16

/** "Stasis, or the upkeep of a steady state in the vat, depends on": a term and its definition between commas. */
export function saidAgain(view: View): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence } = analysis
  return view.frames.flatMap(({ clause }): readonly Draft[] => {
    const a = clause.subject?.a ?? -1
    const [term, comma, or, said, of] = chunks.slice(a, a + 5)
    if (term?.kind !== 'np' || clause.relative || clause.marker) return []
    if (comma?.kind !== 'comma' || or?.word !== 'or' || said?.kind !== 'np' || of?.word !== 'of') return []
    const own = tokens.slice(term.i, term.j)
    const isTerm = own.length <= 3 && own.every(({ pos }) => pos === 'noun' || pos === 'adj') && !term.pronoun
    const isDefined = said.lead === 'the' && defining.test(said.head?.lower ?? '') && !isPlural(term.head?.lower ?? '')
    const close = chunks.findIndex(({ kind }, at) => at > a + 4 && kind === 'comma')
    if (!isTerm || !isDefined || close !== clause.at - 1 || chunks[a - 1]?.kind === 'prep') return []
    if (!standsAlone(analysis, a + 3, close, reference)) return []
    const { from: start, to: end } = extent(analysis, a, a + 1)
    const { from, to } = extent(analysis, a + 3, close)
    const words = plain(sentence.text.slice(from, to))
    const name = sentence.text.slice(start, end)
    const subject = start === 0 ? name.charAt(0).toLowerCase() + name.slice(1) : name
    if (words.split(' ').length < 4 || words.split(' ').length > most) return []
    return [
      draft(view, {
        kind: 'definition',
        relation: 'is',
        subject,
        rule: 'definition:or',
        slots: [slotAt(view, 'term', start, end), slotAt(view, 'definition', from, to)],
        statement: `${capital(subject)} is ${words}.`,
        asks: [
          ask('definition', `What is ${subject}?`, words),
          words.split(' ').length < 5 ? undefined : ask('term', `What is the term for ${words}?`, subject),
        ],
      }),
    ]
  })
}

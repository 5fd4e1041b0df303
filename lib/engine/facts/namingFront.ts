import { extent, plain } from '../analysis'
import { skipAdverbsRight } from '../clauseParts'
import { standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { isRewritten } from '../rewrite'
import { ask, type Draft, draft, slotAt, type View } from './family'

const called = /^(?:called|nicknamed|dubbed|termed)$/
const longest = 6

/** "Sometimes called the lungs of the sea, kelp beds shelter fish": the name in front of what bears it. */
export function fronted(view: View): readonly Draft[] {
  const { analysis, reference } = view
  const { chunks, tokens, sentence, clauses } = analysis
  const at = skipAdverbsRight(chunks, 0)
  const word = tokens[chunks[at]?.i ?? -1]?.lower ?? ''
  const known = word === 'known' && chunks[at + 1]?.word === 'as'
  const comma = chunks.findIndex(({ kind }) => kind === 'comma')
  const bearer = clauses.find(({ subject, marker }) => subject?.a === comma + 1 && marker === undefined)?.subject
  const first = at + (known ? 2 : 1)
  // "Known as the bore, it": what came before tells what "it" is, or what happened.
  if (!(called.test(word) || known) || !bearer || bearer.pronoun || chunks[bearer.a]?.pronoun || comma <= first)
    return []
  const own = chunks.slice(first, comma)
  if (!own.every(({ kind, word: prep }) => kind === 'np' || (kind === 'prep' && prep === 'of'))) return []
  let end = bearer.b
  while (chunks[end - 1]?.kind === 'comma') end -= 1
  if (!standsAlone(analysis, bearer.a, end, reference) || chunks[bearer.a]?.lead === 'a') return []
  const name = extent(analysis, first, comma)
  const thing = extent(analysis, bearer.a, end)
  const words = plain(sentence.text.slice(name.from, name.to))
  const subject = plain(sentence.text.slice(thing.from, thing.to))
  // "Known as the bore, it": a name put in for "it" may be that of something else.
  if (isRewritten(analysis, thing.from, thing.to)) return []
  if (words.split(' ').length > longest || reference.isPerson(reference.fullName(subject))) return []
  const adverbs = plain(sentence.text.slice(0, tokens[chunks[at]?.i ?? 0]?.from)).toLowerCase()
  const be = bearer.head.pos === 'noun' && isPlural(bearer.head.lower) ? 'are' : 'is'
  return [
    draft(view, {
      kind: 'naming',
      relation: 'called',
      subject,
      rule: 'naming:front',
      slots: [slotAt(view, 'subject', thing.from, thing.to), slotAt(view, 'term', name.from, name.to)],
      statement: null,
      asks: [
        ask(
          'term',
          `${plain(`What ${be} ${subject} ${adverbs} ${known ? 'known as' : 'called'}`)}?`,
          words.replace(/^(?:an?|the) /i, ''),
          [words],
        ),
      ],
    }),
  ]
}

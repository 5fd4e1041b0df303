import { plain } from '../analysis'
import type { Chunk } from '../chunks'
import { isHumanNoun, isPlural } from '../lexicon'
import { nameClass } from '../mentions/nameType'
import type { View } from './family'
import type { Phrase } from './phrase'

const counts: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
])

const isNameChunk = (chunk: Chunk | undefined, { analysis: { tokens } }: View): boolean =>
  chunk?.kind === 'np' &&
  tokens
    .slice(chunk.i, chunk.j)
    .every((token, at) => token.pos === 'name' || (at === 0 && token.lower === 'the' && chunk.j - chunk.i > 1))

/** The comma of an apposition behind chunk `b`, over a date: "a weaver, Otto Lang", "two weavers in 1886, Otto Lang and Ida Page". */
function commaBehind(chunks: readonly Chunk[], b: number): number | undefined {
  if (chunks[b]?.kind === 'comma') return b
  const dated = chunks[b]?.kind === 'prep' && chunks[b + 1]?.kind === 'date' ? b + 2 : -1
  return chunks[dated]?.kind === 'comma' ? dated : undefined
}

/** "a chemist, Anton Frey": somebody or something of a class, whose name stands behind the comma and answers "which chemist". */
export function apposedNames(view: View, a: number, b: number, person: string): Phrase | undefined {
  const { chunks, tokens, sentence } = view.analysis
  const noun = chunks[a]
  const head = noun?.head
  const within = b === a + 3 && chunks[a + 1]?.kind === 'comma' && noun?.lead === 'the'
  const comma = within ? a + 1 : b === a + 1 ? commaBehind(chunks, b) : undefined
  if (comma === undefined || noun?.kind !== 'np' || head?.pos !== 'noun') return undefined
  const [first, ...rest] = tokens.slice(noun.i, noun.j)
  const own = tokens.slice(noun.i, noun.j)
  const related = (first?.pos === 'poss' || own.some((token) => token.pos === 'part')) && isHumanNoun(head.lower)
  const count =
    related || within ? 1 : first?.lower === 'a' || first?.lower === 'an' ? 1 : (counts.get(first?.lower ?? '') ?? 0)
  if (count === 0 || isPlural(head.lower) !== count > 1 || rest.length === 0) return undefined
  if (
    !rest.every((token) => /^(?:noun|adj|name)$/.test(token.pos) || (related && token.pos === 'part')) ||
    light.test(head.lower)
  )
    return undefined
  let end = comma + 1
  let names = 0
  while (isNameChunk(chunks[end], view)) {
    names += 1
    end += 1
    const joint = chunks[end]?.kind === 'comma' && chunks[end + 1]?.kind === 'conj' ? 2 : 1
    if (count > 1 && /^(?:conj|comma)$/.test(chunks[end]?.kind ?? '') && isNameChunk(chunks[end + joint], view))
      end += joint
    else break
  }
  if (names !== count || !/^(?:comma|stop)$/.test(chunks[end]?.kind ?? 'stop')) return undefined
  // "a mill, Ulm and Linz": a list, not a name.
  if (chunks[end]?.kind === 'comma' && /^(?:np|conj)$/.test(chunks[end + 1]?.kind ?? '') && count === 1)
    return undefined
  const from = tokens[chunks[comma + 1]?.i ?? 0]?.from ?? 0
  const to = tokens[(chunks[end - 1]?.j ?? 1) - 1]?.to ?? 0
  const said = plain(sentence.text.slice(from, to))
  const full = count === 1 ? view.reference.fullName(said) : said
  const human = isHumanNoun(head.lower)
  if (!human && view.typeOf(said) === 'place' && nameClass(said) === undefined && !placeNoun.test(head.lower))
    return undefined
  const label = plain(sentence.text.slice((count > 1 ? first : rest[0])?.from ?? 0, head.to))
  return {
    wh:
      related || (within && rest.length === 1)
        ? person
        : `which ${/^\p{Lu}/u.test(rest[0]?.text ?? '') && count === 1 ? label : label.charAt(0).toLowerCase() + label.slice(1)}`,
    answer: full,
    accepted: [...new Set([said, plain(sentence.text.slice(tokens[noun.i]?.from ?? 0, to))])].filter(
      (form) => form !== full,
    ),
    from,
    to,
    human,
    head: head.lower,
    ...(human && count === 1 ? { type: 'person' as const } : {}),
    ...(full === said ? {} : { value: full }),
  }
}

const light = /^(?:day|time|year|place|way|thing|fact|number|part|side|half|lot|example|case|result|reason)s?$/
const placeNoun =
  /^(?:city|town|village|island|state|country|province|county|district|region|river|lake|port|colony|settlement|suburb|kingdom|republic|mountain|valley|territory|municipality|neighbou?rhood|peninsula|resort)s?$/

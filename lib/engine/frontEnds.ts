import type { Chunk } from './chunks'
import type { Range } from './clauseParts'
import { isKnownPlace } from './mentions/nameType'

/** "in 1956 Harbour One": behind the year a name that says no place. */
export const endsInOtherName = (chunks: readonly Chunk[], { a, b }: Range): boolean => {
  const [prep, date, name] = chunks.slice(b - 3, b)
  return (
    b - a === 3 &&
    prep?.kind === 'prep' &&
    date?.kind === 'date' &&
    /^\d{4}$/.test(date.word) &&
    name?.head?.pos === 'name' &&
    chunks[b]?.kind === 'comma' &&
    chunks[b + 1]?.lead === 'the' &&
    !isKnownPlace(name.head.text)
  )
}

/** "Whereas a pump moves sand over screens and within tanks, a still ...": the second phrase belongs to the clause before. */
export const closesPair = (chunks: readonly Chunk[], { a }: Range): boolean =>
  chunks[a - 1]?.kind === 'conj' &&
  chunks[a - 2]?.kind === 'np' &&
  chunks[a - 3]?.kind === 'prep' &&
  chunks[a]?.kind === 'prep' &&
  chunks[a + 1]?.kind === 'np' &&
  chunks[0]?.kind === 'sub'

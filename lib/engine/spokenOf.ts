import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'

/** What only words do. */
const ofWords = /^(?:refer|mean|derive|denote|signify|originate|stem|translate|connote)$/

/** ""fellmonger" refers to a dealer in hides": a word is spoken of, and keeps its marks. */
export function asWord({ sentence: { text } }: Analysis, { vg }: Clause, from: number, to: number): string | undefined {
  const words = text.slice(from, to)
  const isMarked = /["“]/.test(text.charAt(from - 1)) && /["”]/.test(text.charAt(to))
  if (!isMarked || !ofWords.test(vg.lemma) || !/^\p{Ll}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*){0,2}$/iu.test(words))
    return undefined
  return `the ${words.includes(' ') ? 'term' : 'word'} "${words.charAt(0).toLowerCase()}${words.slice(1)}"`
}

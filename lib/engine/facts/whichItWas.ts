import type { Frame } from '../frames'

/** "In 1500 the largest town of Tyrol was Ulm", "the first to reach it was Otto Lang in 1643": which it was is asked, and not when. */
export const isWhichItWas = ({ vg, subject, pieces }: Frame): boolean =>
  vg.lemma === 'be' &&
  /^the (?:\p{Ll}+ )?(?:most|least|(?!(?:for|pri|gu|inter|cont|harv|conqu|requ|prot|cr|qu|arr)est\b)\p{Ll}{2,}est|only|first|last|main|chief|principal|leading) (?!of\b)/u.test(
    subject,
  ) &&
  pieces.some(({ role, front, words }) => role === 'predicate' && !front && /^(?:the )?\p{Lu}/u.test(words))

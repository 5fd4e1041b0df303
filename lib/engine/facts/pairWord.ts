import { nameClass } from '../mentions/nameType'
import type { View } from './family'

const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`

/** "Which two cities": the question word for two names of one class. */
export function pairWord(subject: string, typeOf: View['typeOf']): string | undefined {
  const names = subject.split(' and ')
  const [first, second] = names.map(
    (name) => nameClass(name) ?? (typeOf(name.replace(/^the /i, '')) === 'org' ? 'organization' : undefined),
  )
  return names.length === 2 && !subject.includes(',') && first !== undefined && first === second
    ? `Which two ${pluralOf(first)}`
    : undefined
}

import type { Given } from '@/lib/domain/sheet'

/** What somebody answered, on one line for a cell of a table; null for nothing. */
export const givenText = (given: Given | null): string | null => {
  if (given === null) return null
  if (given.type === 'text') return given.text
  if (given.type === 'options') return given.chosen.join('; ')
  // The places of an ordering have no lines of their own: there what was moved is all there is.
  const isOrder = given.lines.every((line) => given.placed.includes(line))
  return given.placed.map((text, index) => (isOrder ? text : `${given.lines[index]}: ${text}`)).join('; ')
}

import type { Candidate } from './candidate'
import { tokensOf } from './words'

/** Words beyond which a name is a title or a list, and a phrase one that nobody says in the same words. */
const longName = 6
const longPhrase = 8

/** Slots that a clause answers in as many words as it needs. */
const clausal: ReadonlySet<string> = new Set(['reason', 'manner', 'definition'])

/**
 * How alike a question is to what people ask of a text, in the points of `importanceOf`: they ask most for figures, terms, names and
 * dates, seldom where something is said to be in common words, and hardly ever for a date left out or for what only a long phrase answers.
 */
export function likeness({ kind, targets, answer }: Candidate): number {
  const slot = targets[0]?.slot ?? 'object'
  if (slot === 'quantity' || slot === 'term') return 3
  if (slot === 'start' || slot === 'end') return kind === 'cloze' ? -3 : 2
  const words = tokensOf(answer).length
  const isName = /^(?:the |an? )?(?:\p{Ll}+ )?\p{Lu}/u.test(answer)
  if (slot === 'place') return isName ? 0 : -2
  if (isName && words <= longName) return 2
  return clausal.has(slot) || words <= longPhrase ? 0 : -3
}

import { stem as stemOf } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import { contentOf, stemsOf } from '../questions/words'

/** A definition that says the words of its term, and hardly another: "What is the Bank of Holm?" - "the central bank of Holm", "What are daily tides?" - "daily changes of the tides". */
export function isCircular({ stem, answer, facts: [{ subject }], targets }: Candidate): boolean {
  if (targets[0]?.slot !== 'definition') return false
  const asked = new Set(contentOf(stem).map(stemOf))
  const words = contentOf(answer).map(stemOf)
  const isOneMore =
    words.length >= 2 && words.some((word) => asked.has(word)) && words.filter((word) => !asked.has(word)).length < 2
  const own = stemsOf(subject)
  const said = new Set(stemsOf(answer))
  return isOneMore || (own.length >= 2 && own.every((word) => said.has(word)) && said.size <= own.length + 2)
}

import type { Candidate } from '../questions/candidate'
import { stemsOf } from '../questions/words'

/** "What are daily tides?" - "daily changes of the tides": the words of the term, and hardly another. */
export const inCircle = ({ answer, facts: [{ subject }], targets }: Candidate): boolean => {
  const own = stemsOf(subject)
  const said = new Set(stemsOf(answer))
  return (
    targets[0]?.slot === 'definition' &&
    own.length >= 2 &&
    own.every((word) => said.has(word)) &&
    said.size <= own.length + 2
  )
}

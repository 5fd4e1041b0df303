/** Why an answer that is not word for word the key was taken, or how close a refused one came. */
export const nearMisses = ['typo', 'less-precise', 'misspelt', 'incomplete', 'extra', 'unit'] as const
export type NearMiss = (typeof nearMisses)[number]

/**
 * What a fair teacher gives for one answer: `score` 0 to 1; `right` at 1, `wrong` at 0, `partly` between.
 * `parts` holds a score for each part of an ordering or matching, in the question's order, and is empty for other kinds.
 */
export type Verdict = {
  readonly score: number
  readonly verdict: 'right' | 'partly' | 'wrong'
  readonly near?: NearMiss
  readonly parts: readonly number[]
}

/** What a score is in a word. */
export const wordOf = (score: number): Verdict['verdict'] => (score >= 1 ? 'right' : score > 0 ? 'partly' : 'wrong')

export const verdictOf = (score: number, near?: NearMiss, parts: readonly number[] = []): Verdict => ({
  score,
  verdict: wordOf(score),
  ...(near === undefined ? {} : { near }),
  parts,
})

export const right = verdictOf(1)
export const wrong = verdictOf(0)

/** The verdict that is best for the learner, for keys that have several accepted forms. The first of equals wins. */
export const best = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce(
    (kept, next) => (next.score > kept.score || (next.score === 1 && kept.near && !next.near) ? next : kept),
    wrong,
  )

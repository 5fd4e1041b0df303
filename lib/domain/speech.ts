/** What the session reads aloud by itself. A key reads aloud in each of them. */
export const readAloudWays = ['off', 'question', 'both'] as const
export type ReadAloud = (typeof readAloudWays)[number]

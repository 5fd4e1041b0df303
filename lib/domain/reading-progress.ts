/** What is done with a text that is being read, in this order. */
export const readingSteps = ['sentences', 'facts', 'questions'] as const

/** How far into a text its reading is: what is done with it, and with which chapter (from 1 on; of a text without any there are 0). */
export type Reached = {
  readonly step: (typeof readingSteps)[number]
  readonly chapter: number
  readonly chapters: number
}

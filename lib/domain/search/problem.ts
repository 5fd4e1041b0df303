/** Why a search cannot be read; each has a sentence in the catalogue (`search_*`) that says what to write instead. */
export const searchProblems = [
  'tooLong',
  'tooDeep',
  'openQuote',
  'openBracket',
  'strayBracket',
  'emptyBrackets',
  'nothingAfter',
  'nothingBefore',
  'unknownKey',
  'nothingAfterKey',
  'noLetters',
  'unknownState',
  'unknownKind',
  'badProperty',
  'badRated',
  'badAdded',
  'badCard',
] as const
export type SearchProblemCode = (typeof searchProblems)[number]

/** What is wrong with a search, and from where to where in it. `text` is the piece that is wrong, `hint` the nearest right one. */
export type SearchProblem = {
  readonly code: SearchProblemCode
  readonly start: number
  readonly end: number
  readonly text: string
  readonly hint: string | null
}

/** Carries a problem out of the recursion of the parser; `parseSearch` makes a value of it. */
export class SearchTrouble extends Error {
  readonly problem: SearchProblem
  constructor(problem: SearchProblem) {
    super(problem.code)
    this.problem = problem
  }
}

import type { QuestionStatus } from './question'

/** What an author can decide about a question; `proposed` and `held` take a decision back. */
export const decisions = ['proposed', 'held', 'approved', 'rejected'] as const satisfies readonly QuestionStatus[]
export type Decision = (typeof decisions)[number]

/** Nobody has said yet whether it is to be asked. */
export const isUndecided = (status: QuestionStatus): boolean => status === 'proposed' || status === 'held'

/** Questions whose status changed, with what it was: enough to take it back. */
export type Decided = readonly { readonly id: string; readonly from: Decision }[]

/** What an author can say of two facts that disagree: trust the first, the second, both, or ask neither. */
export const resolutions = ['a', 'b', 'both', 'neither'] as const
export type Resolution = (typeof resolutions)[number]

/** How many questions the author sees first. */
export const bestCount = 20

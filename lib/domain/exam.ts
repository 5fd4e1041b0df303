/** The recall an exam day is prepared for: half-way from the target of the deck to 100 %, where ink is solid (lib/domain/ink.ts). */
export const examTarget = (desiredRetention: number): number => (1 + desiredRetention) / 2

/** A last review lies at most so many study days before its exam. */
export const lastReviewDays = 14

/** Days from a review to the next: any of them may be chosen. */
export type DueWindow = { readonly leastDays: number; readonly mostDays: number }

/** What would be recalled some days after a review. */
export type ExamMemory = {
  readonly recallIn: (days: number) => number
  /** The same where one more review, after `reviewDays`, is right. */
  readonly recallReviewed: (reviewDays: number, days: number) => number
}

/**
 * The window of a due day with exams ahead (docs/decisions/008-exams-pull-the-last-review.md). A card that comes before the
 * exam anyhow is left alone: its next review looks again. One that would come on the day or after it, and would be recalled
 * there less surely than `target`, gets a last review on one of the days before from which a right answer carries it over
 * the target: the eve at the latest, `lastReviewDays` before at the earliest. `examsInDays` ascend; `earliestDays` is the
 * first day that can still be chosen.
 */
export const beforeExams = (
  window: DueWindow,
  examsInDays: readonly number[],
  earliestDays: number,
  target: number,
  memory: ExamMemory,
): DueWindow => {
  for (const examDays of examsInDays) {
    if (window.mostDays < examDays) return window
    const eve = examDays - 1
    if (eve < earliestDays || memory.recallIn(examDays) >= target) continue
    const floor = Math.max(earliestDays, examDays - lastReviewDays)
    let first = eve
    while (first > floor && memory.recallReviewed(first - 1, examDays) >= target) first--
    return { leastDays: first, mostDays: eve }
  }
  return window
}

/** How well an answer was known, as FSRS counts it. */
export type Rating = 1 | 2 | 3 | 4

export const again: Rating = 1
export const hard: Rating = 2
export const good: Rating = 3
export const easy: Rating = 4
export const ratings: readonly Rating[] = [again, hard, good, easy]

/** The names under which the screens know the ratings, in the order of the keys 1-4. */
export const ratingNames = ['again', 'hard', 'good', 'easy'] as const
export type RatingName = (typeof ratingNames)[number]

export const nameOfRating = (rating: Rating): RatingName => ratingNames[(rating - 1) as 0 | 1 | 2 | 3]

export const isRating = (value: number): value is Rating => value === 1 || value === 2 || value === 3 || value === 4

/**
 * The rating a machine gives for a score of 0 to 1 (study.md). Right is Good for every kind of question, Hard with a hint;
 * partly right is Hard from half on. Hesitation counts for nothing: a doorbell is not forgetting.
 */
export const ratingOf = (score: number, hinted = false): Rating => {
  if (score >= 1) return hinted ? hard : good
  return score >= 0.5 ? hard : again
}

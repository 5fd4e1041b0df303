import * as z from 'zod/mini'
import { failure, ok, type Result } from './result'

/** Points as they are typed, with a point or a comma. */
export const typedPoints = z.string().check(z.trim(), z.regex(/^\d{1,3}([.,]\d{1,2})?$/, 'markNumber'))

export const pointsIn = (typed: string): number => Number(typed.replace(',', '.'))

/** The points a question is to be worth; `invalid` for nothing. */
export const pointsOf = (typed: string): Result<number> => {
  const parsed = typedPoints.safeParse(typed)
  const points = parsed.success ? pointsIn(parsed.data) : 0
  return points > 0 ? ok(points) : failure('invalid', 'checkFields', { fields: { points: 'markNumber' } })
}

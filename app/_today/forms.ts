import * as z from 'zod/mini'
import { mostBacklogDays } from '@/lib/domain/backlog'

/** Over how many days late facts are spread; empty: not at all. */
export const PlanForm = z.strictObject({
  days: z.pipe(
    z.string().check(z.regex(/^\d{0,3}$/)),
    z.transform((written) => (written === '' ? null : Math.min(Math.max(1, Number(written)), mostBacklogDays))),
  ),
})

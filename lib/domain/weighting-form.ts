import * as z from 'zod/mini'
import { failure, ok, type Result } from './result'
import { Weighting, withinRules } from './weighting'

const decimal = z.pipe(
  z.string().check(z.trim(), z.regex(/^\d{1,4}([.,]\d{1,2})?$/, 'weightShape')),
  z.transform((typed) => Number(typed.replace(',', '.'))),
)
const count = z.pipe(z.string().check(z.regex(/^\d{1,2}$/)), z.transform(Number))
const name = z.string().check(z.trim(), z.maxLength(60))
const many = <T extends z.ZodMiniType>(one: T) => z._default(z.array(one).check(z.maxLength(500)), [])

/** The form of a class's total: a category for each assignment, and for each category its weight and how many are left out. */
export const WeightingForm = z.strictObject({
  classId: z.uuid(),
  within: z.enum(withinRules),
  assignmentId: many(z.uuid()),
  category: many(name),
  named: many(name),
  weight: many(decimal),
  drop: many(count),
})

export type WeightingInput = {
  readonly classId: string
  readonly weighting: Weighting
  /** Null: without one. */
  readonly categories: readonly { readonly assignmentId: string; readonly category: string | null }[]
}

/** The form as it is meant; its lists go side by side. A class whose categories all weigh nothing would have no total. */
export const weightingInputOf = (fields: z.infer<typeof WeightingForm>): Result<WeightingInput> => {
  const { classId, within, assignmentId, category, named, weight, drop } = fields
  const weighting = Weighting.safeParse({
    within,
    categories: Object.fromEntries(
      named.map((own, index) => [own, { weight: weight[index] ?? 1, drop: drop[index] ?? 0 }]),
    ),
  })
  if (!weighting.success) return failure('invalid', 'checkFields', { fields: { weight: 'weightShape' } })
  if (weight.length > 0 && weight.every((own) => own === 0))
    return failure('invalid', 'checkFields', { fields: { weight: 'weightNone' } })
  return ok({
    classId,
    weighting: weighting.data,
    categories: assignmentId.map((id, index) => ({ assignmentId: id, category: category[index] || null })),
  })
}

import { AssignmentSettings } from '@/lib/domain/assignment'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { Weighting } from '@/lib/domain/weighting'
import type { WeightingInput } from '@/lib/domain/weighting-form'
import { memberClass } from '../access'
import { audit } from '../audit'
import { db } from '../prisma'

/** Says how the marks of a class make a total: weights of categories, and the category of each assignment. Its teachers. */
export const saveWeighting = async (actor: Person, input: WeightingInput, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const classroom = await tx.class.findFirst({
      where: { AND: [{ id: input.classId }, memberClass(actor, 'teacher')] },
      select: { weighting: true },
    })
    if (!classroom) return notFound
    const rows = await tx.assignment.findMany({
      where: { classId: input.classId, id: { in: input.categories.map(({ assignmentId }) => assignmentId) } },
      select: { id: true, settings: true },
    })
    for (const row of rows) {
      const settings = AssignmentSettings.parse(row.settings)
      const category = input.categories.find(({ assignmentId }) => assignmentId === row.id)?.category ?? null
      if (category === settings.category) continue
      await tx.assignment.update({ where: { id: row.id }, data: { settings: { ...settings, category } } })
    }
    await tx.class.update({ where: { id: input.classId }, data: { weighting: input.weighting } })
    const { classId, weighting } = input
    const entry = { action: 'class.weighting' as const, subject: classId, after: weighting }
    await audit(actor, tx, [{ ...entry, before: Weighting.parse(classroom.weighting) }], at)
    return ok(null)
  })

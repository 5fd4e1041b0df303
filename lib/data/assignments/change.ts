import { AssignmentSettings } from '@/lib/domain/assignment'
import { type AssignmentChange, type ChangeFields, changeOf } from '@/lib/domain/assignment-change'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { audit, writtenDown } from '../audit'
import { db } from '../prisma'
import { changeTimes, heldAssignment } from './held'

const timesIn = ({ title, opensAt, dueAt, closesAt }: AssignmentChange) =>
  writtenDown({ title, opensAt, dueAt, closesAt })

/**
 * Gives an assignment another title, and other times for the whole class; those of a student stay as they were given. Teachers of the
 * class; `conflict` once the marks are out.
 */
export const changeAssignment = async (
  actor: Person,
  assignmentId: string,
  fields: ChangeFields,
  now: Date,
): Promise<Result<null>> =>
  changeTimes(actor, { assignmentId }, async (tx, row) => {
    const hasGoal = AssignmentSettings.parse(row.settings).goalPercent !== null
    const change = changeOf(fields, { opensAt: row.opensAt, hasGoal, timeZone: row.classroom.timeZone }, now)
    if (!change.ok) return change
    await tx.assignment.update({ where: { id: row.id }, data: change.value })
    const entry = { action: 'assignment.change', subject: row.id } as const
    await audit(actor, tx, [{ ...entry, before: timesIn(row), after: timesIn(change.value) }], now)
    return ok(null)
  })

/** Takes an assignment back: it is gone for everybody. Teachers of the class; `conflict` once somebody has begun it. */
export const withdrawAssignment = async (
  actor: Person,
  assignmentId: string,
  now: Date,
): Promise<Result<{ classId: string }>> =>
  db().$transaction(async (tx) => {
    const row = await heldAssignment(tx, actor, assignmentId)
    if (!row) return notFound
    if ((await tx.attempt.count({ where: { assignmentId: row.id } })) > 0) return failure('conflict', 'assignmentBegun')
    const entry = { action: 'assignment.withdraw', subject: row.id } as const
    await audit(actor, tx, [{ ...entry, before: timesIn(row) }], now)
    await tx.assignment.delete({ where: { id: row.id } })
    return ok({ classId: row.classId })
  })

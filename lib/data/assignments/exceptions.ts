import { AssignmentSettings, laterBy, withMoreMinutes } from '@/lib/domain/assignment'
import { type ExceptionFields, exceptionOf, minutesToAdd, onceReleased } from '@/lib/domain/more-time'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { audit, writtenDown } from '../audit'
import { tellMarkChanged } from '../notices/mark-changed'
import { changeTimes } from './held'

const keyOf = ({ assignmentId, userId }: { assignmentId: string; userId: string }) => ({ assignmentId, userId })

/**
 * Gives everybody some minutes more, also who sits before it now. Teachers of the class. `conflict` once its marks are out
 * or it has closed: then a student is let in again by an exception.
 */
export const addMinutes = async (
  actor: Person,
  assignmentId: string,
  asked: number,
  now: Date,
): Promise<Result<null>> =>
  changeTimes(actor, { assignmentId }, async (tx, row) => {
    if (row.closesAt !== null && row.closesAt <= now) return failure('conflict', 'timesClosed')
    const settings = AssignmentSettings.parse(row.settings)
    const minutes = minutesToAdd(asked, settings.extraMinutes)
    if (!minutes.ok) return minutes
    const limit = withMoreMinutes(settings, minutes.value)
    await tx.assignment.update({
      where: { id: row.id },
      data: { ...laterBy(row, minutes.value), settings: limit },
    })
    for (const exception of row.exceptions) {
      const data = laterBy(exception, minutes.value)
      await tx.assignmentException.update({ where: { assignmentId_userId: keyOf(exception) }, data })
    }
    await audit(actor, tx, [{ action: 'assignment.minutes', subject: row.id, after: { minutes: minutes.value } }], now)
    return ok(null)
  })

/**
 * Gives one student of the class other times: a later end, minutes more, another attempt, or none at all (excused). Empty
 * fields take back what was given. Once the marks are out only its due time and being excused: the student is told. Teachers of the class.
 */
export const giveException = async (
  actor: Person,
  assignmentId: string,
  userId: string,
  fields: ExceptionFields,
  now: Date,
): Promise<Result<null>> =>
  changeTimes(actor, { assignmentId, userId, alsoReleased: true }, async (tx, row) => {
    const student = await tx.membership.findFirst({ where: { classId: row.classId, userId, role: 'student' } })
    if (!student) return notFound
    const before = row.exceptions.find((exception) => exception.userId === userId) ?? null
    const asked = exceptionOf(fields, before, row.classroom.timeZone, now)
    if (!asked.ok) return asked
    const isOut = row.releasedAt !== null
    const given = isOut ? onceReleased(asked.value, before) : asked.value
    const key = { assignmentId: row.id, userId }
    if (given === null) await tx.assignmentException.deleteMany({ where: key })
    else
      await tx.assignmentException.upsert({
        where: { assignmentId_userId: key },
        create: { ...key, ...given },
        update: given,
      })
    const entry = { action: 'assignment.exception', subject: `${row.id}/${userId}` } as const
    await audit(actor, tx, [{ ...entry, before: writtenDown(before ?? {}), after: writtenDown(given ?? {}) }], now)
    if (isOut) await tellMarkChanged(tx, { assignmentId: row.id, userIds: [userId], answered: new Set() }, now)
    return ok(null)
  })

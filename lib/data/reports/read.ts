import { isId } from '@/lib/domain/id'
import type { Link } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { type ClassProgress, reportedProgress } from '../class-progress'
import { reportedGrades, type StudentGrades } from '../gradebook/student'
import { db } from '../prisma'

/** What who looks after a student reads: just what the student sees of it, and nothing of anybody else. */
export type Report = {
  readonly name: string
  readonly className: string
  readonly timeZone: string
  readonly expiresAt: Date
  readonly progress: ClassProgress
  readonly grades: StudentGrades
}

/** The report of a link; `not_found` once it is over, taken back, or the student is no longer in the class. */
export const reportOf = async (link: Link, now: Date): Promise<Result<Report>> => {
  const { userId, about, purpose } = link.grant
  if (purpose !== 'report' || !isId(about)) return notFound
  const row = await db().guardianLink.findFirst({
    where: { id: about, userId, revokedAt: null, expiresAt: { gt: now } },
    select: {
      classId: true,
      expiresAt: true,
      membership: { select: { classroom: { select: { name: true, timeZone: true } } } },
    },
  })
  if (!row) return notFound
  const progress = await reportedProgress(link, row.classId, now)
  const grades = await reportedGrades(link, row.classId, now)
  if (!progress.ok || !grades.ok || progress.value.students.length === 0) return notFound
  const { name: className, timeZone } = row.membership.classroom
  const { name } = grades.value
  return ok({
    ...{ name, className, timeZone, expiresAt: row.expiresAt },
    progress: progress.value,
    grades: grades.value,
  })
}

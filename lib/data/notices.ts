import { isId } from '@/lib/domain/id'
import { type NoticeKind, type NoticeSubject, noticeKinds } from '@/lib/domain/notice'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/client'
import { editableDocument, memberClass } from './access'
import { timesOf, withTimes } from './assignments/times'
import { db } from './prisma'
import { readPreference } from './users/preferences'

/** Something a person is told, with what it is about as it is now. */
export type Notice = {
  readonly id: string
  readonly kind: NoticeKind
  readonly about: NoticeSubject
  /** The title of the assignment or document, or the name of the class. */
  readonly title: string
  readonly count: number
  readonly at: Date
  readonly isRead: boolean
  /** Until when the assignment is to be handed in by this person, and the zone in which that is meant. */
  readonly due: { readonly at: Date; readonly timeZone: string } | null
  /** The page of what it is about. */
  readonly path: string
}

/** The actor's notices that show: of what they may see, once it may be seen. */
export const visibleNotices = (actor: Person, kinds: readonly NoticeKind[], now: Date): Prisma.NoticeWhereInput => ({
  userId: actor.userId,
  kind: { in: [...kinds] },
  at: { lte: now },
  OR: [
    { assignment: { opensAt: { lte: now }, classroom: memberClass(actor, 'student') } },
    { kind: 'contested', assignment: { classroom: memberClass(actor, 'teacher') } },
    { classroom: memberClass(actor, 'teacher') },
    { kind: 'reminder', classroom: memberClass(actor, 'student') },
    { document: editableDocument(actor) },
  ],
})

const withSubject = {
  assignment: { include: withTimes },
  classroom: { select: { name: true } },
  document: { select: { title: true } },
} satisfies Prisma.NoticeInclude
type Row = Prisma.NoticeGetPayload<{ include: typeof withSubject }>

const subjectOf = (row: Row, userId: string): Pick<Notice, 'about' | 'title' | 'path' | 'due'> => {
  if (row.assignment) {
    const { id, title, timeZone, windowOf } = timesOf(row.assignment)
    const { dueAt, closesAt } = windowOf(userId)
    const at = dueAt ?? closesAt
    return { about: 'assignment', title, path: `/assignments/${id}`, due: at && { at, timeZone } }
  }
  if (row.classroom) {
    const path = row.kind === 'reminder' ? '/' : `/classes/${row.classId}/students`
    return { about: 'class', title: row.classroom.name, path, due: null }
  }
  const path = `/documents/${row.documentId}/questions`
  return { about: 'document', title: row.document?.title ?? '', path, due: null }
}

const present = (row: Row): Notice => ({
  id: row.id,
  kind: noticeKinds.find((kind) => kind === row.kind) ?? 'assigned',
  count: row.count,
  at: row.at,
  isRead: row.readAt !== null,
  ...subjectOf(row, row.userId),
})

const mostShown = 100

/** What the actor is told, the newest first, at most a hundred; of some ids only where given. */
export const noticesOf = async (
  actor: Person,
  now: Date,
  via: 'inApp' | 'byMail' = 'inApp',
  ids?: readonly string[],
): Promise<readonly Notice[]> => {
  const kinds = (await readPreference(actor, 'notices'))[via]
  const rows = await db().notice.findMany({
    where: { AND: [visibleNotices(actor, kinds, now), ids ? { id: { in: [...ids] } } : {}] },
    include: withSubject,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostShown,
  })
  return rows.map(present)
}

/** Marks a notice of the actor's as read; the path of what it is about. */
export const openNotice = async (actor: Person, noticeId: string, now: Date): Promise<Result<string>> => {
  if (!isId(noticeId)) return notFound
  const row = await db().notice.findFirst({
    where: { AND: [visibleNotices(actor, noticeKinds, now), { id: noticeId }] },
    include: withSubject,
  })
  if (!row) return notFound
  await db().notice.updateMany({ where: { id: row.id, readAt: null }, data: { readAt: now } })
  return ok(subjectOf(row, actor.userId).path)
}

/** Marks everything the actor is told as read. */
export const readAllNotices = async (actor: Person, now: Date): Promise<Result<null>> => {
  await db().notice.updateMany({
    where: { userId: actor.userId, readAt: null, at: { lte: now } },
    data: { readAt: now },
  })
  return ok(null)
}

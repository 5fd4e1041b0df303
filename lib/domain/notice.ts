import * as z from 'zod/mini'
import type { AssignmentWindow } from './assignment'

/** What a person is told of as a student, and as a teacher. */
export const noticeKinds = [
  'assigned',
  'due-soon',
  'reminder',
  'marked',
  'mark-changed',
  'objection-answered',
  'joined',
  'contested',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What happens often is told once a day, counted. */
export const isCountedByDay = (kind: NoticeKind): boolean => countedByDay.includes(kind)
const countedByDay: readonly NoticeKind[] = ['mark-changed', 'objection-answered', 'joined', 'contested']

/** What a notice is about: a reminder tells of something to hand in, or of a class in which there is something to study. */
export type NoticeSubject = 'assignment' | 'class' | 'document'

const kinds = z.array(z.enum(noticeKinds))

/** Which kinds somebody sees in the product, and which they get by mail. */
export const NoticeChoice = z.strictObject({
  inApp: z._default(kinds, [...noticeKinds]),
  byMail: z._default(kinds, [...noticeKinds]),
})
export type NoticeChoice = z.infer<typeof NoticeChoice>

const hourMillis = 3_600_000
export const dueSoonMillis = 24 * hourMillis

/** Is it the last day before the end of an assignment? Never where it opened on that day: then the first notice has just said it. */
export const isDueSoon = ({ opensAt, dueAt, closesAt }: AssignmentWindow, now: Date): boolean => {
  const end = dueAt ?? closesAt
  if (end === null || end <= now) return false
  const begin = end.getTime() - dueSoonMillis
  return begin <= now.getTime() && opensAt.getTime() < begin
}

/** How long a notice waits for others of its day before it is mailed: what many do at once is one mail. */
export const mailWaitMillis = (kind: NoticeKind): number => (isCountedByDay(kind) ? hourMillis : 0)

/** How a reminder gets to somebody: by mail, when they next sign in, or not at all unless the teacher hands them the text. */
export type Arrival = 'mail' | 'sign-in' | 'text'

export const arrivalOf = (choice: NoticeChoice, isMailed: boolean): Arrival =>
  isMailed && choice.byMail.includes('reminder') ? 'mail' : choice.inApp.includes('reminder') ? 'sign-in' : 'text'

/** The class of whose students those are reminded who have been away. */
export const RemindAwayForm = z.strictObject({ classId: z.uuid() })

/** Whom to remind of an assignment: one student, or all who have not handed in. */
export const RemindForm = z.strictObject({ assignmentId: z.uuid(), userId: z.union([z.literal('all'), z.uuid()]) })

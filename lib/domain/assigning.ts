import * as z from 'zod/mini'
import { AssignmentSettings, assignmentKinds, attemptRules, feedbackTimes } from './assignment'
import type { LatePolicy } from './late'
import { isLocalTime, type LocalTime, localDaysLater, localTimeOf, momentOf } from './local-time'
import { pointsOf } from './points'
import { failure, ok, type Result } from './result'

/** How late answers are taken: not at all, for two days at a tenth less a day, or as the teacher says. */
export const latePolicies = ['none', 'two-days', 'own'] as const
/** Whether students may read the document while they sit an assignment about it. */
export const documentRules = ['closed', 'open'] as const

/** A field for a time on the clocks of a class; it may be empty. */
export const localTime = z.string().check(z.refine((value) => value === '' || isLocalTime(value), 'invalidField'))
/** Recall to be kept of a document, in percent; empty: no goal. */
export const goals = ['', '80', '85', '90', '95'] as const
const wholeNumber = z.pipe(z.string().check(z.regex(/^\d{1,4}$/)), z.transform(Number))

/** The form in which questions of a document are assigned to classes. `offered` and `due` go side by side, one for each class shown. */
export const AssignForm = z.strictObject({
  documentId: z.uuid(),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  question: z._default(z.array(z.uuid()).check(z.minLength(1, 'assignNoQuestions'), z.maxLength(200)), []),
  /** Empty: every student is asked the same questions. */
  draw: z._default(z.union([z.literal(''), wholeNumber]), ''),
  classId: z._default(z.array(z.uuid()).check(z.minLength(1, 'assignNoClass'), z.maxLength(50)), []),
  /** Of a class that has some of them only these; the others are excused. */
  student: z._default(z.array(z.uuid()).check(z.maxLength(500)), []),
  offered: z.array(z.uuid()).check(z.maxLength(50)),
  due: z.array(localTime).check(z.maxLength(50)),
  opens: localTime,
  kind: z.enum(assignmentKinds),
  /** Of a practice. */
  goal: z._default(z.enum(goals), ''),
  attempts: wholeNumber,
  timeLimit: z.union([z.literal(''), wholeNumber]),
  startCode: z._default(z.string().check(z.trim(), z.maxLength(20)), ''),
  feedback: z.enum(feedbackTimes),
  release: z.enum(['automatic', 'by-hand']),
  late: z.enum(latePolicies),
  /** Of a policy of one's own: how many days, how much less for each begun, and what stays at least, in percent. */
  lateDays: z._default(wholeNumber, 2),
  latePercent: z._default(wholeNumber, 10),
  lateFloor: z._default(wholeNumber, 0),
  whichCounts: z._default(z.enum(attemptRules), 'best'),
  /** Points of each question. */
  points: z._default(z.string().check(z.trim()), '1'),
  category: z._default(z.string().check(z.trim(), z.maxLength(60)), ''),
  document: z._default(z.enum(documentRules), 'closed'),
  order: z.enum(['shuffled', 'as-set']),
})
type AssignFields = z.infer<typeof AssignForm>

/** What shall be assigned; `classes` with their due time on the clocks of each class, null for none. */
export type AssignInput = {
  readonly documentId: string
  readonly title: string
  readonly questionIds: readonly string[]
  /** How many of them each student is asked, drawn at random; null: all. */
  readonly draw: number | null
  /** Students for whom alone it is, in a class that has any of them; none: for everybody. */
  readonly studentIds: readonly string[]
  readonly classes: readonly { readonly classId: string; readonly due: LocalTime | null }[]
  /** Null: now. */
  readonly opens: LocalTime | null
  readonly kind: AssignFields['kind']
  readonly settings: AssignmentSettings
  /** What each question is worth. */
  readonly points: number
  /** How long after the due time answers are still taken. */
  readonly lateDays: number
}

type LateChoice = LatePolicy & { readonly days: number }

const usualLate = { days: 2, percentPerDay: 10, floorPercent: 0 }
const mostLateDays = 60

const lateOf = ({ late, lateDays, latePercent, lateFloor }: AssignFields): Result<LateChoice> => {
  if (late === 'none') return ok({ days: 0, percentPerDay: 0, floorPercent: 0 })
  if (late === 'two-days') return ok(usualLate)
  if (lateDays < 1 || lateDays > mostLateDays || latePercent > 100 || lateFloor > 100)
    return failure('invalid', 'checkFields', { fields: { late: 'latePolicyBeyond' }, params: { days: mostLateDays } })
  return ok({ days: lateDays, percentPerDay: latePercent, floorPercent: lateFloor })
}

/** The form as it is meant. A practice is never late. */
export const assignInputOf = (fields: AssignFields): Result<AssignInput> => {
  const goalPercent = fields.kind === 'practice' && fields.goal !== '' ? Number(fields.goal) : null
  const late = lateOf(fields)
  if (!late.ok) return late
  const points = pointsOf(fields.points)
  if (!points.ok) return points
  const { days, ...lateness } = late.value
  const settings = AssignmentSettings.safeParse({
    whichCounts: fields.whichCounts,
    category: fields.category || null,
    documentOpen: fields.document === 'open',
    goalPercent,
    attemptsAllowed: fields.attempts,
    timeLimitMinutes: fields.timeLimit === '' ? null : fields.timeLimit,
    startCode: fields.startCode || null,
    feedback: fields.feedback,
    release: fields.release,
    shuffle: fields.order === 'shuffled',
    late: lateness,
  })
  if (!settings.success) return failure('invalid', 'checkFields', { fields: { timeLimit: 'invalidField' } })
  const questionIds = [...new Set(fields.question)]
  const draw = fields.draw === '' ? null : fields.draw
  if (draw !== null && (draw < 1 || draw >= questionIds.length))
    return failure('invalid', 'checkFields', { fields: { draw: 'assignDraw' } })
  const due = new Map(fields.offered.map((classId, index) => [classId, fields.due[index] || null]))
  const classes = [...new Set(fields.classId)].map((classId) => ({ classId, due: due.get(classId) ?? null }))
  if (goalPercent !== null && classes.some((each) => each.due === null))
    return failure('invalid', 'checkFields', { fields: { due: 'goalNeedsDue' } })
  return ok({
    documentId: fields.documentId,
    title: fields.title,
    questionIds,
    draw,
    studentIds: fields.student,
    classes,
    opens: fields.opens || null,
    kind: fields.kind,
    settings: settings.data,
    points: points.value,
    lateDays: days,
  })
}

/** When an assignment opens, is due and closes: the clocks of its class, as moments. `invalid` where it would be over before it opens. */
export const momentsOf = (
  { opens, lateDays: days }: Pick<AssignInput, 'opens' | 'lateDays'>,
  due: LocalTime | null,
  timeZone: string,
  now: Date,
): Result<{ opensAt: Date; dueAt: Date | null; closesAt: Date | null }> => {
  const opensAt = opens === null ? now : momentOf(opens, timeZone)
  if (due === null) return ok({ opensAt, dueAt: null, closesAt: null })
  const dueAt = momentOf(due, timeZone)
  const passed = opens === null ? 'duePast' : 'dueBeforeOpens'
  if (dueAt <= opensAt) return failure('invalid', 'checkFields', { fields: { due: passed } })
  return ok({ opensAt, dueAt, closesAt: momentOf(localDaysLater(due, days), timeZone) })
}

/** A week from now at six in the evening, on the clocks of the class: what a teacher most often wants. */
export const usualDue = (now: Date, timeZone: string): LocalTime =>
  `${localDaysLater(localTimeOf(now, timeZone), 7).slice(0, 10)}T18:00`

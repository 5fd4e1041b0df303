import * as z from 'zod/mini'
import { mostBacklogDays, type Spread, spreadWays } from './backlog'
import type { WeekdayShares } from './balance'
import { answerWays, type DeckSettings, leechActions } from './deck'
import { failure, ok, type Result } from './result'
import { parseSteps } from './steps'

const id = z.uuid()
const name = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(120, 'tooLong'))
/** No deck around it: the field is empty. */
const around = z.union([z.literal(''), id])
const whole = (least: number, most: number, reason: string) =>
  z
    .pipe(z.string().check(z.trim(), z.regex(/^\d{1,6}$/, reason)), z.transform(Number))
    .check(z.gte(least, reason), z.lte(most, reason))
const ticked = z.pipe(
  z.optional(z.literal('on')),
  z.transform((value) => value === 'on'),
)
const steps = z.string().check(z.maxLength(200, 'tooLong'))
const date = z.iso.date('examDate')

export const retentionPercent = { least: 70, most: 99 } as const

/** Whether the schedule is fitted to the learner's own answers. */
export const RefitForm = z.strictObject({ isOn: ticked })

export const MakeDeckForm = z.strictObject({ name, parentId: around })

/** The page of a deck: what it is called, where it lies, and how it schedules. */
export const DeckForm = z.strictObject({
  deckId: id,
  /** What the pressed button asks for. */
  intent: z.enum(['show', 'save']),
  name,
  parentId: around,
  answerBy: z.enum(answerWays),
  retention: whole(retentionPercent.least, retentionPercent.most, 'retentionRange'),
  learningSteps: steps,
  relearningSteps: steps,
  maximumIntervalDays: whole(1, 36_500, 'intervalRange'),
  fuzz: ticked,
  balance: ticked,
  newPerDay: whole(0, 9999, 'newRange'),
  minutesPerDay: z.union(
    [
      z.pipe(
        z.literal(''),
        z.transform(() => null),
      ),
      whole(1, 1440, 'minutesRange'),
    ],
    'minutesRange',
  ),
  leech: z.enum(leechActions),
})

/** What of a deck its form changes. Exams are not in it. */
export type DeckChange = {
  readonly name: string
  readonly parentId: string | null
  readonly settings: Omit<DeckSettings, 'examDays'>
}

/** The form as it is meant; steps that cannot be read are told at their field. */
export const deckChangeOf = (form: z.infer<typeof DeckForm>): Result<DeckChange> => {
  const [learning, relearning] = [parseSteps(form.learningSteps), parseSteps(form.relearningSteps)]
  if (!learning.ok)
    return failure('invalid', 'checkFields', { fields: { learningSteps: learning.reason ?? 'invalid' } })
  if (!relearning.ok)
    return failure('invalid', 'checkFields', { fields: { relearningSteps: relearning.reason ?? 'invalid' } })
  const { answerBy, maximumIntervalDays, fuzz, balance, newPerDay, minutesPerDay, leech } = form
  return ok({
    name: form.name,
    parentId: form.parentId || null,
    settings: {
      answerBy,
      desiredRetention: form.retention / 100,
      learningStepsMinutes: learning.value,
      relearningStepsMinutes: relearning.value,
      maximumIntervalDays,
      fuzz,
      balance,
      newPerDay,
      minutesPerDay,
      leech,
    },
  })
}

/** The form as it was sent, read and understood. */
export type DeckInput = { readonly deckId: string; readonly intent: 'show' | 'save'; readonly change: DeckChange }

export const deckInputOf = (form: Result<z.infer<typeof DeckForm>>): Result<DeckInput> => {
  const change = form.ok ? deckChangeOf(form.value) : form
  if (!form.ok) return form
  return change.ok ? ok({ deckId: form.value.deckId, intent: form.value.intent, change: change.value }) : change
}

export const NothingForm = z.strictObject({})
export const OneDeckForm = z.strictObject({ deckId: id })
/** `notesTo`: where cards of the learner's own go. */
export const DeleteDeckForm = z.strictObject({ deckId: id, notesTo: z._default(around, '') })

/** Documents are named by their ids: all that the deck shall draw from. */
export const SourcesForm = z.strictObject({
  deckId: id,
  documentId: z._default(z.array(id).check(z.maxLength(500)), []),
})

/** A section of a document by its key, and the deck that shall draw from it; empty: one of its own. */
export const DrawSectionForm = z.strictObject({
  documentId: id,
  section: z.string().check(z.minLength(1, 'required'), z.maxLength(4000)),
  deckId: around,
})
/** What a deck draws from a document in part. */
export const LeaveSectionForm = z.strictObject({ sourceId: id })

const examTitle = z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(120, 'tooLong'))
export const AddExamForm = z.strictObject({ deckId: id, title: examTitle, day: date })
export const ChangeExamForm = z.strictObject({
  examId: id,
  intent: z.enum(['save', 'remove']),
  title: examTitle,
  day: date,
})

export const RescheduleForm = z.strictObject({ deckId: id, intent: z.enum(['show', 'move']) })

const share = z.pipe(
  whole(0, 100, 'shareRange'),
  z.transform((percent) => percent / 100),
)
/** Percent of the usual work for each weekday, Monday first. */
export const EasyDaysForm = z.strictObject({ share: z.array(share).check(z.length(7)) })
export const sharesOf = ({
  share: [mo = 1, tu = 1, we = 1, th = 1, fr = 1, sa = 1, su = 1],
}: z.infer<typeof EasyDaysForm>): WeekdayShares => [mo, tu, we, th, fr, sa, su]

export const SpreadForm = z.strictObject({ way: z.enum(spreadWays), amount: whole(1, 9999, 'amountRange') })
/** Days are bounded as a plan is; cards and minutes are as many as somebody likes. */
export const spreadOf = ({ way, amount }: z.infer<typeof SpreadForm>): Spread => ({
  way,
  amount: way === 'days' ? Math.min(amount, mostBacklogDays) : amount,
})

import { assign } from '@/lib/data/assignments/create'
import type { AssignInput } from '@/lib/domain/assigning'
import { AssignmentSettings } from '@/lib/domain/assignment'
import type { Person } from '@/lib/domain/policy'
import type { SentResponse } from '@/lib/domain/sheet'
import { classWith, documentWith, type PlannedQuestion, person, value } from './school'

/** Five questions of different kinds; the first three are answered right by the texts `right 1` to `right 3`. */
export const someQuestions: readonly PlannedQuestion[] = [
  { text: 'Alpha', kind: 'choice', answer: 'right 1', wrong: ['wrong 1a', 'wrong 1b', 'wrong 1c'] },
  { text: 'Beta', kind: 'typed', answer: 'right 2' },
  { text: 'Gamma', kind: 'true-false', answer: 'True', wrong: ['False'] },
  {
    text: 'Delta',
    kind: 'ordering',
    answer: 'order',
    parts: ['first', 'second', 'third'].map((text, index) => ({ text, answer: String(index + 1) })),
  },
  { text: 'Epsilon', kind: 'open', answer: 'in own words' },
]

/** How an assignment is set in a test, unless it says otherwise: open now, due in an hour, one attempt. */
export const plainInput = (
  document: { documentId: string; questionIds: readonly string[] },
  classIds: readonly string[],
  settings: Partial<AssignmentSettings> = {},
): AssignInput => ({
  documentId: document.documentId,
  title: 'Quiz 1',
  questionIds: document.questionIds,
  studentIds: [],
  draw: null,
  // The class of the tests lives in Berlin: an hour ahead of UTC in March.
  classes: classIds.map((classId) => ({ classId, due: '2026-03-02T11:00' })),
  opens: null,
  kind: 'graded',
  settings: AssignmentSettings.parse(settings),
  points: 1,
  lateDays: 0,
})

export const opening = new Date('2026-03-02T09:00:00Z')
export const closing = new Date('2026-03-02T10:00:00Z')
/** So many minutes after the opening. */
export const minute = (minutes: number): Date => new Date(opening.getTime() + minutes * 60_000)

export type Quiz = {
  readonly teacher: Person
  readonly students: readonly [Person, Person]
  readonly classId: string
  readonly documentId: string
  readonly questionIds: readonly string[]
  readonly factIds: readonly string[]
  readonly assignmentId: string
}

/** A class of two with a quiz, open from 9:00 to 10:00 UTC on 2 March 2026. */
export const openQuiz = async (
  settings: Partial<AssignmentSettings> = {},
  planned: readonly PlannedQuestion[] = someQuestions,
): Promise<Quiz> => {
  const teacher = await person('Ms Hartley', opening)
  const students = [await person('Ada', opening), await person('Ben', opening)] as const
  const classId = await classWith(teacher, students, opening)
  const document = await documentWith(teacher, planned, opening)
  const [assignmentId = ''] = value(await assign(teacher, plainInput(document, [classId], settings), opening))
  return { teacher, students, classId, ...document, assignmentId }
}

/** An answer in words. */
export const words = (itemId: string, text: string, sequence = 1): SentResponse => ({
  itemId,
  sequence,
  given: { type: 'text', text },
})

/** A choice of options. */
export const choice = (itemId: string, chosen: string, sequence = 1): SentResponse => ({
  itemId,
  sequence,
  given: { type: 'options', chosen: [chosen] },
})

import type { ListedStudent } from '@/lib/domain/classroom'
import { clockOf, type Value } from '@/lib/domain/csv'
import type { Given } from '@/lib/domain/sheet'
import { type Locale, translator } from '@/lib/i18n'
import { studentColumns } from '../student-columns'
import { givenText } from './given-text'

type AnsweredItem = {
  readonly stem: string
  readonly points: number
  readonly mark: number | null
  readonly given: Given | null
  readonly savedAt: Date | null
  readonly comment: string | null
  readonly dropped: boolean
}
type Answered = {
  readonly title: string
  readonly students: readonly (ListedStudent & {
    readonly attempts: readonly {
      readonly number: number
      readonly submittedAt: Date | null
      readonly items: readonly AnsweredItem[]
    }[]
  })[]
}

/** Answers as a table, its head first: one row for each attempt of a student and question, times on the clocks of the class. */
export const responseRows = (locale: Locale, assignments: readonly Answered[], timeZone: string): Value[][] => {
  const [t, g, c] = [translator(locale, 'assignments'), translator(locale, 'gradebook'), translator(locale, 'classes')]
  const student = studentColumns(locale, timeZone)
  const head = [
    ...[...student.head, g('assignment'), g('attemptColumn'), g('submittedIn', { timeZone })],
    ...[g('question'), g('answerGiven'), g('points'), g('maximum'), g('savedIn', { timeZone })],
    ...[g('comment'), g('state')],
  ]
  const state = ({ dropped, mark }: AnsweredItem, isRunning: boolean) => {
    if (dropped) return t('dropped')
    if (isRunning) return c('cell_running')
    return mark === null ? t('notMarked') : c('cell_marked')
  }
  const rows = assignments.flatMap(({ title, students }) =>
    students.flatMap(({ attempts, ...row }) =>
      attempts.flatMap(({ number, submittedAt, items }) => {
        const isRunning = submittedAt === null
        const pointsOf = ({ mark, points }: AnsweredItem) => (isRunning || mark === null ? null : mark * points)
        return items.map((item): Value[] => [
          ...[...student.of(row), title, number, clockOf(submittedAt, timeZone)],
          ...[item.stem, givenText(item.given), pointsOf(item), item.points],
          ...[clockOf(item.savedAt, timeZone), item.comment, state(item, isRunning)],
        ])
      }),
    ),
  )
  return [head, ...rows]
}

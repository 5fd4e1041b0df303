import type { Value } from '@/lib/domain/csv'
import type { Given } from '@/lib/domain/sheet'
import { nearestLocale, translator } from '@/lib/i18n'
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
  readonly students: readonly {
    readonly name: string
    readonly externalId: string | null
    readonly attempts: readonly {
      readonly number: number
      readonly submittedAt: Date | null
      readonly items: readonly AnsweredItem[]
    }[]
  }[]
}

/** Answers as a table, its head first: one row for each attempt of a student and question. */
export const responseRows = (request: Request, assignments: readonly Answered[]): Value[][] => {
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const [t, g, c] = [translator(locale, 'assignments'), translator(locale, 'gradebook'), translator(locale, 'classes')]
  const head = [
    ...[c('externalId'), c('student'), g('assignment'), t('attempts'), t('submitted')],
    ...[g('question'), g('answerGiven'), g('points'), g('maximum'), g('savedAt'), t('comment'), g('state')],
  ]
  const state = ({ dropped, mark }: AnsweredItem, isRunning: boolean) => {
    if (dropped) return t('dropped')
    if (isRunning) return c('cell_running')
    return mark === null ? t('notMarked') : c('cell_marked')
  }
  const rows = assignments.flatMap(({ title, students }) =>
    students.flatMap(({ name, externalId, attempts }) =>
      attempts.flatMap(({ number, submittedAt, items }) => {
        const isRunning = submittedAt === null
        const pointsOf = ({ mark, points }: AnsweredItem) => (isRunning || mark === null ? null : mark * points)
        return items.map((item): Value[] => [
          ...[externalId, name, title, number, submittedAt?.toISOString() ?? null],
          ...[item.stem, givenText(item.given), pointsOf(item), item.points],
          ...[item.savedAt?.toISOString() ?? null, item.comment, state(item, isRunning)],
        ])
      }),
    ),
  )
  return [head, ...rows]
}

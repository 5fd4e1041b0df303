import { progressWords } from '@/app/_ui/charts/words'
import { reader } from '@/app/_ui/reader'
import type { ClassProgress } from '@/lib/data/class-progress'
import type { Classroom } from '@/lib/data/classes'
import { isAway } from '@/lib/domain/class-sections'
import type { Person } from '@/lib/domain/policy'
import type { Todo } from '../_ui/todos'
import { RemindAway } from './remind-away'

/** So long before an assignment closes it is time to look who has not begun. */
const closingMillis = 3 * 86_400_000

const losingTodo = async ({ documents }: ClassProgress, classId: string): Promise<Todo[]> => {
  const { p, percent } = await progressWords()
  const found = documents.flatMap(({ id, losing }) => (losing ? [{ id, ...losing }] : []))
  const [worst] = found.sort((a, b) => b.userIds.length * b.factIds.length - a.userIds.length * a.factIds.length)
  if (!worst) return []
  const { id, section, factIds, userIds, expected } = worst
  const facts = factIds.map((factId) => `&fact=${factId}`).join('')
  const whom = userIds.map((userId) => `&student=${userId}`).join('')
  return [
    {
      title: p('todoLosing', {
        students: userIds.length,
        facts: factIds.length,
        section: section || p('opening'),
      }),
      text: p('todoLosingText', { expected: percent(expected) }),
      href: `/documents/${id}/assign?class=${classId}${facts}${whom}`,
      act: p('todoLosingAct', { facts: factIds.length, students: userIds.length }),
    },
  ]
}

const awayTodo = async (actor: Person, { students }: ClassProgress, classroom: Classroom): Promise<Todo[]> => {
  const { p } = await progressWords()
  const { format } = await reader()
  const away = students.filter(({ daysAway }) => isAway(daysAway))
  if (away.length === 0) return []
  return [
    {
      title: p('todoAway', {
        students: away.length,
        days: Math.min(...away.map(({ daysAway }) => daysAway ?? 0)),
      }),
      text: format.list(away.map(({ name }) => name)),
      form: <RemindAway {...{ actor, classroom, away }} />,
    },
  ]
}

const openTodo = async ({ open }: ClassProgress, { timeZone }: Classroom, now: Date): Promise<Todo[]> => {
  const { p } = await progressWords()
  const { format } = await reader()
  const soon = open.find(
    ({ open: left, closesAt }) => left > 0 && closesAt !== null && closesAt.getTime() - now.getTime() < closingMillis,
  )
  if (!soon?.closesAt) return []
  const { id, title, done, running, open: left, closesAt } = soon
  const time = format.dateTime(closesAt, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone })
  return [
    {
      title: p('todoOpen', { left, title }),
      text: p('todoOpenText', { done, running, time }),
      href: `/assignments/${id}`,
      act: p('todoOpenAct'),
    },
  ]
}

/** What the memory of a class and its open assignments ask of a teacher, the most urgent first, each with its evidence. */
export const adviceOf = async (
  actor: Person,
  progress: ClassProgress,
  classroom: Classroom,
  now: Date,
): Promise<Todo[]> => [
  ...(await openTodo(progress, classroom, now)),
  ...(await losingTodo(progress, classroom.id)),
  ...(await awayTodo(actor, progress, classroom)),
]

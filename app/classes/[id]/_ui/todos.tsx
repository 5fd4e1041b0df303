import type { ReactNode } from 'react'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { AssignmentLine } from '@/lib/data/assignments'
import type { Classroom } from '@/lib/data/classes'
import { shownJoinCode } from '@/lib/domain/classroom'

/** What waits, why, and the act that ends it: elsewhere, or here by a form. */
export type Todo = { readonly title: string; readonly text: string | null } & (
  | { readonly href: string; readonly act: string }
  | { readonly form: ReactNode }
)
type Props = { classroom: Classroom; lines: readonly AssignmentLine[]; students: number; more: readonly Todo[] }

/** What waits for the teacher of a class: three things at most, each with its action; `more` comes from what the class remembers. */
const todosOf = async ({ classroom, lines, students, more }: Props): Promise<Todo[]> => {
  const { t: translate } = await reader()
  const t = translate('classes')
  const now = new Date()
  const toMark = lines.find((line) => line.toMark > 0)
  const contested = lines.find((line) => line.contested > 0)
  const unreleased = lines.findLast(
    (line) => line.students > 0 && !line.released && line.closesAt !== null && line.closesAt <= now,
  )
  const all: (Todo | false | undefined)[] = [
    students === 0 &&
      !classroom.archived && {
        title: t('todoInvite'),
        text: t('todoInviteText', { code: shownJoinCode(classroom.joinCode) }),
        href: `/classes/${classroom.id}/students`,
        act: t('todoInviteAct'),
      },
    toMark && {
      title: t('todoMark', { count: toMark.toMark }),
      text: toMark.title,
      href: `/assignments/${toMark.id}#to-mark`,
      act: t('todoMarkAct', { title: toMark.title }),
    },
    contested && {
      title: translate('marking')('contestedTitle', { count: contested.contested }),
      text: contested.title,
      href: `/assignments/${contested.id}#contested`,
      act: t('todoContestedAct', { count: contested.contested }),
    },
    unreleased && {
      title: t('todoRelease', { title: unreleased.title }),
      text: t('todoReleaseText', { handedIn: unreleased.handedIn, students: unreleased.students }),
      href: `/assignments/${unreleased.id}`,
      act: t('todoReleaseAct'),
    },
    ...more,
    lines.length === 0 &&
      !classroom.archived && {
        title: t('todoAssign'),
        text: t('todoAssignText'),
        href: '/documents',
        act: t('todoAssignAct'),
      },
  ]
  return all.filter((todo): todo is Todo => Boolean(todo)).slice(0, 3)
}

export async function Todos(props: Props) {
  const t = (await reader()).t('classes')
  const todos = await todosOf(props)
  return (
    <section className="todos" aria-labelledby="todo-h">
      <h2 className="h2" id="todo-h">
        {t('todoTitle')}
      </h2>
      {todos.length === 0 && <p className="quiet">{t('todoNothing')}</p>}
      <ul>
        {todos.map((todo, index) => (
          <li key={todo.title}>
            <div>
              <p>
                <b>{todo.title}</b>
              </p>
              {todo.text && <p className="small quiet">{todo.text}</p>}
            </div>
            {'form' in todo ? (
              todo.form
            ) : (
              <Link className={index === 0 ? 'btn primary' : 'btn'} href={todo.href}>
                {todo.act}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { AssignmentLine } from '@/lib/data/assignments'
import type { Classroom } from '@/lib/data/classes'
import type { Completion } from '@/lib/domain/class-progress'

/** When it opens, is due and closes, in words and on the clocks of the class. */
const timesOf = async (line: AssignmentLine, timeZone: string) => {
  const { t: translate, format } = await reader()
  const t = translate('classes')
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const now = new Date()
  if (line.opensAt > now) return t('opens', { time: say(line.opensAt) })
  if (line.closesAt === null) return line.dueAt === null ? t('noEnd') : t('dueAt', { time: say(line.dueAt) })
  if (line.closesAt <= now) return t('closed', { time: say(line.closesAt) })
  const closes = t('closes', { time: say(line.closesAt) })
  return line.dueAt !== null && line.dueAt < line.closesAt
    ? `${t('dueAt', { time: say(line.dueAt) })}, ${closes}`
    : closes
}

type LineProps = { line: AssignmentLine; classroom: Classroom; completion: Completion | undefined }

async function Line({ line, classroom, completion }: LineProps) {
  const { t: translate } = await reader()
  const t = translate('classes')
  const { id, title, kind, handedIn, students, released, toMark } = line
  const isTeacher = classroom.role === 'teacher'
  const hasStudents = students > 0
  const notes = [
    await timesOf(line, classroom.timeZone),
    kind === 'practice' && t('practice'),
    !hasStudents && t('nobodyJoined'),
    hasStudents && completion && translate('progress')('completion', completion),
    isTeacher && toMark > 0 && t('toMark', { count: toMark }),
    released ? t('released') : isTeacher && line.closesAt !== null && line.closesAt <= new Date() && t('notReleased'),
  ].filter(Boolean)
  return (
    <li>
      <Link href={`/assignments/${id}`}>{title}</Link>
      {isTeacher && hasStudents && (
        <>
          <span className="small">{t('handedInOf', { handedIn, students })}</span>
          <span className="done" role="img" aria-label={t('handedInLabel', { handedIn, students })}>
            <i style={{ inlineSize: `${(100 * handedIn) / students}%` }} />
          </span>
        </>
      )}
      {!isTeacher && handedIn > 0 && <span className="small">{t('youHandedIn')}</span>}
      <span className="sub">{notes.join(', ')}</span>
    </li>
  )
}

type Props = {
  classroom: Classroom
  lines: readonly AssignmentLine[]
  /** How far its students are with those that are open, for a teacher. */
  open?: readonly (Completion & { readonly id: string })[]
}

/** Assignments of a class, the newest first. */
export async function AssignmentList({ classroom, lines, open = [] }: Props) {
  const t = (await reader()).t('classes')
  return (
    <section className="panel" aria-labelledby="as-h">
      <h2 className="h2" id="as-h">
        {t('tab_assignments')}
      </h2>
      {lines.length === 0 && <p className="cite">{t('noAssignments')}</p>}
      <ul className="assigns">
        {lines.map((line) => (
          <Line key={line.id} line={line} classroom={classroom} completion={open.find(({ id }) => id === line.id)} />
        ))}
      </ul>
    </section>
  )
}

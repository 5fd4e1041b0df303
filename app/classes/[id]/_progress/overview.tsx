import type { AssignmentLine } from '@/lib/data/assignments'
import type { ClassProgress } from '@/lib/data/class-progress'
import type { Classroom } from '@/lib/data/classes'
import type { Person } from '@/lib/domain/policy'
import { AssignmentList } from '../_ui/assignment-list'
import { Documents } from '../_ui/documents'
import { JoinCode } from '../_ui/join-code'
import { Leave } from '../_ui/leave'
import { Todos } from '../_ui/todos'
import { adviceOf } from './advice'
import { ClassMemory } from './class-memory'
import { OwnMemory } from './own-memory'

type Props = {
  readonly actor: Person
  readonly classroom: Classroom
  readonly lines: readonly AssignmentLine[]
  readonly progress: ClassProgress
  readonly now: Date
}

const linesShown = 5

/** What a teacher opens a class for: what to do, who needs help, what is being lost, how far everybody is. */
export async function TeacherOverview(props: Props & { documentId: string | undefined; isAll: boolean }) {
  const { actor, classroom, lines, progress, now, documentId, isAll } = props
  const more = classroom.archived ? [] : await adviceOf(actor, progress, classroom, now)
  return (
    <>
      <Todos {...{ classroom, lines, more }} students={progress.students.length} />
      <ClassMemory {...{ progress, documentId, isAll }} classId={classroom.id}>
        <AssignmentList classroom={classroom} lines={lines.slice(0, linesShown)} open={progress.open} />
      </ClassMemory>
      <div className="class-grid">
        <Documents {...{ actor, classroom }} />
        <div className="class-side">{!classroom.archived && <JoinCode classroom={classroom} />}</div>
      </div>
    </>
  )
}

/** What a student finds in a class: what is set, what there is to read, and what the teacher sees. */
export const StudentOverview = ({ actor, classroom, lines, progress }: Props) => (
  <>
    <div className="class-grid">
      <AssignmentList {...{ classroom, lines }} />
      <div className="class-side">
        <Documents {...{ actor, classroom }} />
      </div>
    </div>
    <OwnMemory progress={progress} />
    <Leave classroom={classroom} />
  </>
)

import { quizTexts } from '@/app/_ui/quiz/texts'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import type { OwnAssignment } from '@/lib/data/assignments/shown'
import type { OwnGoal } from '@/lib/data/goals'
import { start } from '../actions'
import { AssignmentBar } from './assignment-bar'
import { Feedback } from './feedback'
import { OwnGoalPanel } from './own-goal'
import { OwnMark } from './own-mark'
import { OwnStart } from './own-start'
import { Rules } from './rules'
import { StartGate } from './start-gate'

/** An assignment for its student: how it goes, the start; later the mark and the answers. */
export async function Own({ assignment, goal }: { assignment: OwnAssignment; goal: OwnGoal | null }) {
  const { user, locale, timeZone } = await reader()
  const singleKeys = user?.profile.singleKeys ?? true
  const { classId, className, title } = assignment
  return (
    <StartGate action={start} texts={quizTexts(locale)} {...{ locale, timeZone, singleKeys }}>
      <Top />
      <AssignmentBar {...{ classId, className, title }} />
      <main id="main" className="main waiting">
        <h1 className="h1">{title}</h1>
        {goal && <OwnGoalPanel goal={goal} timeZone={assignment.timeZone} />}
        <OwnState assignment={assignment} />
      </main>
    </StartGate>
  )
}

/** As far as the student has come with it: the marks, the way in, and the answers or else the rules. */
export const OwnState = ({ assignment }: { assignment: OwnAssignment }) => (
  <>
    <OwnMark assignment={assignment} />
    <OwnStart assignment={assignment} />
    {assignment.released && assignment.feedback.length > 0 ? (
      <Feedback assignment={assignment} />
    ) : (
      <Rules assignment={assignment} />
    )}
  </>
)

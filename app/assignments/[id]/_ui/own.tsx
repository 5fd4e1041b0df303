import { quizTexts } from '@/app/_ui/quiz/texts'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import type { OwnAssignment } from '@/lib/data/assignments/own'
import { start } from '../actions'
import { AssignmentBar } from './assignment-bar'
import { Feedback } from './feedback'
import { OwnMark } from './own-mark'
import { OwnStart } from './own-start'
import { Rules } from './rules'
import { StartGate } from './start-gate'

/** An assignment for its student: how it goes, the start; later the mark and the answers. */
export async function Own({ assignment }: { assignment: OwnAssignment }) {
  const { user, locale, timeZone } = await reader()
  const singleKeys = user?.profile.singleKeys ?? true
  const { classId, className, title, released, feedback } = assignment
  return (
    <StartGate action={start} texts={quizTexts(locale)} {...{ locale, timeZone, singleKeys }}>
      <Top />
      <AssignmentBar {...{ classId, className, title }} />
      <main id="main" className="main waiting">
        <h1 className="h1">{title}</h1>
        <OwnMark assignment={assignment} />
        <OwnStart assignment={assignment} />
        {released && feedback.length > 0 ? <Feedback assignment={assignment} /> : <Rules assignment={assignment} />}
      </main>
    </StartGate>
  )
}

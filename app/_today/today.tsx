import { OfflineLine } from '@/app/_ui/offline/offline-line'
import type { Refused } from '@/app/_ui/paste-box'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { openAssignments } from '@/lib/data/assignments'
import { overviewOf } from '@/lib/data/cards/overview'
import { Assigned } from './assigned'
import { Exams } from './exams'
import { FirstSteps } from './first-steps'
import { Forecast } from './forecast'
import { Lead } from './lead'
import { LeadQuiz } from './lead-quiz'
import { Materials } from './materials'
import { StreakPanel } from './streak'

/** The first page of a learner: what is due, what is set, what is ahead. */
export async function Today({ query }: { query: Refused }) {
  const actor = await requireActor()
  const now = new Date()
  const [overview, assignments] = await Promise.all([overviewOf(actor, now), openAssignments(actor, now)])
  const { due, newToday, exams, materials, streak, days, forecast } = overview
  const isEmpty = materials.length === 0
  const isIdle = due + newToday === 0
  const quiz = assignments.find(({ goal }) => goal === null)
  return (
    <>
      <Top />
      <main id="main" className="main today">
        {quiz && isIdle ? (
          <LeadQuiz assignment={quiz} now={now} />
        ) : isEmpty ? (
          <FirstSteps query={query} />
        ) : (
          <Lead overview={overview} now={now} />
        )}
        {exams.length > 0 ? <Exams exams={exams} /> : !isEmpty && <StreakPanel streak={streak} days={days} />}
        {assignments.length > 0 && <Assigned assignments={assignments} now={now} />}
        {!isEmpty && <Materials materials={materials} />}
        {!isEmpty && <Forecast forecast={forecast} />}
        {!isEmpty && exams.length > 0 && <StreakPanel streak={streak} days={days} />}
        <OfflineLine userId={actor.userId} />
      </main>
    </>
  )
}

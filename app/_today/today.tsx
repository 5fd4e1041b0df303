import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { openAssignments } from '@/lib/data/assignments'
import { overviewOf } from '@/lib/data/cards/overview'
import { Assigned } from './assigned'
import { Documents } from './documents'
import { Forecast } from './forecast'
import { Lead } from './lead'
import { LeadQuiz } from './lead-quiz'
import { StreakPanel } from './streak'

/** The first page of a learner: what is due, what is set, what is ahead. */
export async function Today() {
  const actor = await requireActor()
  const now = new Date()
  const [overview, assignments] = await Promise.all([overviewOf(actor, now), openAssignments(actor, now)])
  const s = (await reader()).t('study')
  const isEmpty = overview.documents.length === 0
  const isIdle = overview.due + overview.newToday === 0
  const [quiz] = assignments
  return (
    <>
      <Top />
      <main id="main" className="main today">
        {quiz && isIdle ? (
          <LeadQuiz assignment={quiz} now={now} />
        ) : isEmpty ? (
          <section className="lead">
            <h1 className="today-h">
              {s('emptyTitle')} <span>{s('emptyText')}</span>
            </h1>
            <p className="row today-act">
              <Link className="btn primary big" href="/documents">
                {s('addDocument')}
              </Link>
            </p>
          </section>
        ) : (
          <Lead overview={overview} now={now} />
        )}
        {!isEmpty && <StreakPanel streak={overview.streak} days={overview.days} />}
        {assignments.length > 0 && <Assigned assignments={assignments} now={now} />}
        {!isEmpty && <Documents documents={overview.documents} />}
        {!isEmpty && <Forecast forecast={overview.forecast} />}
      </main>
    </>
  )
}

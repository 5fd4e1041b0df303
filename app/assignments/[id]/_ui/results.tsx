import { Downloads } from '@/app/_ui/downloads'
import { Link } from '@/app/_ui/link'
import { NamesSwitch } from '@/app/_ui/names/names-switch'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import type { AssignmentResults } from '@/lib/data/assignments/results'
import type { StudentGoal } from '@/lib/data/goals'
import type { Remindable } from '@/lib/data/notices/remind'
import { AssignmentBar } from './assignment-bar'
import { Change } from './change'
import { Figures } from './figures'
import { GoalTable } from './goal-table'
import { ItemPanel } from './item-panel'
import { ItemTable } from './item-table'
import { MoreMinutes } from './more-minutes'
import { Release } from './release'
import { Remind } from './remind'
import { StudentTable } from './student-table'
import { Unsettled } from './unsettled'
import { Waiting } from './waiting'

type Props = {
  results: AssignmentResults
  chosen: string | null
  remindable: readonly Remindable[]
  /** How the students keep its goal; empty where it has none. */
  kept: readonly StudentGoal[]
  now: Date
}

/** What a teacher sees of an assignment: what waits, the figures, the questions, the students. */
export async function Results({ results, chosen, remindable, kept, now }: Props) {
  const { t: translate } = await reader()
  const [t, g] = [translate('assignments'), translate('gradebook')]
  const { assignment, items, toMark, late } = results
  const { classId, className, title } = assignment
  const tables = [
    { label: g('marks'), href: `/assignments/${assignment.id}/marks` },
    { label: g('answers'), href: `/assignments/${assignment.id}/responses` },
    { label: g('figures'), href: `/assignments/${assignment.id}/figures` },
  ]
  // The first one with something against it, unless the teacher chose another.
  const item = items.find(({ itemId }) => itemId === chosen) ?? items.find(({ flags }) => flags.length > 0) ?? items[0]
  return (
    <>
      <Top />
      <AssignmentBar {...{ classId, className, title }}>
        <Link className="btn slim" href={`/assignments/${assignment.id}/preview`}>
          {t('preview')}
        </Link>
        <Link className="btn slim" href={`/assignments/${assignment.id}/board`}>
          {t('board')}
        </Link>
        <Link className="btn slim" href={`/assignments/${assignment.id}/paper`}>
          {t('paper')}
        </Link>
        <Downloads tables={tables} />
        <NamesSwitch />
      </AssignmentBar>
      <main id="main" className="main results">
        <h1 className="vh">{t('results', { title })}</h1>
        <div className="res-main">
          <Release results={results} now={now} />
          {assignment.settings.startCode !== null && assignment.releasedAt === null && (
            <p className="start-code">
              {t('startCodeNow')} <b>{assignment.settings.startCode}</b>
            </p>
          )}
          <Change assignment={assignment} hasBegun={results.hasBegun} now={now} />
          <MoreMinutes assignment={assignment} now={now} />
          <Remind assignment={assignment} students={remindable} />
          {(toMark.length > 0 || late.length > 0) && <Waiting assignmentId={assignment.id} {...{ toMark, late }} />}
          <Unsettled results={results} />
          <GoalTable kept={kept} />
          <Figures results={results} />
          <ItemTable results={results} current={item?.itemId ?? null} />
          <StudentTable results={results} />
        </div>
        {item && <ItemPanel assignmentId={assignment.id} item={item} number={items.indexOf(item) + 1} />}
      </main>
    </>
  )
}

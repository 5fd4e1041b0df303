import { notFound } from 'next/navigation'
import { named, namesFor } from '@/app/_ui/names/hidden'
import { reader } from '@/app/_ui/reader'
import { requirePerson } from '@/lib/auth/actor'
import { ownAssignment } from '@/lib/data/assignments/own'
import { assignmentResults } from '@/lib/data/assignments/results'
import { goalOfClass, ownGoals } from '@/lib/data/goals'
import { studentIdsOf } from '@/lib/data/memberships'
import { remindable } from '@/lib/data/notices/remind'
import { withNames } from './_ui/names'
import { Own } from './_ui/own'
import { Results } from './_ui/results'

export const generateMetadata = async () => ({ title: (await reader()).t('assignments')('thisAssignment') })

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ question?: string | string[]; attempt?: string | string[] }>
}

/** For a student the waiting page, later mark and answers; for a teacher the results. */
export default async function AssignmentPage({ params, searchParams }: Props) {
  const actor = await requirePerson()
  const { id } = await params
  const now = new Date()
  const { question, attempt } = await searchParams
  const own = await ownAssignment(actor, id, now, Number(attempt))
  if (own.ok) return <Own assignment={own.value} goal={(await ownGoals(actor, [id], now)).get(id) ?? null} />
  const results = await assignmentResults(actor, id, now)
  if (!results.ok) notFound()
  const nameOf = await namesFor(await studentIdsOf(actor, results.value.assignment.classId))
  const open = await remindable(actor, id, now)
  const students = open.ok ? named(open.value.students, nameOf) : []
  const shown = withNames(results.value, nameOf)
  const goals = await goalOfClass(actor, id, now)
  const kept = goals.ok && goals.value ? named(goals.value, nameOf) : []
  const chosen = typeof question === 'string' ? question : null
  return <Results results={shown} chosen={chosen} remindable={students} kept={kept} now={now} />
}

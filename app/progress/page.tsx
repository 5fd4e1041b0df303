import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { SearchTrouble } from '@/app/_ui/search-trouble'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { progressOf } from '@/lib/data/progress'
import { Empty } from './_ui/empty'
import { Head } from './_ui/head'
import { Lead } from './_ui/lead'
import { Panels } from './_ui/panels'
import { askedIn, type ProgressQuery, scopeOf } from './address'

export const generateMetadata = async () => ({ title: (await reader()).t('progress')('title') })

export default async function ProgressPage({ searchParams }: { searchParams: Promise<ProgressQuery> }) {
  const actor = await requireActor()
  const asked = askedIn(await searchParams)
  const { scope, parsed } = scopeOf(asked)
  const found = await progressOf(actor, new Date(), scope)
  if (!found.ok) notFound()
  const progress = found.value
  const isEmpty = progress.mastery.studied === 0 && progress.studiedDays === 0
  return (
    <>
      <Top />
      <main id="main" className="main prog">
        <Head choices={progress.choices} asked={asked} />
        {parsed?.ok === false && asked.q ? (
          <SearchTrouble text={asked.q} problem={parsed.problem} />
        ) : (
          <>
            {isEmpty ? <Empty progress={progress} asked={asked} /> : <Lead progress={progress} asked={asked} />}
            {!isEmpty && <Panels progress={progress} asked={asked} />}
          </>
        )}
      </main>
    </>
  )
}

import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { progressOf } from '@/lib/data/progress'
import { Empty } from './_ui/empty'
import { Head } from './_ui/head'
import { Lead } from './_ui/lead'
import { Panels } from './_ui/panels'

export const generateMetadata = async () => ({ title: (await reader()).t('progress')('title') })

type Props = { searchParams: Promise<{ document?: string | string[] }> }

export default async function ProgressPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { document } = await searchParams
  const found = await progressOf(
    actor,
    new Date(),
    typeof document === 'string' && document ? { documentId: document } : {},
  )
  if (!found.ok) notFound()
  const progress = found.value
  const isEmpty = progress.mastery.studied === 0 && progress.calibration.bins.length === 0
  return (
    <>
      <Top />
      <main id="main" className="main prog">
        <Head progress={progress} />
        {isEmpty ? <Empty progress={progress} /> : <Lead progress={progress} />}
        {!isEmpty && <Panels progress={progress} />}
      </main>
    </>
  )
}

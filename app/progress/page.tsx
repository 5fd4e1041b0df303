import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { progressOf } from '@/lib/data/progress'
import { CalendarPanel } from './_ui/calendar-panel'
import { CalibrationPanel } from './_ui/calibration-panel'
import { CountsPanel } from './_ui/counts-panel'
import { DocumentsPanel } from './_ui/documents-panel'
import { DuePanel } from './_ui/due-panel'
import { Empty } from './_ui/empty'
import { Head } from './_ui/head'
import { Lead } from './_ui/lead'
import { SpreadPanel } from './_ui/spread-panel'
import { WeeksPanel } from './_ui/weeks-panel'

export const metadata: Metadata = { title: 'Progress' }

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
        {!isEmpty && (
          <div className="prog-grid">
            <WeeksPanel progress={progress} />
            <CalibrationPanel progress={progress} />
            <DuePanel progress={progress} />
            <SpreadPanel progress={progress} />
            <CalendarPanel progress={progress} />
            <CountsPanel progress={progress} />
            <DocumentsPanel progress={progress} />
          </div>
        )}
      </main>
    </>
  )
}

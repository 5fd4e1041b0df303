import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { paperOf } from '@/lib/data/assignments/paper'
import { paperVersions } from '@/lib/domain/paper'
import { AssignmentBar } from '../_ui/assignment-bar'
import { Choice } from './_ui/choice'
import { Drawn } from './_ui/drawn'
import { PaperKeys } from './_ui/keys'
import { PaperSheet } from './_ui/sheet'

export const generateMetadata = async () => ({ title: (await reader()).t('assignments')('paper') })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ show?: string | string[] }> }

/** An assignment on paper: version A, version B, or the key of both. */
export default async function PaperPage({ params, searchParams }: Props) {
  const paper = await paperOf(await requirePerson(), (await params).id, new Date())
  if (!paper.ok) notFound()
  const { show } = await searchParams
  const version = paperVersions.find((name) => name === show) ?? (show === 'key' ? null : 'A')
  return (
    <>
      <Top />
      <AssignmentBar classId={paper.value.classId} className={paper.value.className} title={paper.value.title} />
      <main id="main" className="main paper">
        <Choice assignmentId={paper.value.assignmentId} current={version ?? 'key'} />
        <Drawn paper={paper.value} />
        {version ? <PaperSheet paper={paper.value} version={version} /> : <PaperKeys paper={paper.value} />}
      </main>
    </>
  )
}

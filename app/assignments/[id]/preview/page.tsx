import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { previewOf } from '@/lib/data/attempts/preview'
import { AssignmentBar } from '../_ui/assignment-bar'
import { OwnState } from '../_ui/own'
import { PreviewBar } from './_ui/preview-bar'
import { PreviewGate } from './_ui/preview-gate'
import { previewTexts } from './_ui/texts'
import { handInPreview, startPreview } from './actions'

export const generateMetadata = async () => ({ title: (await reader()).t('assignments')('previewTitle') })

/** An assignment in a student's place: the way in, the sheet, and what comes after it; nothing of it is kept. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const own = await previewOf(await requirePerson(), (await params).id, new Date())
  if (!own.ok) notFound()
  const { user, locale, timeZone } = await reader()
  const { id, classId, className, title } = own.value
  const texts = previewTexts(locale)
  const actions = { start: startPreview, handIn: handInPreview }
  const top = (
    <>
      <Top />
      <AssignmentBar {...{ classId, className, title }} assignmentId={id} />
    </>
  )
  const singleKeys = user?.profile.singleKeys ?? true
  return (
    <PreviewGate
      {...{ actions, top, texts, locale, timeZone, singleKeys, title }}
      bar={<PreviewBar assignmentId={id} />}
    >
      <OwnState assignment={own.value} />
    </PreviewGate>
  )
}

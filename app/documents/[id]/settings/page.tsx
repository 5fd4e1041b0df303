import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { DocumentBar } from '../_ui/document-bar'
import { type DocumentParams, loadDocument } from '../load'
import { DeletePanel } from './_ui/delete-panel'
import { EditionPanel } from './_ui/edition-panel'
import { NamePanel } from './_ui/name-panel'
import { PutAway } from './_ui/put-away'
import { Sharing } from './_ui/sharing'
import { TakeAlong } from './_ui/take-along'

export const generateMetadata = async () => ({ title: (await reader()).t('documents')('settingsTitle') })

export default async function SettingsPage({ params }: DocumentParams) {
  const { actor, document } = await loadDocument((await params).id)
  if (!document.canEdit) notFound()
  const d = (await reader()).t('documents')
  return (
    <>
      <Top />
      <DocumentBar document={document} current="settings" />
      <main id="main" className="main settings-page">
        <h1 className="h1">{d('settingsTitle')}</h1>
        {document.isOwner && <NamePanel document={document} />}
        {document.isOwner && <Sharing actor={actor} documentId={document.id} />}
        {document.version && <EditionPanel documentId={document.id} />}
        {document.version && <TakeAlong actor={actor} document={document} />}
        {document.isOwner && <PutAway document={document} />}
        {document.isOwner && <DeletePanel documentId={document.id} />}
      </main>
    </>
  )
}

import { notFound } from 'next/navigation'
import type { Refused } from '@/app/_ui/paste-box'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { editionOf } from '@/lib/data/editions/read'
import { DocumentBar } from '../_ui/document-bar'
import { type DocumentParams, loadDocument } from '../load'
import { Comparing } from './_ui/comparing'
import { NewEdition } from './_ui/new-edition'
import { Proposed } from './_ui/proposed'

type Props = DocumentParams & { searchParams: Promise<Refused> }

export const generateMetadata = async () => ({ title: (await reader()).t('editions')('title') })

export default async function EditionPage({ params, searchParams }: Props) {
  const { actor, document } = await loadDocument((await params).id)
  const edition = await editionOf(actor, document.id)
  if (!edition.ok || !document.version) notFound()
  const { value } = edition
  return (
    <>
      <Top />
      <DocumentBar document={document} current="settings" />
      <main id="main" className="main edition-page">
        <h1 className="h1">{(await reader()).t('editions')('title')}</h1>
        {value === null && <NewEdition documentId={document.id} query={await searchParams} />}
        {value?.stage === 'proposed' && <Proposed document={document} edition={value} />}
        {value !== null && value.stage !== 'proposed' && <Comparing documentId={document.id} edition={value} />}
      </main>
    </>
  )
}

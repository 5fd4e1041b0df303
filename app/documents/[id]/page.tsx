import { redirect } from 'next/navigation'
import { Top } from '@/app/_ui/top'
import { sittingOn } from '@/lib/data/attempts/sitting'
import { DocumentBar } from './_ui/document-bar'
import { ReadPage } from './_ui/read-page'
import { StudyButton } from './_ui/study-button'
import { Unread } from './_ui/unread'
import { inkedFacts, isMarked } from './inked'
import { type DocumentParams, loadDocument } from './load'
import type { SoughtQuery } from './sought'

type Asked = SoughtQuery & { fact?: string | string[]; edit?: string | string[] }
type Props = DocumentParams & { searchParams: Promise<Asked> }

export const generateMetadata = async ({ params }: Props) => {
  const { document } = await loadDocument((await params).id)
  return { title: document.title }
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { actor, document } = await loadDocument((await params).id)
  const { fact: wanted, edit, ...query } = await searchParams
  const { version } = document
  const wish = edit === 'sentence' ? edit : edit === '1' ? 'fact' : null
  const editing = document.canEdit ? wish : null
  const now = new Date()
  const sitting = await sittingOn(actor, document.id, now)
  if (sitting) redirect(`/attempts/${sitting}`)
  const all = await inkedFacts(actor, document, now)
  const fact = all.find((one) => one.id === wanted)
  const facts = all.filter((one) => isMarked(one) || one === fact)
  return (
    <>
      <Top />
      <DocumentBar document={document} current="read">
        {version && <StudyButton {...{ actor, now, document, facts }} />}
      </DocumentBar>
      {version ? (
        <ReadPage {...{ actor, document, version, facts, fact, editing, query }} />
      ) : (
        <Unread document={document} />
      )}
    </>
  )
}

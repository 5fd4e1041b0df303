import { redirect } from 'next/navigation'
import { Top } from '@/app/_ui/top'
import { sittingOn } from '@/lib/data/attempts/sitting'
import { DocumentBar } from './_ui/document-bar'
import { ReadPage } from './_ui/read-page'
import { StudyButton } from './_ui/study-button'
import { Unread } from './_ui/unread'
import type { InkDayQuery } from './ink-day'
import { markedFacts } from './inked'
import { type DocumentParams, loadDocument } from './load'
import type { SoughtQuery } from './sought'

type Asked = SoughtQuery & InkDayQuery & { fact?: string | string[]; edit?: string | string[] }
type Props = DocumentParams & { searchParams: Promise<Asked> }

export const generateMetadata = async ({ params }: Props) => {
  const { document } = await loadDocument((await params).id)
  return { title: document.title }
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { actor, document } = await loadDocument((await params).id)
  const { fact: wanted, edit, exam, ...query } = await searchParams
  const { version } = document
  const wish = edit === 'sentence' ? edit : edit === '1' ? 'fact' : null
  const editing = document.canEdit ? wish : null
  const now = new Date()
  const sitting = await sittingOn(actor, document.id, now)
  if (sitting) redirect(`/attempts/${sitting}`)
  const { facts, fact, day } = await markedFacts(actor, document, { wanted, exam }, now)
  return (
    <>
      <Top />
      <DocumentBar document={document} current="read">
        {version && <StudyButton {...{ actor, now, document, facts }} />}
      </DocumentBar>
      {version ? (
        <ReadPage {...{ actor, document, version, facts, fact, editing, query, day }} />
      ) : (
        <Unread document={document} />
      )}
    </>
  )
}

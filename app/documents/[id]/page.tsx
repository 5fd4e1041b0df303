import { Top } from '@/app/_ui/top'
import { DocumentBar } from './_ui/document-bar'
import { PageText } from './_ui/page-text'
import { Rail } from './_ui/rail'
import { ReadingNote } from './_ui/reading-note'
import { Sheet } from './_ui/sheet'
import { StudyButton } from './_ui/study-button'
import { Unread } from './_ui/unread'
import { inkedFacts } from './inked'
import { type DocumentParams, loadDocument } from './load'
import { sectionAt, sectionsOf } from './sections'

type Props = DocumentParams & { searchParams: Promise<{ fact?: string | string[]; edit?: string | string[] }> }

export const generateMetadata = async ({ params }: Props) => {
  const { document } = await loadDocument((await params).id)
  return { title: document.title }
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { actor, document } = await loadDocument((await params).id)
  const { fact: wanted, edit } = await searchParams
  const { version } = document
  const now = new Date()
  const facts = await inkedFacts(actor, document, now)
  const fact = facts.find((one) => one.id === wanted)
  const sections = version ? sectionsOf(version) : []
  const frame = { document, facts, current: fact?.id ?? null, language: document.language }
  return (
    <>
      <Top />
      <DocumentBar document={document} current="read">
        {version && <StudyButton {...{ actor, now, document, facts }} />}
      </DocumentBar>
      {!version && <Unread document={document} />}
      {version && (
        <div className={fact ? 'doc-grid with-sheet' : 'doc-grid'}>
          <Rail {...frame} sections={sections} current={fact && sectionAt(sections, fact.evidence[0]?.start ?? 0)} />
          <main id="main" className="sheet-page">
            <ReadingNote document={document} facts={facts.length} />
            <PageText {...frame} version={version} />
          </main>
          {fact && <Sheet {...frame} actor={actor} version={version} fact={fact} editing={edit === '1'} />}
        </div>
      )}
    </>
  )
}

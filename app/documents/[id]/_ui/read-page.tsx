import { PageText } from '@/app/_ui/document/page-text'
import { Rail } from '@/app/_ui/document/rail'
import { sectionAt, sectionsOf } from '@/app/_ui/document/sections'
import type { DocumentView } from '@/lib/data/documents/read'
import type { VersionView } from '@/lib/data/documents/version'
import type { Learner } from '@/lib/domain/policy'
import type { InkedFact } from '../inked'
import { ReadingNote } from './reading-note'
import { SectionDeck } from './section-deck'
import { type Editing, Sheet } from './sheet'

type Props = {
  actor: Learner
  document: DocumentView
  version: VersionView
  facts: readonly InkedFact[]
  fact: InkedFact | undefined
  editing: Editing
}

/** Contents, page and the sheet of the chosen fact, side by side. */
export function ReadPage(props: Props) {
  const { actor, document, version, facts, fact } = props
  const sections = sectionsOf(version)
  const current = fact && sectionAt(sections, fact.evidence[0]?.start ?? 0)
  return (
    <div className={fact ? 'doc-grid with-sheet' : 'doc-grid'}>
      <Rail sections={sections} facts={facts} current={current} language={document.language}>
        <SectionDeck actor={actor} document={document} version={version} />
      </Rail>
      <main id="main" className="sheet-page">
        <ReadingNote document={document} facts={facts.length} />
        <PageText document={document} version={version} facts={facts} current={fact?.id ?? null} />
      </main>
      {fact && <Sheet {...props} fact={fact} />}
    </div>
  )
}

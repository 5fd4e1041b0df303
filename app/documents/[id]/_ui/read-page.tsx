import { Follow } from '@/app/_ui/document/follow'
import { PageText } from '@/app/_ui/document/page-text'
import { Rail } from '@/app/_ui/document/rail'
import { sectionAt, sectionsOf } from '@/app/_ui/document/sections'
import { SelectionBar } from '@/app/_ui/document/selection-bar'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import type { VersionView } from '@/lib/data/documents/version'
import { readPreference } from '@/lib/data/users/preferences'
import type { Learner } from '@/lib/domain/policy'
import { type InkDay, pageOn } from '../ink-day'
import type { InkedFact } from '../inked'
import { type SoughtQuery, soughtIn } from '../sought'
import { GoOn } from './go-on'
import { HeldLine } from './held-line'
import { InkDays } from './ink-days'
import { LeftOut } from './left-out'
import { ReaderBar } from './reader-bar'
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
  query: SoughtQuery
  day: InkDay
}

/** Contents, page and the sheet of the chosen fact, side by side. */
export async function ReadPage(props: Props) {
  const { actor, document, version, facts, fact, query, day } = props
  const { t } = await reader()
  const text = await readPreference(actor, 'text')
  const sections = sectionsOf(version)
  const current = fact && sectionAt(sections, fact.evidence[0]?.start ?? 0)
  const sought = soughtIn(query, document, version)
  return (
    <div className={fact ? 'doc-grid with-sheet' : 'doc-grid'} data-size={text.size} data-line-length={text.lineLength}>
      <Rail
        sections={sections}
        facts={facts}
        current={current}
        language={document.language}
        days={<InkDays documentId={document.id} day={day} />}
      >
        <SectionDeck actor={actor} document={document} version={version} />
      </Rail>
      <main id="main" className="sheet-page">
        <ReaderBar documentId={document.id} sought={sought} text={text} />
        <ReadingNote actor={actor} document={document} facts={facts.length} />
        {document.canEdit && <LeftOut leftOut={version.check.leftOut} />}
        {!fact && sought.query === '' && <GoOn actor={actor} document={document} version={version} />}
        {!fact && sought.query === '' && <HeldLine {...{ actor, document, facts }} />}
        <PageText
          document={document}
          version={version}
          facts={facts}
          current={fact?.id ?? null}
          toFact={pageOn(document.id, day).toFact}
          found={{ spans: sought.spans, here: sought.spans[sought.place - 1]?.start ?? null }}
        />
        <SelectionBar
          documentId={document.id}
          canEdit={document.canEdit}
          texts={{
            selected: t('reader')('selected'),
            askSelected: t('reader')('askSelected'),
            newCard: t('notes')('newCard'),
          }}
        />
        <Follow documentId={document.id} chosen={current ? String(current.start) : null} />
      </main>
      {fact && <Sheet {...props} fact={fact} />}
    </div>
  )
}

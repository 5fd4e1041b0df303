import { BookText, type MarkedFact } from '@/app/_ui/book'
import { weakestInk } from '@/app/_ui/ink'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DocumentView } from '@/lib/data/documents/read'
import type { VersionView } from '@/lib/data/documents/version'
import { grouped } from '@/lib/domain/grouped'
import type { InkedFact } from '../inked'
import { anchorOf } from '../sections'
import { inkWords } from './ink-words'

type Props = { document: DocumentView; version: VersionView; facts: readonly InkedFact[]; current: string | null }

/** The title of the text is set by the page; a heading that repeats it at the start is left out. */
const bodyOf = ({ blocks, text }: VersionView, title: string) =>
  blocks
    .filter((block) => !(block.kind === 'heading' && block.start === 0 && text.slice(0, block.end) === title))
    .map((block) => ({ ...block, anchor: anchorOf(block.start) }))

const placeOf = ({ evidence }: InkedFact) => evidence.map(({ start, end }) => `${start}-${end}`).join(' ')

/** Of several facts a disputed one first, then the one most overdue, then the one least known. */
const mostNeeded = (facts: readonly InkedFact[]) =>
  facts.toSorted(
    (a, b) =>
      Number(b.disputed) - Number(a.disputed) ||
      (b.ink.lateDays ?? -1) - (a.ink.lateDays ?? -1) ||
      (a.ink.percent ?? 101) - (b.ink.percent ?? 101),
  )[0]

/** The document as a book page, every fact in the ink of memory. */
export async function PageText({ document, version, facts, current }: Props) {
  const { t, format } = await reader()
  const [d, c] = [t('documents'), t('common')]
  const { dueLabel, inkNote } = await inkWords()
  // Facts stated by the very same words are one mark; it leads to the chosen one, or to the one that needs it most.
  const marked = [...grouped(facts, placeOf).values()].flatMap((together): MarkedFact[] => {
    const lead = together.find((fact) => fact.id === current) ?? mostNeeded(together)
    if (!lead) return []
    const ink = weakestInk(together.map((fact) => fact.ink))
    const disputed = together.some((fact) => fact.disputed)
    const note = disputed ? d('notAsked') : inkNote(ink)
    return [
      { id: lead.id, href: `/documents/${document.id}?fact=${lead.id}`, evidence: lead.evidence, ink, note, disputed },
    ]
  })
  return (
    <article className="book" lang={document.language === 'und' ? undefined : document.language}>
      <header className="doc-head">
        <p className="label">
          {d('readOn', {
            sentences: version.sentences.length,
            facts: facts.filter(({ asked, disputed }) => asked.length > 0 && !disputed).length,
            date: format.dateTime(version.createdAt, { day: 'numeric', month: 'long' }),
          })}
        </p>
        <h1 className="h1" dir="auto">
          <Words text={document.title} language={document.language} />
        </h1>
      </header>
      <BookText
        blocks={bodyOf(version, document.title)}
        text={version.text}
        language={document.language}
        facts={new Map(marked.map((fact) => [fact.id, fact]))}
        current={current}
        dueLabel={dueLabel}
        checkLabel={c('check')}
      />
      {document.attribution && <p className="small dim attribution">{document.attribution}</p>}
    </article>
  )
}

import type { ComponentProps } from 'react'
import { BookText, type MarkedFact } from '@/app/_ui/book'
import { weakestInk } from '@/app/_ui/ink'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import { grouped } from '@/lib/domain/grouped'
import { directionOf, languageName } from '@/lib/domain/language'
import { inkWords } from './ink-words'
import { isAsked, type PageDocument, type PageFact, type PageVersion } from './page-fact'
import { anchorOf } from './sections'

type Props = {
  document: PageDocument
  version: PageVersion
  facts: readonly PageFact[]
  current: string | null
  /** Where a fact leads, before its id; nothing: to its sheet. */
  toFact?: string
  found?: ComponentProps<typeof BookText>['found']
  /** Facts of which too little is known to say how well they are remembered, and what is said of them. */
  unsure?: { readonly factIds: ReadonlySet<string>; readonly note: string }
}

/** The blocks of a page. The title of the text is set by the page; a heading that repeats it at the start is left out. */
export const bodyOf = ({ blocks, text }: Pick<PageVersion, 'blocks' | 'text'>, title: string) =>
  blocks
    .filter((block) => !(block.kind === 'heading' && block.start === 0 && text.slice(0, block.end) === title))
    .map((block) => ({ ...block, anchor: anchorOf(block.start) }))

const placeOf = ({ evidence }: PageFact) => evidence.map(({ start, end }) => `${start}-${end}`).join(' ')

/** Of several facts a disputed one first, then the one most overdue, then the one least known. */
const mostNeeded = (facts: readonly PageFact[]) =>
  facts.toSorted(
    (a, b) =>
      Number(b.disputed) - Number(a.disputed) ||
      (b.ink.lateDays ?? -1) - (a.ink.lateDays ?? -1) ||
      (a.ink.percent ?? 101) - (b.ink.percent ?? 101),
  )[0]

/** The document as a book page, every fact in the ink of memory. */
export async function PageText({ document, version, facts, current, toFact, unsure, found }: Props) {
  const { t, format, locale } = await reader()
  const [d, c] = [t('documents'), t('common')]
  const { dueLabel, inkNote } = await inkWords()
  const language = languageName(document.language, locale)
  // Facts stated by the very same words are one mark; it leads to the chosen one, or to the one that needs it most.
  const marked = [...grouped(facts, placeOf).values()].flatMap((together): MarkedFact[] => {
    const lead = together.find((fact) => fact.id === current) ?? mostNeeded(together)
    if (!lead) return []
    const ink = weakestInk(together.map((fact) => fact.ink))
    const disputed = together.some((fact) => fact.disputed)
    const hatched = unsure !== undefined && together.every(({ id }) => unsure.factIds.has(id))
    const said = hatched ? `${inkNote(ink)}, ${unsure.note}` : inkNote(ink)
    const note = disputed ? d('notAsked') : said
    const href = `${toFact ?? `/documents/${document.id}?fact=`}${lead.id}`
    return [{ id: lead.id, href, evidence: lead.evidence, ink, note, disputed, hatched }]
  })
  return (
    <article
      className="book"
      lang={document.language === 'und' ? undefined : document.language}
      dir={document.language === 'und' ? undefined : directionOf(document.language)}
    >
      <header className="doc-head">
        <p className="label" lang={locale} dir={directionOf(locale)}>
          {d('readOn', {
            sentences: version.sentences.length,
            facts: facts.filter(isAsked).length,
            date: format.dateTime(version.createdAt, { day: 'numeric', month: 'long' }),
          })}
          {language && `. ${d('inLanguage', { language })}`}
        </p>
        <h1 className="h1" dir="auto">
          <Words text={document.title} language={document.language} />
        </h1>
      </header>
      <BookText
        blocks={bodyOf(version, document.title)}
        text={version.text}
        pictures={version.illustrations}
        undescribed={d('pictureUndescribed')}
        language={document.language}
        facts={new Map(marked.map((fact) => [fact.id, fact]))}
        current={current}
        dueLabel={dueLabel}
        checkLabel={c('check')}
        {...(found && { found })}
      />
      {document.attribution && <p className="small dim attribution">{document.attribution}</p>}
    </article>
  )
}

import { fill } from '@/app/_ui/fill'
import type { StudySource } from '@/lib/domain/payload'
import { isNoted, NoteText } from './note-text'
import type { Texts } from './texts'

/** Where a reader looks: the page or the section, the number of the sentence only where there is neither. */
const placeOf = (source: StudySource, texts: Texts): string => {
  const section = source.path.at(-1)
  const page = source.page === null ? null : fill(source.isSlide ? texts.slide : texts.page, { n: source.page })
  const sentence = page === null && section === undefined ? fill(texts.sentence, { n: source.sentenceNumber }) : null
  return [source.documentTitle, section, page, sentence]
    .filter((part) => part !== undefined && part !== null)
    .join(', ')
}

/** The way to where it is written. */
export const SourceLink = ({ source, factId, texts }: { source: StudySource; factId: string; texts: Texts }) =>
  isNoted(source) ? (
    <a href={`/cards/notes/${source.documentId}`}>{fill(texts.yourCardIn, { deck: source.documentTitle })}</a>
  ) : (
    <a href={`/documents/${source.documentId}?fact=${factId}`}>{placeOf(source, texts)}</a>
  )

/** A sentence with its neighbours (or alone, but for headings over it), the part that states the fact in the ink in which it was remembered. */
export const Quotation = ({
  source,
  ink = 0,
  alone = false,
}: {
  source: StudySource
  ink?: number
  alone?: boolean
}) => {
  const { documentId, before, sentence, after, mark, language } = source
  if (isNoted(source)) return <NoteText source={source} ink={ink} />
  return (
    <blockquote className="source" data-document={documentId} lang={language} dir="auto">
      <p>
        {(!alone || before.endsWith('\n')) && `${before} `}
        {sentence.slice(0, mark.start)}
        <mark className={`ink ink-${ink}`}>{sentence.slice(mark.start, mark.end)}</mark>
        {sentence.slice(mark.end)}
        {!alone && ` ${after}`}
      </p>
    </blockquote>
  )
}

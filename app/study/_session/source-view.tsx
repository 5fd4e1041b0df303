import type { ReactNode } from 'react'
import { fill } from '@/app/_ui/fill'
import type { StudySource } from '@/lib/domain/payload'
import type { Texts } from './texts'

/** Where a reader looks: the page or the section, the number of the sentence only where there is neither. */
export const placeOf = (source: StudySource, texts: Texts): string => {
  const section = source.path.at(-1)
  const page = source.page === null ? null : fill(texts.page, { n: source.page })
  const sentence = page === null && section === undefined ? fill(texts.sentence, { n: source.sentenceNumber }) : null
  return [source.documentTitle, section, page, sentence]
    .filter((part) => part !== undefined && part !== null)
    .join(', ')
}

/** A sentence with its neighbours (or alone), the part that states the fact in the ink in which it was remembered. */
export const Quotation = ({
  source,
  ink = 0,
  alone = false,
}: {
  source: StudySource
  ink?: number
  alone?: boolean
}) => {
  const { before, sentence, after, mark, language } = source
  return (
    <blockquote className="source" lang={language} dir="auto">
      <p>
        {!alone && before && `${before} `}
        {sentence.slice(0, mark.start)}
        <mark className={`ink ink-${ink}`}>{sentence.slice(mark.start, mark.end)}</mark>
        {sentence.slice(mark.end)}
        {!alone && after && ` ${after}`}
      </p>
    </blockquote>
  )
}

/** The sentence in its document, and the way to it. */
export const SourceView = ({
  source,
  factId,
  ink,
  texts,
  children,
}: {
  source: StudySource
  factId: string
  ink: number
  texts: Texts
  children?: ReactNode
}) => (
  <section className="src" aria-labelledby={`src-${factId}`}>
    <h2 className="label" id={`src-${factId}`}>
      {texts.whereWritten}
    </h2>
    <Quotation source={source} ink={ink} />
    <p className="source-cite">
      <a href={`/documents/${source.documentId}?fact=${factId}`}>{placeOf(source, texts)}</a>
      <span className="dim">{children}</span>
    </p>
  </section>
)

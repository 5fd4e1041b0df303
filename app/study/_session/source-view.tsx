import type { ReactNode } from 'react'
import type { StudySource } from '@/lib/domain/payload'
import { isNoted } from './note-text'
import { NoteView } from './note-view'
import { Quotation, SourceLink } from './quotation'
import type { Texts } from './texts'

type ViewProps = {
  readonly source: StudySource
  readonly factId: string
  readonly ink: number
  readonly texts: Texts
  readonly children?: ReactNode
}

/** The sentence in its document, and the way to it. */
export const SourceView = ({ source, ...props }: ViewProps) => {
  if (isNoted(source)) return <NoteView source={source} {...props} />
  const { factId, ink, texts, children } = props
  return (
    <section className="src" aria-labelledby={`src-${factId}`}>
      <h2 className="label" id={`src-${factId}`}>
        {texts.whereWritten}
      </h2>
      <Quotation source={source} ink={ink} />
      <p className="source-cite">
        <SourceLink source={source} factId={factId} texts={texts} />
        <span className="dim">{children}</span>
      </p>
    </section>
  )
}

import type { ReactNode } from 'react'
import { fill } from '@/app/_ui/fill'
import { type Noted, NoteText } from './note-text'
import type { Texts } from './texts'

/**
 * What stands below an answered question of a note: the whole text where gaps were asked (a question and its answer are on the
 * screen already), and the sentence of the document that it was made from.
 */
export const NoteView = ({
  source,
  factId,
  ink,
  texts,
  children,
}: {
  source: Noted
  factId: string
  ink: number
  texts: Texts
  children?: ReactNode
}) => {
  const { from, type } = source.note
  return (
    <section className="src" aria-labelledby={`src-${factId}`}>
      <h2 className={type === 'cloze' || from ? 'label' : 'vh'} id={`src-${factId}`}>
        {type === 'cloze' ? texts.wholeNote : from ? texts.whereWritten : texts.yourCard}
      </h2>
      {type === 'cloze' && <NoteText source={source} ink={ink} />}
      {from && type !== 'cloze' && (
        <blockquote className="source" dir="auto">
          <p>{from.sentence}</p>
        </blockquote>
      )}
      <p className="source-cite">
        <span className="row">
          <a href={`/cards/notes/${source.documentId}`}>{fill(texts.yourCardIn, { deck: source.documentTitle })}</a>
          {from && <a href={`/documents/${from.documentId}`}>{from.title}</a>}
        </span>
        <span className="dim">{children}</span>
      </p>
    </section>
  )
}

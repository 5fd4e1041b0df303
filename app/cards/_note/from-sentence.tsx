import { reader } from '@/app/_ui/reader'
import type { NoteOrigin } from '@/lib/domain/note'

/** The sentence of a document that a card is made from. */
export async function FromSentence({ documentId, title, sentence }: NoteOrigin) {
  const n = (await reader()).t('notes')
  return (
    <blockquote className="write-quote">
      <p className="label">
        <a href={`/documents/${documentId}`}>{n('fromSentence', { title })}</a>
      </p>
      <p className="cite" dir="auto">
        {sentence}
      </p>
    </blockquote>
  )
}

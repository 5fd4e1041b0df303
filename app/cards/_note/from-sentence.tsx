import { fill } from '@/app/_ui/fill'
import type { NoteOrigin } from '@/lib/domain/note'
import type { Texts } from '../texts'

/** The sentence of a document that a card is made from. */
export const FromSentence = ({ from, texts }: { from: NoteOrigin; texts: Texts }) => (
  <blockquote className="write-quote">
    <p className="label">
      <a href={`/documents/${from.documentId}`}>{fill(texts.fromSentence, { title: from.title })}</a>
    </p>
    <p className="cite" dir="auto">
      {from.sentence}
    </p>
  </blockquote>
)

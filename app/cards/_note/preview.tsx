'use client'
import { Rendered } from '@/app/_ui/rendered'
import type { NoteCard, NoteFields, NoteSide } from '@/lib/domain/note'
import type { Texts } from '../texts'
import { usePreview } from './use-preview'

const Side = ({ side, className }: { side: NoteSide; className: string }) =>
  side.html === null ? (
    <p className={className} dir="auto">
      {side.plain}
    </p>
  ) : (
    <Rendered className={className} html={side.html} />
  )

const Card = ({ card, texts }: { card: NoteCard; texts: Texts }) => (
  <li className="preview-card">
    <p className="tag">{card.kind === 'flashcard' ? texts.previewFlip : texts.previewTyped}</p>
    <Side className="preview-stem" side={card.stem} />
    <p className="label">{texts.previewAnswer}</p>
    <Side className="preview-answer" side={card.answer} />
  </li>
)

/** The cards that the fields make, as they will be asked. */
export function Preview({ fields, texts }: { fields: NoteFields; texts: Texts }) {
  const cards = usePreview(fields)
  return (
    <section className="note-preview" aria-labelledby="note-preview">
      <h2 className="h2" id="note-preview">
        {texts.preview}
      </h2>
      {cards.length === 0 ? (
        <p className="quiet">{texts.previewEmpty}</p>
      ) : (
        <ul>
          {cards.map((card) => (
            <Card key={`${card.factKey} ${card.slot}`} card={card} texts={texts} />
          ))}
        </ul>
      )}
    </section>
  )
}

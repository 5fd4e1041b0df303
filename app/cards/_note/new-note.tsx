'use client'
import { useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { addNote, takeBack } from '../notes/actions'
import { FromSentence } from './from-sentence'
import { NoteForm, type NoteFormProps } from './note-form'

type Saved = { readonly id: string; readonly cards: number; readonly deckId: string; readonly deckName: string }

export type From = {
  readonly documentId: string
  readonly index: number
  readonly title: string
  readonly sentence: string
}

/** Writing cards one after the other: each save says what was saved, and can be taken back. */
export function NewNote({ from: first, ...props }: NoteFormProps & { readonly from: From | null }) {
  const { texts } = props
  const [saved, setSaved] = useState<Saved | null>(null)
  // The sentence goes with the card that was begun with it, not with those that follow.
  const [from, setFrom] = useState(first)
  const [told, setTold] = useState<string | null>(null)
  const [decks, setDecks] = useState(props.decks)
  const onSaved = (value: unknown) => {
    const note = value as Saved
    setTold(null)
    setSaved(note)
    setFrom(null)
    if (!decks.some(({ id }) => id === note.deckId)) setDecks([...decks, { id: note.deckId, name: note.deckName }])
  }
  const undo = async () => {
    const undone = saved && (await takeBack(saved.id).catch(() => null))
    setTold(undone?.ok ? texts.undone : texts.undoFailed)
    if (undone?.ok) setSaved(null)
  }
  const hidden = from ? { documentId: from.documentId, sentence: String(from.index) } : {}
  return (
    <>
      {from && <FromSentence from={from} texts={texts} />}
      <NoteForm
        {...props}
        decks={decks}
        action={addNote}
        submit={texts.saveNext}
        isNew
        hidden={hidden}
        onSaved={onSaved}
        told={
          (saved || told) && (
            <p className="notice row">
              {told ??
                (saved &&
                  fill(saved.cards === 1 ? texts.saved : texts.savedMany, {
                    deck: saved.deckName,
                    cards: saved.cards,
                  }))}
              {saved && (
                <button className="btn slim" type="button" onClick={() => void undo()}>
                  {texts.undo}
                </button>
              )}
            </p>
          )
        }
      />
    </>
  )
}

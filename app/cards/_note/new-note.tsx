'use client'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fill } from '@/app/_ui/fill'
import { fallBehind } from '@/app/_ui/outbox/behind'
import { addNote, takeBack } from '../notes/actions'
import { FromSentence } from './from-sentence'
import { NoteForm, type NoteFormProps } from './note-form'
import { Resting } from './resting'

type Saved = { readonly id: string; readonly cards: number; readonly deckId: string; readonly deckName: string }

export type From = {
  readonly documentId: string
  readonly index: number
  readonly title: string
  readonly sentence: string
}

type Props = NoteFormProps & {
  readonly from: From | null
  /** Back to the page that the form lies over; where it is a page itself, the next card is written at once. */
  readonly onLeave?: () => void
}

/** Writing cards one after the other: each save says what was saved, and can be taken back. */
export function NewNote({ from: first, onLeave, ...props }: Props) {
  const { texts } = props
  const [saved, setSaved] = useState<Saved | null>(null)
  // The sentence goes with the card that was begun with it, not with those that follow.
  const [from, setFrom] = useState(first)
  const [told, setTold] = useState<string | null>(null)
  const [decks, setDecks] = useState(props.decks)
  const [isResting, setResting] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const onSaved = (value: unknown) => {
    const note = value as Saved
    setTold(null)
    setSaved(note)
    setFrom(null)
    fallBehind()
    setResting(onLeave !== undefined)
    if (!decks.some(({ id }) => id === note.deckId)) setDecks([...decks, { id: note.deckId, name: note.deckName }])
  }
  const undo = async () => {
    const undone = saved && (await takeBack(saved.id).catch(() => null))
    setTold(undone?.ok ? texts.undone : texts.undoFailed)
    if (undone?.ok) setSaved(null)
  }
  const hidden = from ? { documentId: from.documentId, sentence: String(from.index) } : {}
  const notice = (saved || told) && (
    <p className="notice row">
      {told ??
        (saved &&
          fill(saved.cards === 1 ? texts.saved : texts.savedMany, { deck: saved.deckName, cards: saved.cards }))}
      {saved && (
        <button className="btn slim" type="button" onClick={() => void undo()}>
          {texts.undo}
        </button>
      )}
    </p>
  )
  const another = () => {
    // Shown at once, so that what is typed next lands in it.
    flushSync(() => {
      setResting(false)
      setTold(null)
      setSaved(null)
    })
    area.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }
  return (
    <div className="new-note" ref={area}>
      {isResting && onLeave && (
        <Resting key={told} onLeave={onLeave} onAnother={another} texts={texts}>
          {notice}
        </Resting>
      )}
      <div className="new-note" hidden={isResting}>
        {from && <FromSentence from={from} texts={texts} />}
        <NoteForm
          {...props}
          decks={decks}
          action={addNote}
          submit={onLeave ? texts.save : texts.saveNext}
          isNew
          hidden={hidden}
          onSaved={onSaved}
          told={!isResting && notice}
        />
      </div>
    </div>
  )
}

'use client'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '@/app/_ui/icons'
import { selectedWords } from '@/app/_ui/selected'
import { NewNote } from '../_note/new-note'
import { beginNote } from '../notes/actions'
import type { DialogTexts } from './texts'

type Begun = Extract<Awaited<ReturnType<typeof beginNote>>, { readonly ok: true }>['value']

type Props = {
  readonly userId: string
  readonly range: Range | null
  readonly onClose: () => void
  readonly texts: DialogTexts
}

/** The form of a new card over the page: a native dialog, so Esc closes it and the focus goes back to where it was. */
export function NewCardDialog({ userId, range, onClose, texts }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const box = dialog.current
    if (box && !box.open) box.showModal()
  }, [])
  useEffect(() => {
    let isLatest = true
    const begin = async () => {
      const answer = await beginNote(selectedWords(range)).catch(() => null)
      if (!isLatest) return
      if (answer?.ok) setBegun(answer.value)
      else setFailed(true)
    }
    if (!hasFailed) void begin()
    return () => {
      isLatest = false
    }
  }, [range, hasFailed])
  return (
    <dialog className="new-card-dialog" ref={dialog} onClose={onClose} aria-labelledby="new-card-title">
      <header className="dialog-head">
        <h2 className="h2" id="new-card-title">
          {texts.newTitle}
        </h2>
        <button className="icon-btn" type="button" aria-label={texts.closeForm} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      {begun ? (
        <>
          {begun.guestNote && <p className="small quiet">{begun.guestNote}</p>}
          <NewNote
            userId={userId}
            initial={begun.draft}
            from={begun.from}
            decks={begun.decks}
            filing={begun.filing}
            texts={begun.texts}
            sentences={begun.sentences}
            onLeave={() => dialog.current?.close()}
          />
        </>
      ) : hasFailed ? (
        <div className="notice alert row" role="alert">
          {texts.unreachable}
          <button className="btn slim" type="button" onClick={() => setFailed(false)}>
            {texts.tryAgain}
          </button>
        </div>
      ) : (
        <p className="quiet" role="status">
          {texts.opening}
        </p>
      )}
    </dialog>
  )
}

'use client'
import { useState } from 'react'
import { Link } from '@/app/_ui/link'
import { editNote, remove, restore } from '../notes/actions'
import { NoteForm, type NoteFormProps } from './note-form'

type Props = NoteFormProps & { readonly noteId: string; readonly archived: boolean }

/** A card that is there: written anew, deleted, brought back. */
export function OwnNote({ noteId, archived, ...props }: Props) {
  const { texts } = props
  const [isGone, setGone] = useState(archived)
  const [told, setTold] = useState<string | null>(archived ? texts.deleted : null)
  const toggle = async () => {
    const done = await (isGone ? restore(noteId) : remove(noteId)).catch(() => null)
    if (!done?.ok) return setTold(texts.undoFailed)
    setGone(!isGone)
    setTold(isGone ? texts.broughtBack : texts.deleted)
  }
  return (
    <NoteForm
      {...props}
      action={editNote}
      submit={texts.save}
      isNew={false}
      hidden={{ noteId }}
      onSaved={() => setTold(texts.changed)}
      told={
        told && (
          <p className="notice row">
            {told}
            {isGone && (
              <button className="btn slim" type="button" onClick={() => void toggle()}>
                {texts.bringBack}
              </button>
            )}
          </p>
        )
      }
    >
      {!isGone && (
        <>
          <Link className="btn" href={`/study?document=${noteId}`}>
            {texts.studyCard}
          </Link>
          <button className="btn text" type="button" onClick={() => void toggle()}>
            {texts.deleteCard}
          </button>
        </>
      )}
    </NoteForm>
  )
}

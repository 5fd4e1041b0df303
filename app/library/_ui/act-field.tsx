'use client'
import { type FormEvent, useId, useState } from 'react'
import type { CardAct } from '@/lib/domain/card-act'
import { normalTag } from '@/lib/domain/tag'
import type { DeckChoice, Texts } from './line'

/** Acts that need to know more: which tag, which day, which deck. */
export const askings = ['tags', 'due', 'move'] as const
export type Asking = (typeof askings)[number]

type Props = {
  readonly asking: Asking
  readonly decks: readonly DeckChoice[]
  readonly tags: readonly string[]
  readonly texts: Texts
  readonly onAct: (act: CardAct) => void
  readonly onClose: () => void
}

/** What a form says, as an act; or the name of the sentence that tells what is missing. */
const actOf = (asking: Asking, form: FormData, wanted: string): CardAct | string => {
  const value = String(form.get('value') ?? '')
  if (asking === 'move') return { type: 'move', deckId: value }
  if (asking === 'due') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { type: 'set-due', day: value } : 'dueMissing'
  const tag = normalTag(value)
  return tag === null ? 'tagUnreadable' : { type: wanted === 'untag' ? 'untag' : 'tag', tag }
}

/** The one field an act asks for. It takes the focus when it opens. */
export function ActField({ asking, decks, tags, texts, onAct, onClose }: Props) {
  const id = useId()
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const wanted = submitter instanceof HTMLButtonElement ? submitter.value : ''
    const act = actOf(asking, new FormData(event.currentTarget), wanted)
    if (typeof act === 'string') setTrouble(act)
    else onAct(act)
  }
  const focus = (field: HTMLElement | null) => field?.focus()
  const described = [trouble && `${id}-error`, asking === 'tags' && `${id}-hint`].filter(Boolean).join(' ') || undefined
  const common = { id, name: 'value', className: 'field', 'aria-describedby': described }
  return (
    <form className="acts-field row" noValidate onSubmit={send}>
      <label htmlFor={id}>{texts[{ tags: 'tagField', due: 'dueField', move: 'deckField' }[asking]]}</label>
      {asking === 'tags' && (
        <>
          <input {...common} ref={focus} list={`${id}-tags`} maxLength={100} autoComplete="off" autoCapitalize="none" />
          <datalist id={`${id}-tags`}>
            {tags.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <button type="submit" className="btn slim primary" value="tag">
            {texts.tagAdd}
          </button>
          <button type="submit" className="btn slim" value="untag">
            {texts.tagRemove}
          </button>
        </>
      )}
      {asking === 'due' && <input {...common} ref={focus} type="date" />}
      {asking === 'move' && (
        <select {...common} ref={focus}>
          {decks.map(({ id: deckId, name }) => (
            <option key={deckId} value={deckId}>
              {name}
            </option>
          ))}
        </select>
      )}
      {asking !== 'tags' && (
        <button type="submit" className="btn slim primary">
          {asking === 'due' ? texts.dueSet : texts.deckMove}
        </button>
      )}
      <button type="button" className="btn slim text" onClick={onClose}>
        {texts.cancel}
      </button>
      {asking === 'tags' && (
        <p className="small quiet" id={`${id}-hint`}>
          {texts.tagHint}
        </p>
      )}
      {trouble && (
        <p className="small red" id={`${id}-error`} role="alert">
          {texts[trouble]}
        </p>
      )}
    </form>
  )
}

'use client'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { ActionForm, type FormAction, useForm } from '@/app/_ui/action-form'
import { Submit } from '@/app/_ui/field'
import { type NoteType, noteTypes } from '@/lib/domain/note'
import type { Texts } from '../texts'
import { DeckFields, type DeckOption, type Filing } from './deck-fields'
import { type Draft, keepDraft, keptDraft, sidesOf, withSides, withType } from './draft'
import { Preview } from './preview'
import { SideField } from './side-field'

export type NoteFormProps = {
  readonly userId: string
  readonly initial: Draft
  readonly decks: readonly DeckOption[]
  readonly filing: Filing
  readonly texts: Texts
  readonly sentences: Readonly<Record<string, string>>
}

type Props = NoteFormProps & {
  readonly action: FormAction
  readonly submit: string
  /** Keeps what is written when the page is left, and begins anew after each save. */
  readonly isNew: boolean
  /** Told the answer of the action; what it said before is gone when something is written again. */
  readonly onSaved: (value: unknown) => void
  readonly hidden: Readonly<Record<string, string>>
  readonly told: ReactNode
  readonly children?: ReactNode
}

const TypeChoice = ({ type, onType, texts }: { type: NoteType; onType: (type: NoteType) => void; texts: Texts }) => {
  const id = useId()
  return (
    <fieldset className="note-types">
      <legend className="h3">{texts.typeLabel}</legend>
      <div className="checks">
        {noteTypes.map((each) => (
          <label key={each} className="check" htmlFor={`${id}-${each}`}>
            <input
              type="radio"
              id={`${id}-${each}`}
              name="type"
              value={each}
              checked={type === each}
              onChange={() => onType(each)}
            />
            {texts[`type_${each}`]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What the last save led to, until the next one fails. */
const Told = ({ children }: { children: ReactNode }) => <div role="status">{!useForm().failed && children}</div>

/** A card of one's own as it is written, with what it will look like beside it. */
export function NoteForm(props: Props) {
  const { userId, initial, decks, texts, sentences, action, submit, isNew, onSaved, hidden, told, children } = props
  const [draft, setDraft] = useState(initial)
  const [filing, setFiling] = useState(props.filing)
  const area = useRef<HTMLDivElement>(null)
  const sides = sidesOf(draft)
  const isCloze = draft.type === 'cloze'

  const write = (next: Draft) => {
    setDraft(next)
    if (isNew) keepDraft(userId, next)
  }
  const focusFirst = () => area.current?.querySelector<HTMLTextAreaElement>('[data-autofocus]')?.focus()
  useEffect(() => {
    const isBlank = [initial.pair, initial.cloze].every(({ front, back }) => front + back === '')
    const kept = isNew && isBlank ? keptDraft(userId) : null
    if (kept) setDraft(kept)
    area.current?.querySelector<HTMLTextAreaElement>('[data-autofocus]')?.focus()
  }, [initial, isNew, userId])

  // Ctrl+Enter saves from every field of the form.
  useEffect(() => {
    const form = area.current?.querySelector('form')
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form?.requestSubmit()
    }
    form?.addEventListener('keydown', onKeyDown)
    return () => form?.removeEventListener('keydown', onKeyDown)
  }, [])

  const saved = (value: unknown) => {
    onSaved(value)
    if (!isNew) return
    write({ type: draft.type, pair: { front: '', back: '' }, cloze: { front: '', back: '' } })
    if (typeof value === 'object' && value !== null && 'deckId' in value)
      setFiling({ ...filing, deck: String(value.deckId), deckName: '' })
    focusFirst()
  }
  return (
    <div className="note-page" ref={area}>
      <ActionForm action={action} sentences={sentences} onDone={saved} className="form note-form">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TypeChoice type={draft.type} onType={(type) => write(withType(draft, type))} texts={texts} />
        <SideField
          key={isCloze ? 'gaps' : 'front'}
          name="front"
          label={isCloze ? texts.clozeFront : texts.front}
          {...(isCloze ? { hint: texts.clozeHint } : {})}
          text={sides.front}
          onText={(front) => write(withSides(draft, { ...sides, front }))}
          hasGaps={isCloze}
          autoFocus
          texts={texts}
        />
        <SideField
          name="back"
          label={isCloze ? texts.clozeBack : texts.back}
          text={sides.back}
          onText={(back) => write(withSides(draft, { ...sides, back }))}
          texts={texts}
        />
        <p className="small quiet">
          {texts.markdown} {texts.pictureNote}
        </p>
        <DeckFields decks={decks} filing={filing} onFiling={setFiling} texts={texts} />
        <div className="form-end">
          <Submit>
            {submit}
            <kbd className="hide-s">Ctrl+Enter</kbd>
          </Submit>
          {children}
        </div>
        <Told>{told}</Told>
      </ActionForm>
      <Preview fields={{ type: draft.type, ...sides }} texts={texts} />
    </div>
  )
}

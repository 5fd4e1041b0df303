'use client'
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useForm } from '@/app/_ui/action-form'
import { gapAround, gapNumbers, nextGapNumber, parseCloze } from '@/lib/domain/cloze'
import type { Texts } from '../texts'
import { insert } from './insert'
import { PictureWords } from './picture-words'
import { picturesAmong, sendPicture } from './pictures'

type Props = {
  readonly name: 'front' | 'back'
  readonly label: string
  readonly hint?: string
  readonly text: string
  readonly onText: (text: string) => void
  /** Gaps can be made here. */
  readonly hasGaps?: boolean
  readonly autoFocus?: boolean
  readonly texts: Texts
}

/** One side of a card: Markdown, gaps by key or button, pictures by paste, drop or button. */
export function SideField({ name, label, hint, text, onText, hasGaps = false, autoFocus = false, texts }: Props) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const error = useForm().errorOf(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`, trouble && `${id}-trouble`].filter(Boolean).join(' ')

  const makeGap = (isSame: boolean) => {
    const field = box.current
    if (!field) return
    const { value, selectionStart: start, selectionEnd: end } = field
    const last = gapNumbers(parseCloze(value)).at(-1) ?? 1
    const made = gapAround(value, start, end, isSame ? last : nextGapNumber(value))
    insert(field, made.text.slice(start, made.text.length - (value.length - end)), made.start, made.end)
  }
  const addPictures = async (files: readonly File[]) => {
    setTrouble(null)
    setSending(true)
    for (const each of files) {
      const sent = await sendPicture(each, texts.unreachable)
      const field = box.current
      if ('message' in sent) setTrouble(sent.message)
      else if (field) {
        const words = `![](${sent.path})`
        const at = field.selectionStart + words.length
        insert(field, words, at, at)
      }
    }
    setSending(false)
  }
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer | null) => {
    const files = picturesAmong(data)
    if (files.length === 0) return
    event.preventDefault()
    void addPictures(files)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // By its place on the keyboard: with Alt held some layouts write another letter.
    if (!hasGaps || event.code !== 'KeyC' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    makeGap(event.altKey)
  }
  return (
    <div className="form-field">
      <label className="h3" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={box}
        className="field serif"
        id={id}
        name={name}
        rows={hasGaps ? 5 : 3}
        dir="auto"
        value={text}
        data-autofocus={autoFocus || undefined}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => take(event, event.dataTransfer)}
        onKeyDown={onKeyDown}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <p className="small red" id={`${id}-error`}>
          {error}
        </p>
      )}
      <p className="small red" id={`${id}-trouble`} role="alert" hidden={!trouble}>
        {trouble}
      </p>
      <div className="row side-tools">
        {hasGaps && (
          <button
            className="btn slim"
            type="button"
            aria-keyshortcuts="Control+Shift+C"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => makeGap(false)}
          >
            {texts.makeGap}
            <kbd className="hide-s">Ctrl+Shift+C</kbd>
          </button>
        )}
        <button className="btn slim text" type="button" onClick={() => file.current?.click()}>
          {isSending ? texts.addingPicture : texts.addPicture}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/gif,image/webp"
          onChange={(event) => {
            void addPictures([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        {hint && (
          <span className="small quiet" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
      <PictureWords text={text} onText={onText} texts={texts} />
    </div>
  )
}

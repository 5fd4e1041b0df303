'use client'
import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react'
import { pictureExtensions, readableExtensions } from '@/lib/domain/file-format'
import { markedText } from './rich-text'

export type PasteTexts = {
  readonly label: string
  readonly placeholder: string
  readonly make: string
  readonly sending: string
  readonly file: string
  readonly fileTypes: string
  readonly note: string
  readonly unreachable: string
  readonly tooLarge: string
  /** Before the names of the files that stay chosen where others were refused, and what lets them go. */
  readonly kept: string
  readonly leave: string
}

const accepted = [...readableExtensions, 'recite', ...pictureExtensions].map((extension) => `.${extension}`).join()
const maxBytes = 25 * 1024 * 1024

type Answer = { readonly path?: string; readonly message?: string; readonly refusedFiles?: readonly string[] }

/** Of the files sent those that are sent again once the others are mended: all of them where no server answered. */
const stillGood = (files: readonly File[], { refusedFiles }: Answer): readonly File[] => {
  if (refusedFiles === undefined) return files
  return refusedFiles.length === 0 ? [] : files.filter(({ name }) => !refusedFiles.includes(name))
}

/** Has other files chosen than those that were; the input then holds these. */
const setFiles = (input: HTMLInputElement, files: readonly File[]) => {
  const held = new DataTransfer()
  for (const file of files) held.items.add(file)
  input.files = held.files
}

/** Sends the form; the path of the new document, or why there is none. */
const send = async (form: HTMLFormElement, action: string, unreachable: string): Promise<Answer> => {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new FormData(form),
    })
    const answer: Answer = await response.json()
    return answer.path || answer.message ? answer : { message: unreachable }
  } catch {
    return { message: unreachable }
  }
}

/** Headings, lists and tables of what was copied come along as marks in the text. */
const pasteMarked = (event: ClipboardEvent<HTMLTextAreaElement>) => {
  const text = markedText(event.clipboardData.getData('text/html'))
  if (text === null) return
  event.preventDefault()
  const { currentTarget: box } = event
  // As typed, so that it can be taken back; where a browser does not know how, set at once.
  if (!document.execCommand('insertText', false, text))
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
}

/** The box in which everything begins: paste a text or open a file. Without a script it is a plain form. */
export function Paste({ action, texts, refusal }: { action: string; texts: PasteTexts; refusal: string | null }) {
  const form = useRef<HTMLFormElement>(null)
  const [sending, setSending] = useState(false)
  const [message, setMessage] = useState(refusal)
  const input = useRef<HTMLInputElement>(null)
  const [kept, setKept] = useState<readonly File[]>([])

  const keep = (files: readonly File[]) => {
    setKept(files)
    if (input.current) setFiles(input.current, files)
  }

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (!form.current || sending) return
    setSending(true)
    const answer = await send(form.current, action, texts.unreachable)
    if (answer.path) {
      window.location.assign(answer.path)
      return
    }
    setSending(false)
    setMessage(answer.message ?? null)
    keep(stillGood([...(input.current?.files ?? [])], answer))
  }

  const choose = (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    const files = [...kept.filter(({ name }) => !chosen.some((file) => file.name === name)), ...chosen]
    const large = files.filter(({ size }) => size > maxBytes)
    const isTooMuch = files.reduce((sum, { size }) => sum + size, 0) > maxBytes
    const name = files.length > 1 ? large[0]?.name : undefined
    if (isTooMuch) setMessage(name === undefined ? texts.tooLarge : `${name}: ${texts.tooLarge}`)
    keep(isTooMuch ? (large.length > 0 ? files.filter((file) => !large.includes(file)) : kept) : files)
    if (!isTooMuch) void submit()
  }

  return (
    <form ref={form} className="paste" action={action} method="post" encType="multipart/form-data" onSubmit={submit}>
      <label className="h3" htmlFor="paste-text">
        {texts.label}
      </label>
      <textarea
        className="field serif"
        id="paste-text"
        name="text"
        rows={5}
        dir="auto"
        placeholder={texts.placeholder}
        aria-describedby="paste-message"
        onPaste={pasteMarked}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event)
        }}
      />
      <div className="row">
        <button className="btn primary big" type="submit" aria-disabled={sending || undefined}>
          {sending ? texts.sending : texts.make}
        </button>
        <span className="row paste-file">
          <input
            ref={input}
            className="vh"
            type="file"
            multiple
            id="paste-file"
            name="file"
            accept={accepted}
            onChange={({ target }) => choose([...(target.files ?? [])])}
          />
          <label className="btn text" htmlFor="paste-file">
            {texts.file}
          </label>
        </span>
      </div>
      <p className="small dim">{texts.fileTypes}</p>
      <p id="paste-message" role="alert" className={message ? 'notice alert' : undefined} hidden={!message}>
        {message}
      </p>
      {kept.length > 0 && !sending && (
        <p className="row">
          {texts.kept} {kept.map(({ name }) => name).join(', ')}
          <button type="button" className="btn slim" onClick={() => keep([])}>
            {texts.leave}
          </button>
        </p>
      )}
      <p className="small quiet">{texts.note}</p>
    </form>
  )
}

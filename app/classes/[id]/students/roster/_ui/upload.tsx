'use client'
import { useRef, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import type { Failure } from '@/lib/domain/result'
import { type RosterPreview, rosterLimits, type Slip } from '@/lib/domain/roster'
import { preview, upload } from '../actions'
import { Preview } from './preview'
import { readFile } from './read-file'
import { Slips } from './slips'
import type { RosterTexts } from './texts'

type Props = { readonly classId: string; readonly texts: RosterTexts }

const sayFailure = ({ errors }: RosterTexts, { reason, code, params = {} }: Failure): string =>
  fill(errors[reason ?? code] ?? errors[code] ?? '', params)

/** A list is pasted or opened, looked at line by line, and only then read into the class. */
export function Upload({ classId, texts }: Props) {
  const [text, setText] = useState('')
  const [told, setTold] = useState<RosterPreview | null>(null)
  const [slips, setSlips] = useState<readonly Slip[] | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)

  const ask = async (work: () => Promise<Failure | null>) => {
    if (isBusy) return
    setBusy(true)
    const failed = await work().catch(() => undefined)
    setBusy(false)
    setMessage(failed === undefined ? texts.unreachable : failed && sayFailure(texts, failed))
    requestAnimationFrame(() => heading.current?.focus())
  }
  const look = (list: string) =>
    ask(async () => {
      const found = await preview(classId, list)
      setTold(found.ok ? found.value : null)
      return found.ok ? null : found
    })
  const apply = (digest: string) =>
    ask(async () => {
      const done = await upload(classId, text, digest)
      if (done.ok) setSlips(done.value)
      else setTold(null)
      return done.ok ? null : done
    })
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    if (file.size > rosterLimits.bytes) return setMessage(texts.fileLarge)
    const list = await readFile(file).catch(() => null)
    input.value = ''
    if (list === null) return setMessage(texts.fileFailed)
    setText(list)
    await look(list)
  }

  if (slips) return <Slips slips={slips} classId={classId} heading={heading} texts={texts} />
  return (
    <>
      <section className="panel">
        <label className="h3" htmlFor="roster-text">
          {texts.list}
        </label>
        <p className="quiet" id="roster-explained">
          {texts.explained}
        </p>
        <textarea
          className="field roster-list"
          id="roster-text"
          rows={8}
          spellCheck={false}
          placeholder={texts.placeholder}
          aria-describedby="roster-explained roster-message"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setTold(null)
          }}
        />
        <p id="roster-message" role="alert" className={message ? 'notice alert' : undefined} hidden={!message}>
          {message}
        </p>
        <div className="row">
          <button
            className={told ? 'btn' : 'btn primary'}
            type="button"
            aria-disabled={isBusy || undefined}
            onClick={() => void look(text)}
          >
            {isBusy && !told ? texts.looking : texts.look}
          </button>
          <input
            className="vh"
            type="file"
            id="roster-file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void open(event.target)}
          />
          <label className="btn text" htmlFor="roster-file">
            {texts.file}
          </label>
          <span className="small dim">{texts.fileTypes}</span>
        </div>
      </section>
      {told && (
        <Preview told={told} isBusy={isBusy} heading={heading} texts={texts} onApply={() => void apply(told.digest)} />
      )}
    </>
  )
}

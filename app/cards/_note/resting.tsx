'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Texts } from '../texts'

type Props = {
  readonly onLeave: () => void
  readonly onAnother: () => void
  readonly texts: Texts
  /** What was saved, or taken back. */
  readonly children: ReactNode
}

/** After a save, where the form lies over a page: Enter or Esc goes back there. */
export function Resting({ onLeave, onAnother, texts, children }: Props) {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <div className="note-rest">
      <div role="status">{children}</div>
      <div className="form-end">
        <button className="btn primary" type="button" ref={back} onClick={onLeave}>
          {texts.leaveForm}
        </button>
        <button className="btn" type="button" onClick={onAnother}>
          {texts.addAnother}
        </button>
      </div>
    </div>
  )
}

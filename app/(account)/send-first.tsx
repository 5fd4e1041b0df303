'use client'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { sendStudy } from '@/app/_ui/outbox/leave'

type Sender = { readonly form: HTMLFormElement; readonly submitter: HTMLElement | null }
type Props = {
  /** The visitor of this browser, whose id ends with signing in; null for nobody. */
  readonly visitorId: string | null
  readonly texts: Readonly<Record<'guestUnsent' | 'guestLeave', string>>
  readonly children: ReactNode
}

/** Around forms that sign in: what a visitor answered is sent as the visitor's before the form is. */
export function SendFirst({ visitorId, texts, children }: Props) {
  const isSent = useRef(false)
  const [held, setHeld] = useState<Sender | null>(null)
  const goOn = ({ form, submitter }: Sender) => {
    isSent.current = true
    setHeld(null)
    form.requestSubmit(submitter)
  }
  const onSubmitCapture = async (event: FormEvent<HTMLElement>) => {
    const mayGo = isSent.current || visitorId === null
    isSent.current = false
    if (mayGo) return
    event.preventDefault()
    event.stopPropagation()
    const sender = {
      form: event.target as HTMLFormElement,
      submitter: (event.nativeEvent as SubmitEvent).submitter,
    }
    const { isSent: isDone } = await sendStudy(visitorId)
    if (isDone) goOn(sender)
    else setHeld(sender)
  }
  return (
    <div className="door-forms" onSubmitCapture={(event) => void onSubmitCapture(event)}>
      <div role="status" className="form-told">
        {held && (
          <div className="notice alert">
            <p>{texts.guestUnsent}</p>
            <button type="button" className="btn text" onClick={() => goOn(held)}>
              {texts.guestLeave}
            </button>
          </div>
        )}
      </div>
      {children}
    </div>
  )
}

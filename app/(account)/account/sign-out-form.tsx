'use client'
import { startTransition, useState } from 'react'
import { isNothing, type Left, sendWaiting, wipe } from '@/app/_ui/outbox/leave'
import { type RefusedTexts, refusedInWords } from '@/app/_ui/outbox/words'
import { signOut } from './actions'

type Props = {
  readonly userId: string
  readonly texts: RefusedTexts & Readonly<Record<'signOut' | 'signOutUnsent' | 'tryAgain' | 'signOutAnyway', string>>
}

/** Sends what waits on this device, signs out, and leaves nothing of the account in this browser. It asks where something would be lost. */
export function SignOutForm({ userId, texts }: Props) {
  const [left, setLeft] = useState<Left | null>(null)
  const [isBusy, setBusy] = useState(false)
  const leave = async (what: Left) => {
    await wipe(userId, what)
    startTransition(() => signOut())
  }
  const send = async () => {
    setBusy(true)
    const what = await sendWaiting(userId)
    if (isNothing(what)) await leave(what)
    else setLeft(what)
    setBusy(false)
  }
  return (
    <form
      action={signOut}
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void send()
      }}
    >
      <div role="status" className="form-told">
        {left && (
          <div className="notice alert">
            {!left.isSent && <p>{texts.signOutUnsent}</p>}
            {refusedInWords(left.refused, texts).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </div>
      <div className="form-end">
        <button type="submit" className="btn" aria-disabled={isBusy || undefined}>
          {left && !left.isSent ? texts.tryAgain : texts.signOut}
        </button>
        {left && !left.isSent && (
          <button type="button" className="btn danger" onClick={() => void leave(left)}>
            {texts.signOutAnyway}
          </button>
        )}
      </div>
    </form>
  )
}

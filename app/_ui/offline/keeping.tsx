import { useEffect, useState } from 'react'
import { isBehind } from '../outbox/behind'
import { packChanged } from '../outbox/mark'
import { useOutbox } from '../outbox/use-outbox'
import { LostNotice } from './lost-notice'
import { refreshPack } from './refresh'
import type { OfflineTexts } from './texts'

type Props = { readonly userId: string; readonly path: string; readonly texts: OfflineTexts }

/** The page comes first. */
const quietMillis = 1500
/** After a try that failed; each pause is twice the one before. */
const firstPauseMillis = 2000
const longestPauseMillis = 5 * 60_000

/** What keeps a device able to study without the server: days ahead, answers that wait, and word of what the browser cleared. */
export function Keeping({ userId, path, texts }: Props) {
  const isSession = path === '/study' || path.startsWith('/study/')
  return (
    <>
      {!isSession && <Sending key={userId} userId={userId} />}
      <Refreshing key={path} userId={userId} isSession={isSession} />
      <LostNotice userId={userId} texts={texts} />
    </>
  )
}

/** Outside of a session, which sends by itself. */
function Sending({ userId }: { userId: string }) {
  useOutbox(userId)
  return null
}

function Refreshing({ userId, isSession }: { userId: string; isSession: boolean }) {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') setTurn((now) => now + 1)
    }
    // What was sent from here; a session is behind with each answer, and caught up with when it is left.
    const afterSending = () => {
      if (!isSession && isBehind(userId)) again()
    }
    window.addEventListener('online', again)
    window.addEventListener(packChanged, afterSending)
    document.addEventListener('visibilitychange', again)
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener(packChanged, afterSending)
      document.removeEventListener('visibilitychange', again)
    }
  }, [userId, isSession])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let isLeft = false
    const tryAfter = (millis: number, pauseMillis: number) => {
      timer = setTimeout(async () => {
        if (!(await refreshPack(userId)) && !isLeft)
          tryAfter(pauseMillis, Math.min(pauseMillis * 2, longestPauseMillis))
      }, millis)
    }
    tryAfter(turn === 0 ? quietMillis : 0, firstPauseMillis)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [userId, turn])
  return null
}

'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type DeviceLearner, keepLearner } from '../outbox/learner'
import { isShared } from '../outbox/shared'
import { useOutbox } from '../outbox/use-outbox'
import { LostNotice } from './lost-notice'
import { refreshPack } from './refresh'
import type { OfflineTexts } from './texts'
import { registerWorker } from './worker'

type Props = { readonly learner: DeviceLearner | null; readonly texts: OfflineTexts }

/** The page comes first. */
const quietMillis = 1500

/** On every page: keeps this device able to study without the server, and sends what waits. */
export function Keeper({ learner, texts }: Props) {
  const path = usePathname()
  const [userId, locale] = [learner?.userId, learner?.locale]
  useEffect(() => {
    registerWorker()
    keepLearner(userId === undefined || locale === undefined || isShared() ? null : { userId, locale })
  }, [userId, locale])
  if (userId === undefined) return null
  const isSession = path === '/study' || path.startsWith('/study/')
  return (
    <>
      {!isSession && <Sending key={userId} userId={userId} />}
      <Refreshing key={path} userId={userId} />
      <LostNotice userId={userId} texts={texts} />
    </>
  )
}

/** Outside of a session, which sends by itself. */
function Sending({ userId }: { userId: string }) {
  useOutbox(userId)
  return null
}

function Refreshing({ userId }: { userId: string }) {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') setTurn((now) => now + 1)
    }
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => void refreshPack(userId), turn === 0 ? quietMillis : 0)
    return () => clearTimeout(timer)
  }, [userId, turn])
  return null
}

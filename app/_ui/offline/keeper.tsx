'use client'
import { usePathname } from 'next/navigation'
import { lazy, Suspense, useEffect, useState } from 'react'
import { type DeviceLearner, keepLearner } from '../outbox/learner'
import { isShared } from '../outbox/shared'
import type { OfflineTexts } from './texts'
import { registerWorker } from './worker'

type Props = { readonly learner: DeviceLearner | null; readonly texts: OfflineTexts }

// No page waits for it.
const Keeping = lazy(() => import('./keeping').then((found) => ({ default: found.Keeping })))

/** On every page: keeps this device able to study without the server, and sends what waits. */
export function Keeper({ learner, texts }: Props) {
  const path = usePathname()
  const [isShown, setShown] = useState(false)
  const [userId, locale] = [learner?.userId, learner?.locale]
  useEffect(() => {
    registerWorker()
    keepLearner(userId === undefined || locale === undefined || isShared() ? null : { userId, locale })
    setShown(true)
  }, [userId, locale])
  if (userId === undefined || !isShown) return null
  return (
    <Suspense>
      <Keeping userId={userId} path={path} texts={texts} />
    </Suspense>
  )
}

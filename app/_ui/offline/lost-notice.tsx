'use client'
import { useEffect, useState } from 'react'
import { fill } from '../fill'
import { readMark, writeMark } from '../outbox/mark'
import { openStore } from '../outbox/store'
import type { OfflineTexts } from './texts'

/** Told once when the browser has cleared what was kept: what of it is lost. */
export function LostNotice({ userId, texts }: { userId: string; texts: OfflineTexts }) {
  const [lost, setLost] = useState<number | null>(null)
  useEffect(() => {
    void openStore(userId).then(({ keeps }) => setLost(keeps ? (readMark(userId)?.lost ?? null) : null))
  }, [userId])
  const close = () => {
    writeMark(userId, { lost: null })
    setLost(null)
  }
  return (
    <div role="status" className="kept-notice">
      {lost !== null && (
        <div className={lost > 0 ? 'notice alert' : 'notice'}>
          <p>{lost === 0 ? texts.lostNone : lost === 1 ? texts.lostOne : fill(texts.lostMany, { n: lost })}</p>
          <button type="button" className="btn text" onClick={close}>
            {texts.close}
          </button>
        </div>
      )}
    </div>
  )
}

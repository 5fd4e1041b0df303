'use client'
import { useEffect, useState } from 'react'
import { fill } from '../fill'
import { packChanged, readMark } from '../outbox/mark'
import type { OfflineTexts } from './texts'
import { untilInWords } from './words'

type Props = {
  readonly userId: string
  readonly locale: string
  readonly texts: Pick<OfflineTexts, 'until' | 'untilShort'>
}

/** Until when this device can study without the server; nothing where it cannot. */
export function OfflineUntil({ userId, locale, texts }: Props) {
  const [words, setWords] = useState('')
  useEffect(() => {
    const look = () => {
      const pack = readMark(userId)?.pack
      if (!pack || pack.slots === 0) return setWords('')
      const date = untilInWords(locale, new Date(pack.until), pack.timeZone)
      setWords(fill(pack.leftOut > 0 ? texts.untilShort : texts.until, { date, n: pack.leftOut }))
    }
    look()
    window.addEventListener(packChanged, look)
    return () => window.removeEventListener(packChanged, look)
  }, [userId, locale, texts])
  return <p className="small quiet offline-until">{words}</p>
}

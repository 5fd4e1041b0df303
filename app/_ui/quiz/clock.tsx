'use client'
import { useEffect, useRef, useState } from 'react'
import type { Sheet } from '@/lib/domain/sheet'
import type { QuizTexts } from './texts'

const millisPerDay = 86_400_000

/** The moment by the server's clock in milliseconds, counted on this device. */
export const useServerNow = (sheet: Sheet): number => {
  const [now, setNow] = useState(() => Date.parse(sheet.now))
  useEffect(() => {
    // The device's clock may be wrong, but it runs as fast as the server's.
    const offset = Date.parse(sheet.now) - Date.now()
    const timer = setInterval(() => setNow(Date.now() + offset), 1000)
    return () => clearInterval(timer)
  }, [sheet.now])
  return now
}

/** Milliseconds left; null without an end. `onEnd` is called once. */
export const useTimeLeft = (now: number, deadlineAt: string | null, onEnd: () => void): number | null => {
  const end = useRef(onEnd)
  end.current = onEnd
  const left = deadlineAt === null ? null : Math.max(0, Date.parse(deadlineAt) - now)
  const isOver = left === 0
  useEffect(() => {
    if (isOver) end.current()
  }, [isOver])
  return left
}

const clockOf = (millis: number): string => {
  const seconds = Math.ceil(millis / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** The time left, where there is an end within a day: an end next week needs no clock. */
export function Clock({
  sheet,
  left,
  deadlineAt,
  texts,
}: {
  sheet: Sheet
  left: number | null
  deadlineAt: string | null
  texts: QuizTexts
}) {
  if (left === null || deadlineAt === null || left > millisPerDay) return null
  const whole = Date.parse(deadlineAt) - Date.parse(sheet.startedAt)
  return (
    <p className="clock" role="timer" aria-label={`${texts.timeLeft}, ${clockOf(left)}`}>
      <b>{clockOf(left)}</b>
      <span className="small quiet">
        {' '}
        {texts.left}
        <span className="hide-s"> {texts.ofTime.replace('{time}', clockOf(whole))}</span>
      </span>
    </p>
  )
}

/** The same as a line under the bar. */
export function ClockBar({
  sheet,
  left,
  deadlineAt,
}: {
  sheet: Sheet
  left: number | null
  deadlineAt: string | null
}) {
  if (left === null || deadlineAt === null || left > millisPerDay)
    return <div className="clockbar" aria-hidden="true" />
  const share = left / (Date.parse(deadlineAt) - Date.parse(sheet.startedAt))
  return (
    <div className="clockbar" aria-hidden="true">
      <i style={{ inlineSize: `${Math.min(100, 100 * share)}%` }} />
    </div>
  )
}

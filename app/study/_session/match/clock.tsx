import { useEffect, useState } from 'react'
import { Icon } from '@/app/_ui/icons'
import type { Texts } from '../texts'

/** Minutes and seconds, as a stopwatch shows them. */
export const clockOf = (millis: number): string => {
  const seconds = Math.floor(millis / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

type Props = {
  readonly startedAt: number
  readonly isShown: boolean
  readonly onToggle: () => void
  readonly texts: Texts
}

/** How long it takes so far. It asks for nothing, and can be hidden. */
export function Clock({ startedAt, isShown, onToggle, texts }: Props) {
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="match-clock small">
      {isShown && (
        <span role="timer" aria-label={texts.matchTime}>
          {clockOf(Math.max(0, now - startedAt))}
        </span>
      )}
      <button
        className="icon-btn"
        type="button"
        onClick={onToggle}
        aria-pressed={isShown}
        aria-label={texts.matchShowTime}
      >
        <Icon name="clock" />
      </button>
    </p>
  )
}

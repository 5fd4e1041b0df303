import type { ReactNode } from 'react'
import { Scroller } from './scroller'

type Props = {
  /** What the chart shows, as one sentence. */
  readonly label: string
  /** In units of the drawing, which are pixels at full size. */
  readonly width: number
  readonly height: number
  /** It ends today, or with what is ahead: where it does not fit, its end is what is seen first. */
  readonly isPast?: boolean
  readonly children: ReactNode
}

/** A drawing that fits a phone, or, where it is wide, keeps its size and is scrolled there, so that its words stay legible. */
export const Plot = ({ label, width, height, isPast = false, children }: Props) => (
  <Scroller className={isPast ? 'scroll plot past' : 'scroll plot'} label={label}>
    <svg
      className={width > 500 ? 'chart wide-c' : 'chart'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  </Scroller>
)

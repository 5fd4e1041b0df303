import type { ReactNode } from 'react'
import { Scroller } from './scroller'

type Props = {
  /** What the chart shows, as one sentence. */
  readonly label: string
  /** In units of the drawing, which are pixels at full size. */
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

/** A drawing that keeps its size on phones and is scrolled there, so that its words stay legible. */
export const Plot = ({ label, width, height, children }: Props) => (
  <Scroller className="scroll plot" label={label}>
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

import { Plot } from './plot'

export type Bar = {
  readonly key: string
  readonly value: number
  /** What the value is made of, from the floor up. */
  readonly parts?: readonly number[]
  /** Stands on the bar in place of the value. */
  readonly text?: string
  /** Stands under the bar; without one the bar is unnamed. */
  readonly name?: string
  /** The bar of today. */
  readonly isNow?: boolean
}

type Props = {
  readonly label: string
  readonly bars: readonly Bar[]
  readonly width?: number
  readonly isPast?: boolean
}

const top = 20
const floor = 150
const digitWidth = 8

/** What a bar is made of, one part on the other. */
const Parts = ({ parts, x, wide, unit }: { parts: readonly number[]; x: number; wide: number; unit: number }) =>
  parts
    .map((part, place) => ({ part, look: `part-${place}`, upTo: parts.slice(0, place + 1).reduce((a, b) => a + b, 0) }))
    .filter(({ part }) => part > 0)
    .map(({ part, look, upTo }) => (
      <rect key={look} className={`bar ${look}`} x={x} y={floor - upTo * unit} width={wide} height={part * unit} />
    ))

/** Counts side by side, each with its figure on top where there is room for it. */
export const Bars = ({ label, bars, width = 440, isPast = false }: Props) => {
  const step = width / bars.length
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const unit = (floor - top) / most
  return (
    <Plot {...{ label, width, isPast }} height={178}>
      {bars.map(({ key, value, parts, text = String(value), name, isNow }, index) => {
        const middle = step * (index + 0.5)
        const [x, wide] = [middle - step * 0.4, step * 0.8]
        // The first name would leave the drawing where bars are narrow.
        const atEdge = index === 0 && step < 40
        const look = isNow ? 'strong' : undefined
        return (
          <g key={key}>
            {value > 0 && parts && <Parts parts={parts} x={x} wide={wide} unit={unit} />}
            {value > 0 && !parts && (
              <rect
                className={isNow ? 'bar now' : 'bar'}
                x={x}
                y={floor - value * unit}
                width={wide}
                height={value * unit}
              />
            )}
            {value > 0 && text.length * digitWidth <= step && (
              <text className={look} x={middle} y={floor - value * unit - 7} textAnchor="middle">
                {text}
              </text>
            )}
            {name !== undefined && (
              <text className={look} x={atEdge ? 0 : middle} y={floor + 17} textAnchor={atEdge ? 'start' : 'middle'}>
                {name}
              </text>
            )}
          </g>
        )
      })}
      <path className="axis" d={`M0 ${floor + 0.5}H${width}`} />
    </Plot>
  )
}

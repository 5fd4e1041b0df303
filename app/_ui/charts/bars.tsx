import { Plot } from './plot'

export type Bar = {
  readonly key: string
  readonly value: number
  /** Stands under the bar; without one the bar is unnamed. */
  readonly name?: string
  /** The bar of today. */
  readonly isNow?: boolean
}

type Props = { readonly label: string; readonly bars: readonly Bar[]; readonly width?: number }

const top = 20
const floor = 150

/** Counts side by side, each with its figure on top. */
export const Bars = ({ label, bars, width = 440 }: Props) => {
  const step = width / bars.length
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <Plot label={label} width={width} height={178}>
      {bars.map(({ key, value, name, isNow }, index) => {
        const middle = step * (index + 0.5)
        const tall = (value / most) * (floor - top)
        // The first name would leave the drawing where bars are narrow.
        const atEdge = index === 0 && step < 40
        const look = isNow ? 'strong' : undefined
        return (
          <g key={key}>
            {value > 0 && (
              <>
                <rect
                  className={isNow ? 'bar now' : 'bar'}
                  x={middle - step * 0.4}
                  y={floor - tall}
                  width={step * 0.8}
                  height={tall}
                />
                <text className={look} x={middle} y={floor - tall - 7} textAnchor="middle">
                  {value}
                </text>
              </>
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

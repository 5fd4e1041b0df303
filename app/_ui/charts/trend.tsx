import { Plot } from './plot'
import { apart, axisFrom, scale } from './scale'

export type Series = {
  readonly name: string
  /** In percent, one for each place on the axis; null where there is too little to say. */
  readonly points: readonly (number | null)[]
  readonly isMain: boolean
}

type Props = {
  readonly label: string
  readonly series: readonly Series[]
  readonly targetPercent: number
  readonly targetName: string
  /** Named places on the axis. */
  readonly ticks: readonly { readonly at: number; readonly name: string }[]
}

const [left, right, top, floor] = [36, 560, 12, 154]

/** Shares over time beside the share aimed at, each line named where it ends. */
export const Trend = ({ label, series, targetPercent, targetName, ticks }: Props) => {
  const places = Math.max(...series.map(({ points }) => points.length))
  const percents = series.flatMap(({ points }) => points.filter((point) => point !== null))
  const from = axisFrom([...percents, targetPercent - 1], 70)
  const x = scale(0, Math.max(1, places - 1), left, right)
  const y = scale(from, 100, floor, top)
  const lines = series.map(({ points, ...rest }) => ({
    ...rest,
    dots: points.flatMap((point, at) => (point === null ? [] : [{ at, x: x(at), y: y(point), percent: point }])),
  }))
  const named = lines.filter(({ dots }) => dots.length > 0)
  const ends = [...named.map(({ dots }) => dots.at(-1)?.y ?? floor), y(targetPercent)]
  const labels = apart(ends, 17)
  return (
    <Plot label={label} width={660} height={186} isPast>
      {[from, (from + 100) / 2, 100].map((percent) => (
        <g key={percent}>
          <path className="grid" d={`M${left} ${y(percent)}H${right}`} />
          <text x={left - 8} y={y(percent) + 4} textAnchor="end">
            {percent}
          </text>
        </g>
      ))}
      <path className="target" d={`M${left} ${y(targetPercent)}H${right}`} />
      <text x={right + 10} y={(labels.at(-1) ?? 0) + 4}>
        {targetName}
      </text>
      {named.map(({ name, isMain, dots }, index) => (
        <g key={name}>
          <path
            className={isMain ? 'line' : 'line second'}
            d={`M${dots.map((dot) => `${dot.x} ${dot.y}`).join(' L')}`}
          />
          {dots.map((dot) => (
            <circle
              key={dot.at}
              className={isMain ? 'dot full' : 'dot small'}
              cx={dot.x}
              cy={dot.y}
              r={isMain ? 3 : 2}
            />
          ))}
          <text className={isMain ? 'strong' : undefined} x={right + 10} y={(labels[index] ?? 0) + 4}>
            {name} {dots.at(-1)?.percent}
          </text>
        </g>
      ))}
      {ticks.map(({ at, name }) => (
        <text key={at} x={x(at)} y={floor + 22} textAnchor="middle">
          {name}
        </text>
      ))}
    </Plot>
  )
}

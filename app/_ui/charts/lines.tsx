import { Plot } from './plot'
import { apart, scale } from './scale'

export type Line = { readonly name: string; readonly values: readonly number[]; readonly isMain: boolean }

type Props = {
  readonly label: string
  readonly lines: readonly Line[]
  /** Named places on the axis. */
  readonly ticks: readonly { readonly at: number; readonly name: string }[]
}

const [left, right, top, floor] = [32, 380, 14, 130]

/** The least round number that is not below a value: 1, 2 or 5 and zeros behind. */
const roundAbove = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

/** Amounts over time from nothing up, each line named where it ends. */
export const Lines = ({ label, lines, ticks }: Props) => {
  const most = roundAbove(Math.max(1, ...lines.flatMap(({ values }) => values)))
  const places = Math.max(2, ...lines.map(({ values }) => values.length))
  const x = scale(0, places - 1, left, right)
  const y = scale(0, most, floor, top)
  const names = apart(
    lines.map(({ values }) => y(values.at(-1) ?? 0)),
    17,
    // Below it the ticks are named.
    floor,
  )
  return (
    <Plot label={label} width={440} height={160}>
      {[0, most / 2, most].map((value) => (
        <g key={value}>
          <path className={value === 0 ? 'axis' : 'grid'} d={`M${left} ${y(value)}H${right}`} />
          <text x={left - 8} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {lines.map(({ name, values, isMain }, index) => (
        <g key={name}>
          <path
            className={isMain ? 'line' : 'line second'}
            d={`M${values.map((value, at) => `${x(at)} ${y(value)}`).join(' L')}`}
          />
          <text className={isMain ? 'strong' : undefined} x={right + 8} y={(names[index] ?? 0) + 4}>
            {name}
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

import { Plot } from './plot'
import { axisFrom, scale } from './scale'

export type ReliabilityBin = {
  /** In percent. */
  readonly expected: number
  readonly observed: number
  readonly answers: number
}

type Props = {
  readonly label: string
  readonly bins: readonly ReliabilityBin[]
  /** Words at the side, one a line. */
  readonly notes: readonly string[]
}

const [left, right, top, floor] = [36, 286, 12, 154]

/** What was expected against what was observed: the nearer the dots to the diagonal, the better the forecast. */
export const Reliability = ({ label, bins, notes }: Props) => {
  const from = axisFrom(
    bins.flatMap(({ expected, observed }) => [expected, observed]),
    50,
  )
  const x = scale(from, 100, left, right)
  const y = scale(from, 100, floor, top)
  const most = Math.max(1, ...bins.map(({ answers }) => answers))
  return (
    <Plot label={label} width={440} height={186}>
      {[from, (from + 100) / 2, 100].map((percent) => (
        <g key={percent}>
          <path className="grid" d={`M${left} ${y(percent)}H${right}`} />
          <text x={left - 8} y={y(percent) + 4} textAnchor="end">
            {percent}
          </text>
          <text x={x(percent)} y={floor + 22} textAnchor="middle">
            {percent}
          </text>
        </g>
      ))}
      <path className="target" d={`M${left} ${floor}L${right} ${top}`} />
      {bins.map(({ expected, observed, answers }) => (
        <circle
          key={expected}
          className="dot"
          cx={x(expected)}
          cy={y(observed)}
          r={Math.round((3 + 5 * Math.sqrt(answers / most)) * 10) / 10}
        />
      ))}
      {notes.map((note, line) => (
        <text key={note} x={right + 20} y={top + 4 + 20 * line}>
          {note}
        </text>
      ))}
    </Plot>
  )
}

import { Plot } from './plot'

export type CalendarDay = {
  readonly day: string
  readonly kind: 'done' | 'rest' | 'missed' | 'open'
  readonly count: number
}

type Props = {
  readonly label: string
  /** From a first day on, without gaps. */
  readonly days: readonly CalendarDay[]
  /** 1 (Monday) to 7 (Sunday): where the first day stands. */
  readonly firstWeekday: number
  /** Of Monday to Sunday; empty ones are left out. */
  readonly weekdays: readonly string[]
  /** Above each column of the drawing; empty ones are left out. */
  readonly weekNames: readonly string[]
  readonly legend: Readonly<Record<CalendarDay['kind'], string>>
}

const [left, top] = [40, 22]
const kinds = ['done', 'rest', 'missed', 'open'] as const

/** How large a day is drawn: with its figure, or as a mark alone where there are many weeks. */
type Size = { readonly column: number; readonly row: number; readonly wide: number; readonly tall: number }
const roomy: Size = { column: 36, row: 24, wide: 32, tall: 20 }
const dense: Size = { column: 11, row: 13, wide: 9, tall: 10 }
const mostRoomy = 16

/** Of three shades the one that a count has beside the greatest. */
const shadeOf = (count: number, most: number): number => Math.min(3, Math.ceil((3 * count) / most))

type MarkProps = { x: number; y: number; kind: CalendarDay['kind']; size: Size; shade?: number }

/** The mark of one kind of day: ink is for memory alone, so days have marks of their own. */
const DayMark = ({ x, y, kind, size: { wide, tall }, shade }: MarkProps) =>
  kind === 'rest' ? (
    <circle className="day cal-rest" cx={x + wide / 2} cy={y + tall / 2} r={Math.min(2, wide / 6)} />
  ) : (
    <rect
      className={`day cal-${kind}${shade === undefined ? '' : ` shade-${shade}`}`}
      x={x + 0.5}
      y={y + 0.5}
      width={wide - 1}
      height={tall - 1}
    />
  )

/** Study days by week, a column each: answers where there were some, and whether an empty day was rest or missed. */
export const Calendar = ({ label, days, firstWeekday, weekdays, weekNames, legend }: Props) => {
  const isDense = weekNames.length > mostRoomy
  const size = isDense ? dense : roomy
  const { column, row, wide } = size
  const most = Math.max(1, ...days.map(({ count }) => count))
  const placeOf = (index: number) => {
    const at = index + firstWeekday - 1
    return { x: left + Math.floor(at / 7) * column, y: top + (at % 7) * row }
  }
  const foot = top + 7 * row + 10
  const legendAt = (index: number) =>
    isDense
      ? { x: left + index * 145, y: foot }
      : { x: left + weekNames.length * column + 20, y: top + index * roomy.row }
  return (
    <Plot label={label} width={660} isPast={isDense} height={isDense ? foot + roomy.row : top + 7 * row}>
      {weekdays.map((name, index) => (
        <text key={name || `day ${index}`} x="0" y={top + index * row + (isDense ? 10 : 15)}>
          {name}
        </text>
      ))}
      {weekNames.map((name, index) => (
        <text key={name || `week ${index}`} x={left + index * column} y="12">
          {name}
        </text>
      ))}
      {days.map(({ day, kind, count }, index) => {
        const { x, y } = placeOf(index)
        return (
          <g key={day}>
            <DayMark
              x={x}
              y={y}
              kind={kind}
              size={size}
              {...(isDense && kind === 'done' ? { shade: shadeOf(count, most) } : {})}
            />
            {count > 0 && !isDense && (
              <text className="done-t" x={x + wide / 2} y={y + 15} textAnchor="middle">
                {count}
              </text>
            )}
          </g>
        )
      })}
      {kinds.map((kind, index) => {
        const { x, y } = legendAt(index)
        return (
          <g key={kind}>
            <DayMark x={x} y={y} kind={kind} size={roomy} />
            <text x={x + roomy.wide + 8} y={y + 15}>
              {legend[kind]}
            </text>
          </g>
        )
      })}
    </Plot>
  )
}

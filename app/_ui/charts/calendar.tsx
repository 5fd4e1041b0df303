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

const [left, top, column, row, wide, tall] = [40, 22, 36, 24, 32, 20]
const kinds = ['done', 'rest', 'missed', 'open'] as const

/** The mark of one kind of day: ink is for memory alone, so days have marks of their own. */
const DayMark = ({ x, y, kind }: { x: number; y: number; kind: CalendarDay['kind'] }) =>
  kind === 'rest' ? (
    <circle className="day cal-rest" cx={x + wide / 2} cy={y + tall / 2} r="2" />
  ) : (
    <rect className={`day cal-${kind}`} x={x + 0.5} y={y + 0.5} width={wide - 1} height={tall - 1} />
  )

/** Study days by week, a column each: answers where there were some, and whether an empty day was rest or missed. */
export const Calendar = ({ label, days, firstWeekday, weekdays, weekNames, legend }: Props) => {
  const placeOf = (index: number) => {
    const at = index + firstWeekday - 1
    return { x: left + Math.floor(at / 7) * column, y: top + (at % 7) * row }
  }
  const aside = left + weekNames.length * column + 20
  return (
    <Plot label={label} width={660} height={top + 7 * row}>
      {weekdays.map((name, index) => (
        <text key={name || `day ${index}`} x="0" y={top + index * row + 15}>
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
            <DayMark x={x} y={y} kind={kind} />
            {count > 0 && (
              <text className="done-t" x={x + wide / 2} y={y + 15} textAnchor="middle">
                {count}
              </text>
            )}
          </g>
        )
      })}
      {kinds.map((kind, index) => (
        <g key={kind}>
          <DayMark x={aside} y={top + index * row} kind={kind} />
          <text x={aside + wide + 8} y={top + index * row + 15}>
            {legend[kind]}
          </text>
        </g>
      ))}
    </Plot>
  )
}

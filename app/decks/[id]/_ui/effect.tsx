import { DataTable } from '@/app/_ui/charts/data-table'
import { Lines } from '@/app/_ui/charts/lines'
import { deckWords } from '@/app/decks/_ui/words'
import type { SettingsEffect } from '@/lib/data/decks/effect'
import { meanLoad, type Workload } from '@/lib/domain/workload'

const weekDays = 7

const weeksOf = ({ days }: Workload) =>
  Array.from({ length: Math.ceil(days.length / weekDays) }, (_, index) =>
    meanLoad(days.slice(index * weekDays, (index + 1) * weekDays)),
  )

/** What other settings would ask for, beside what they ask for now. */
export async function Effect({ effect: { before, after, slots } }: { effect: SettingsEffect }) {
  const { d, c, count, date } = await deckWords()
  if (slots === 0) return <p className="notice">{d('effectNothing')}</p>
  const minutes = (workload: Workload) => d('minutesShort', { minutes: count(meanLoad(workload.days).minutes) })
  const cards = (workload: Workload) => count(meanLoad(workload.days).cards)
  const [weeksBefore, weeksAfter] = [weeksOf(before), weeksOf(after)]
  const isSame = minutes(before) === minutes(after) && cards(before) === cards(after)
  const recalled = { before: count(before.recalled), after: count(after.recalled), total: count(slots) }
  return (
    <section className="notice">
      <h2 className="h3">{d('effectTitle')}</h2>
      <p>
        {isSame
          ? d('effectSame', { minutes: minutes(after), cards: cards(after) })
          : d('effectChange', {
              before: minutes(before),
              after: minutes(after),
              cardsBefore: cards(before),
              cardsAfter: cards(after),
            })}{' '}
        {d(recalled.before === recalled.after ? 'effectRecallSame' : 'effectRecall', recalled)}
      </p>
      <Lines
        label={d('effectLabel', { before: minutes(before), after: minutes(after) })}
        lines={[
          { name: d('lineThen'), values: weeksAfter.map((week) => week.minutes), isMain: true },
          { name: d('lineNow'), values: weeksBefore.map((week) => week.minutes), isMain: false },
        ]}
        ticks={before.days.flatMap(({ day }, index) =>
          index % (weekDays * 4) === 0 ? [{ at: index / weekDays, name: date(day) }] : [],
        )}
      />
      <p className="small quiet">{d('effectNote')}</p>
      <DataTable
        open={c('showTable')}
        caption={d('effectCaption')}
        columns={[d('week'), d('cardsNow'), d('cardsThen'), d('minutesNow'), d('minutesThen')]}
        rows={weeksBefore.map((week, index) => [
          date(before.days[index * weekDays]?.day ?? ''),
          count(week.cards),
          count(weeksAfter[index]?.cards ?? 0),
          count(week.minutes),
          count(weeksAfter[index]?.minutes ?? 0),
        ])}
      />
    </section>
  )
}

import { DataTable } from '@/app/_ui/charts/data-table'
import { Trend } from '@/app/_ui/charts/trend'
import { progressWords } from '@/app/_ui/charts/words'
import { type Progress, progressWeeks } from '@/lib/data/progress'
import { standingOf } from '@/lib/domain/finding'
import type { Share } from '@/lib/domain/history'

/** Under so many reviews a week says more about chance than about memory. */
const leastInWeek = 5

const pointOf = ({ share, all }: Share): number | null =>
  share === null || all < leastInWeek ? null : Math.round(100 * share)

/** True retention, week by week and together, beside the target. */
export async function WeeksPanel({ progress: { weeks, retention, target } }: { progress: Progress }) {
  const { p, c, percent, day } = await progressWords()
  const shareIn = ({ share, right, all }: Share) =>
    share === null ? p('noReviews') : p('shareOf', { share: percent(share), right, all })
  const shareWith = ({ share, all, least, most }: Share) =>
    share === null
      ? p('noReviews')
      : p('intervalOf', { share: percent(share), all, least: percent(least), most: percent(most) })
  const label = p('weeksLabel', {
    weeks: progressWeeks,
    young: shareWith(retention.young),
    mature: shareWith(retention.mature),
    target: percent(target),
  })
  return (
    <section className="panel">
      <h2 className="h2">{p(`weeksTitle_${standingOf(retention.both, target)}`)}</h2>
      <p className="small quiet">{p('weeksNote', { least: leastInWeek })}</p>
      <Trend
        label={label}
        targetPercent={Math.round(100 * target)}
        targetName={p('target', { percent: percent(target) })}
        series={[
          { name: p('young'), points: weeks.map(({ young }) => pointOf(young)), isMain: false },
          { name: p('mature'), points: weeks.map(({ mature }) => pointOf(mature)), isMain: true },
        ]}
        ticks={weeks.flatMap(({ from }, at) => (at % 2 === 0 ? [{ at, name: day(from) }] : []))}
      />
      <p className="small">
        {p('young')}: {shareWith(retention.young)}. {p('mature')}: {shareWith(retention.mature)}.
      </p>
      <DataTable
        open={c('showTable')}
        caption={p('weeksCaption')}
        columns={[p('weekOf'), p('young'), p('mature')]}
        rows={weeks.map(({ from, young, mature }) => [day(from), shareIn(young), shareIn(mature)])}
      />
    </section>
  )
}

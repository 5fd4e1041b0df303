import { Bars } from '@/app/_ui/charts/bars'
import { DataTable } from '@/app/_ui/charts/data-table'
import { progressWords } from '@/app/_ui/charts/words'
import type { Progress } from '@/lib/data/progress'

/** How many cards come back on each of the next days. */
export async function DuePanel({ progress: { forecast } }: { progress: Progress }) {
  const { p, c, day } = await progressWords()
  const counts = forecast.map(({ young, mature }) => young + mature)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const today = counts[0] ?? 0
  return (
    <section className="panel">
      <h2 className="h2">{p('dueTitle', { count: today, total })}</h2>
      <p className="small quiet">{p('dueNote')}</p>
      <Bars
        label={p('dueLabel', { today, total, most: Math.max(...counts) })}
        width={660}
        bars={forecast.map((on, index) => ({
          key: on.day,
          value: on.young + on.mature,
          isNow: index === 0,
          ...(index % 4 === 0 ? { name: day(on.day) } : {}),
        }))}
      />
      <DataTable
        open={c('showTable')}
        caption={p('dueCaption')}
        columns={[p('day'), p('youngCards'), p('matureCards'), p('together')]}
        rows={forecast.map((on) => [day(on.day), ...[on.young, on.mature, on.young + on.mature].map(String)])}
      />
    </section>
  )
}

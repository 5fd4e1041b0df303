import { Bars } from '@/app/_ui/charts/bars'
import { DataTable } from '@/app/_ui/charts/data-table'
import { progressWords } from '@/app/_ui/charts/words'
import type { Progress } from '@/lib/data/progress'

/** How long memory holds, card by card. */
export async function SpreadPanel({ progress: { spread } }: { progress: Progress }) {
  const { p, tr, c } = await progressWords()
  const bands = spread.counts.map((count, band) => ({ name: tr(`band_${band}`), count }))
  const said = bands.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`)
  return (
    <section className="panel">
      <h2 className="h2">
        {spread.medianDays === null
          ? p('spreadTitleNone')
          : p('spreadTitle', { days: Math.max(1, Math.round(spread.medianDays)) })}
      </h2>
      <p className="small quiet">{p('spreadNote')}</p>
      <Bars
        label={p('spreadLabel', { bands: said.join(', ') })}
        bars={bands.map(({ name, count }) => ({ key: name, name, value: count }))}
      />
      <DataTable
        open={c('showTable')}
        caption={p('spreadCaption')}
        columns={[p('holds'), p('cards')]}
        rows={bands.map(({ name, count }) => [name, String(count)])}
      />
    </section>
  )
}

import { DataTable } from '@/app/_ui/charts/data-table'
import { Link } from '@/app/_ui/link'
import type { Figure, Setting } from '../_figures/figure'
import { shownRows } from '../_figures/table'
import { type Asked, progressAddress } from '../address'

type Props = { readonly name: string; readonly figure: Figure; readonly asked: Asked; readonly words: Setting['words'] }

/** A chart under what it found, with the figures behind it to be read or taken away, and what follows from it. */
export const FigurePanel = ({ name, figure, asked, words }: Props) => {
  const { title, note, drawing, few, table, acts } = figure
  const { c, f } = words
  return (
    <section className="panel" id={name}>
      <h2 className="h2">{title}</h2>
      <p className="small quiet">{note}</p>
      {drawing ?? <p className="few">{few}</p>}
      <div className="figure-foot">
        <DataTable
          open={c('showTable')}
          caption={table.caption}
          columns={table.columns.map((column) => column.name)}
          rows={shownRows(table, words)}
        />
        <a
          className="csv"
          href={progressAddress(asked, '/progress/table', { figure: name })}
          download
          aria-label={f('csvOf', { title: table.caption })}
        >
          {f('csv')}
        </a>
        {acts.map(({ href, text }) => (
          <Link key={href} className="btn slim" href={href}>
            {text}
          </Link>
        ))}
      </div>
    </section>
  )
}

import Link from 'next/link'
import { Scroller } from '@/app/_ui/charts/scroller'
import { reader } from '@/app/_ui/reader'
import type { Gradebook } from '@/lib/data/gradebook'
import type { Cell } from '@/lib/domain/gradebook'

async function Mark({ cell }: { cell: Cell }) {
  const { t: translate, format } = await reader()
  const t = translate('classes')
  const words = t(`cell_${cell.status}`)
  if (cell.percent === null || cell.status === 'missing') return <span className="small quiet">{words}</span>
  return (
    <>
      {format.number(cell.percent, { maximumFractionDigits: 0 })}
      {cell.status === 'to-mark' && <span className="sub">{words}</span>}
      {cell.daysLate > 0 && <span className="sub">{t('lateDays', { days: cell.daysLate })}</span>}
    </>
  )
}

/** Students by assignments, in percent. */
export async function GradebookTable({ gradebook: { columns, rows } }: { gradebook: Gradebook }) {
  const { t: translate, format } = await reader()
  const t = translate('classes')
  return (
    <>
      <Scroller label={t('tab_gradebook')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('student')}</th>
              {columns.map(({ assignmentId, title, maximum, kind }) => (
                <th scope="col" className="num" key={assignmentId}>
                  <Link href={`/assignments/${assignmentId}`}>{title}</Link>
                  <span className="sub">{kind === 'practice' ? t('practice') : t('outOf', { points: maximum })}</span>
                </th>
              ))}
              <th scope="col" className="num">
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ userId, name, cells, total }) => (
              <tr key={userId}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td className="num" key={columns[index]?.assignmentId}>
                    <Mark cell={cell} />
                  </td>
                ))}
                <td className="num">
                  <b>{total === null ? '' : format.number(total, { maximumFractionDigits: 0 })}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className="micro dim">{t('gradebookKey')}</p>
    </>
  )
}

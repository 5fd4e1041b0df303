import { reader } from '@/app/_ui/reader'
import type { GradebookRow } from '@/lib/data/gradebook'
import type { GradebookColumn } from '@/lib/data/gradebook/columns'
import type { Cell } from '@/lib/domain/gradebook'
import { CellKeys } from './cell-keys'

type Reader = Awaited<ReturnType<typeof reader>>

/** What a cell says: two hundred students with forty assignments have few different ones, so each is put into words once. */
const cellWords = ({ t: translate, format }: Reader) => {
  const t = translate('classes')
  const known = new Map<string, { main: string; note: string; isMark: boolean }>()
  return ({ status, percent, daysLate }: Cell) => {
    const isMark = percent !== null && status !== 'missing'
    const rounded = isMark ? Math.round(percent) : 0
    const key = `${status} ${isMark} ${rounded} ${daysLate}`
    const found = known.get(key)
    if (found) return found
    const main = isMark ? t('percent', { value: format.number(rounded) }) : t(`cell_${status}`)
    const notes = [
      isMark && status === 'to-mark' && t('cell_to-mark'),
      daysLate > 0 && t('lateDays', { days: daysLate }),
    ]
    const made = { main, note: notes.filter(Boolean).join(', '), isMark }
    known.set(key, made)
    return made
  }
}

const Head = ({ column, words }: { column: GradebookColumn; words: string }) => (
  <th scope="col" className="num" data-assignment={column.assignmentId}>
    <a href={`/assignments/${column.assignmentId}`}>{column.title}</a>
    <span className="sub">{words}</span>
  </th>
)

type Props = {
  readonly classId: string
  readonly columns: readonly GradebookColumn[]
  readonly rows: readonly GradebookRow[]
}

/** Students by assignments, in percent. The rows are plain: of a large class there are thousands of cells. */
export async function GradebookTable({ classId, columns, rows }: Props) {
  const own = await reader()
  const [t, g] = [own.t('classes'), own.t('gradebook')]
  if (columns.length === 0) return <p className="cite">{t('gradebookEmpty')}</p>
  if (rows.length === 0) return <p className="cite">{g('noStudents')}</p>
  const say = cellWords(own)
  const headWords = ({ kind, maximum, category }: GradebookColumn) =>
    kind === 'practice'
      ? t('practice')
      : [category, t('pointsIn', { points: Math.round(maximum * 100) / 100 })].filter(Boolean).join(', ')
  return (
    <>
      <CellKeys label={t('tab_gradebook')}>
        <table className="table marks">
          <thead>
            <tr>
              <th scope="col">{t('student')}</th>
              <th scope="col" className="num">
                {t('total')}
              </th>
              {columns.map((column) => (
                <Head key={column.assignmentId} column={column} words={headWords(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ userId, name, leftAt, cells, total }) => (
              <tr key={userId} data-student={userId}>
                <th scope="row">
                  <a href={`/classes/${classId}/gradebook/${userId}`}>{name}</a>
                  {leftAt && <span className="sub">{g('left')}</span>}
                </th>
                <td className="num">
                  <b>{total === null ? '' : t('percent', { value: own.format.number(Math.round(total)) })}</b>
                </td>
                {cells.map((cell, index) => {
                  const { main, note, isMark } = say(cell)
                  return (
                    <td className={isMark ? 'num' : `num is-${cell.status}`} key={columns[index]?.assignmentId}>
                      {main}
                      {note !== '' && <span className="sub">{note}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </CellKeys>
      <p className="micro dim">{g('gridHint')}</p>
    </>
  )
}

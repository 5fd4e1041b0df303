import { studentColumns, tableName } from '@/app/_ui/student-columns'
import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { gradebookOf } from '@/lib/data/gradebook'
import type { Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

/** The gradebook of a class as a file: the same value as its page, one column for the percent and one for the state. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const now = new Date()
  const gradebook = await gradebookOf(actor, (await params).id, now)
  if (!gradebook.ok) return new Response(null, { status: 404 })
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const [t, g] = [translator(locale, 'classes'), translator(locale, 'gradebook')]
  const { className, timeZone, columns, rows } = gradebook.value
  const student = studentColumns(locale, timeZone)
  const percent = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
  const head: Value[] = [
    ...student.head,
    ...columns.flatMap(({ title }) => [g('markOf', { title }), g('stateOf', { title })]),
    g('markOf', { title: t('total') }),
  ]
  const body = rows.map(({ cells, total, ...row }): Value[] => [
    ...student.of(row),
    ...cells.flatMap((cell) => [
      percent(cell.percent),
      cell.daysLate > 0
        ? `${t(`cell_${cell.status}`)}, ${t('lateDays', { days: cell.daysLate })}`
        : t(`cell_${cell.status}`),
    ]),
    percent(total),
  ])
  return tableFile(request, tableName(t('tab_gradebook'), className, now, timeZone), [head, ...body])
}

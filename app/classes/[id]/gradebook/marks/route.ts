import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { gradebookOf } from '@/lib/data/gradebook'
import type { Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

/** The gradebook of a class as a file: the same value as its page, one column for the percent and one for the state. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const gradebook = await gradebookOf(actor, (await params).id, new Date())
  if (!gradebook.ok) return new Response(null, { status: 404 })
  const t = translator(nearestLocale(request.headers.get('accept-language') ?? 'en'), 'classes')
  const { columns, rows } = gradebook.value
  const percent = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
  const head: Value[] = [t('externalId'), t('student'), ...columns.flatMap(({ title }) => [title, '']), t('total')]
  const body = rows.map(({ externalId, name, cells, total }): Value[] => [
    externalId,
    name,
    ...cells.flatMap((cell) => [
      percent(cell.percent),
      cell.daysLate > 0
        ? `${t(`cell_${cell.status}`)}, ${t('lateDays', { days: cell.daysLate })}`
        : t(`cell_${cell.status}`),
    ]),
    percent(total),
  ])
  return tableFile(request, 'gradebook', [head, ...body])
}

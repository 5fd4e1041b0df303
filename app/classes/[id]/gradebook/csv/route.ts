import { actorOf } from '@/lib/auth/actor'
import { gradebookOf } from '@/lib/data/gradebook'
import { csvOf, type Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

const none = new Response(null, { status: 404 })

/** The gradebook of a class as CSV: the same value as its page, one column for the percent and one for the state. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return none.clone()
  const gradebook = await gradebookOf(actor, (await params).id, new Date())
  if (!gradebook.ok) return none.clone()
  const t = translator(nearestLocale(request.headers.get('accept-language') ?? 'en'), 'classes')
  const { columns, rows } = gradebook.value
  const percent = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
  const head: Value[] = [t('externalId'), t('student'), ...columns.flatMap(({ title }) => [title, '']), t('total')]
  const body = rows.map(({ externalId, name, cells, total }): Value[] => [
    externalId,
    name,
    ...cells.flatMap((cell) => [percent(cell.percent), t(`cell_${cell.status}`)]),
    percent(total),
  ])
  return new Response(csvOf([head, ...body]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="gradebook.csv"',
      'cache-control': 'no-store',
    },
  })
}

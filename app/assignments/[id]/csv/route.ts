import { actorOf } from '@/lib/auth/actor'
import { assignmentResults } from '@/lib/data/assignments/results'
import { csvOf, type Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

/** The marks of an assignment as CSV: the same value as its page. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const results = await assignmentResults(actor, (await params).id, new Date())
  if (!results.ok) return new Response(null, { status: 404 })
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const t = translator(locale, 'assignments')
  const c = translator(locale, 'classes')
  const rows = results.value.students.map(({ name, status, percent, daysLate, submittedAt }): Value[] => [
    name,
    c(`cell_${status}`),
    percent === null ? null : Math.round(percent * 100) / 100,
    daysLate,
    submittedAt?.toISOString() ?? null,
  ])
  const head = [c('student'), t('status'), t('mark'), t('latePolicy'), t('submitted')]
  return new Response(csvOf([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="marks.csv"',
      'cache-control': 'no-store',
    },
  })
}

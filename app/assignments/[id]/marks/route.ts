import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { assignmentResults } from '@/lib/data/assignments/results'
import type { Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

/** The marks of an assignment as a file: the same value as its page. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const results = await assignmentResults(actor, (await params).id, new Date())
  if (!results.ok) return new Response(null, { status: 404 })
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const [t, c, g] = [translator(locale, 'assignments'), translator(locale, 'classes'), translator(locale, 'gradebook')]
  const rows = results.value.students.map(({ externalId, name, status, percent, daysLate, submittedAt }): Value[] => [
    externalId,
    name,
    c(`cell_${status}`),
    percent === null ? null : Math.round(percent * 100) / 100,
    daysLate,
    submittedAt?.toISOString() ?? null,
  ])
  const head = [c('externalId'), c('student'), t('status'), g('mark'), g('late'), t('submitted')]
  return tableFile(request, 'marks', [head, ...rows])
}

import { studentColumns, tableName } from '@/app/_ui/student-columns'
import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { assignmentResults } from '@/lib/data/assignments/results'
import { clockOf, type Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

/** The marks of an assignment as a file: the same value as its page. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const now = new Date()
  const results = await assignmentResults(actor, (await params).id, now)
  if (!results.ok) return new Response(null, { status: 404 })
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const [t, c, g] = [translator(locale, 'assignments'), translator(locale, 'classes'), translator(locale, 'gradebook')]
  const { students, assignment } = results.value
  const { timeZone } = assignment
  const student = studentColumns(locale, timeZone)
  const rows = students.map(({ status, percent, daysLate, submittedAt, ...row }): Value[] => [
    ...student.of(row),
    c(`cell_${status}`),
    percent === null ? null : Math.round(percent * 100) / 100,
    daysLate,
    clockOf(submittedAt, timeZone),
  ])
  const head = [...student.head, t('status'), g('mark'), g('late'), g('submittedIn', { timeZone })]
  return tableFile(request, tableName(g('marks'), assignment.title, now, timeZone), [head, ...rows])
}

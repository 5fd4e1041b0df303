import { responseRows } from '@/app/_ui/answer/response-rows'
import { tableName } from '@/app/_ui/student-columns'
import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { answersOf } from '@/lib/data/assignments/answers'
import { nearestLocale, translator } from '@/lib/i18n'

/** Every answer to an assignment as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const now = new Date()
  const answers = await answersOf(actor, (await params).id, now)
  if (!answers.ok) return new Response(null, { status: 404 })
  const { title, timeZone } = answers.value
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const name = tableName(translator(locale, 'gradebook')('answers'), title, now, timeZone)
  return tableFile(request, name, responseRows(locale, [answers.value], timeZone))
}

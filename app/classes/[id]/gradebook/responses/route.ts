import { responseRows } from '@/app/_ui/answer/response-rows'
import { tableName } from '@/app/_ui/student-columns'
import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { answersOfClass } from '@/lib/data/assignments/answers'
import { classFor } from '@/lib/data/classes'
import { nearestLocale, translator } from '@/lib/i18n'

/** Every answer to every assignment of a class as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const [{ id }, now] = [await params, new Date()]
  const [classroom, answers] = [await classFor(actor, id, 'teacher'), await answersOfClass(actor, id, now)]
  if (!answers.ok || !classroom.ok) return new Response(null, { status: 404 })
  const { name: className, timeZone } = classroom.value
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const name = tableName(translator(locale, 'gradebook')('answers'), className, now, timeZone)
  return tableFile(request, name, responseRows(locale, answers.value, timeZone))
}

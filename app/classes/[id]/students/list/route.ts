import { tableName } from '@/app/_ui/student-columns'
import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { classFor } from '@/lib/data/classes'
import { membersOf } from '@/lib/data/memberships'
import { clockOf, type Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

/** The members of a class as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const { id } = await params
  const [classroom, members] = [await classFor(actor, id, 'teacher'), await membersOf(actor, id)]
  if (!members.ok || !classroom.ok) return new Response(null, { status: 404 })
  const locale = nearestLocale(request.headers.get('accept-language') ?? 'en')
  const [t, g] = [translator(locale, 'classes'), translator(locale, 'gradebook')]
  const { name: className, timeZone } = classroom.value
  const rows = members.value
    .filter(({ role }) => role === 'student')
    .map(({ externalId, name, username, joinedAt }): Value[] => [
      ...[externalId, username, name],
      clockOf(joinedAt, timeZone),
    ])
  const head = [t('externalId'), t('userName'), t('student'), g('joinedIn', { timeZone })]
  const file = tableName(t('tab_students'), className, new Date(), timeZone)
  return tableFile(request, file, [head, ...rows])
}

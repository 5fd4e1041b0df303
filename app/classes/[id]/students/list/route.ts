import { tableFile } from '@/app/_ui/table-file'
import { actorOf } from '@/lib/auth/actor'
import { membersOf } from '@/lib/data/memberships'
import type { Value } from '@/lib/domain/csv'
import { nearestLocale, translator } from '@/lib/i18n'

/** The members of a class as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await actorOf(request)
  if (actor?.kind !== 'person') return new Response(null, { status: 404 })
  const members = await membersOf(actor, (await params).id)
  if (!members.ok) return new Response(null, { status: 404 })
  const t = translator(nearestLocale(request.headers.get('accept-language') ?? 'en'), 'classes')
  const rows = members.value
    .filter(({ role }) => role === 'student')
    .map(({ externalId, name, username, joinedAt }): Value[] => [externalId, name, username, joinedAt.toISOString()])
  return tableFile(request, 'students', [[t('externalId'), t('person'), t('userName'), t('joined')], ...rows])
}

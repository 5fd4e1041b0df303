import { actorOf } from '@/lib/auth/actor'
import { ownDeadline } from '@/lib/data/attempts/deadlines'
import { unlessAway } from '@/lib/data/trouble'
import { failure } from '@/lib/domain/result'

const headers = { 'cache-control': 'no-store' }

/**
 * When an attempt of the sender's own ends: `DeadlineReply`. The page asks every few seconds, so that minutes given while
 * it is open are seen at once. 204 when it is over, 503 while the database is away.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const found = await unlessAway(async () => {
    const actor = await actorOf(request)
    return actor?.kind === 'person' ? ownDeadline(actor, (await params).id, new Date()) : failure('limited')
  })
  if (found.ok) return Response.json(found.value, { headers })
  if (found.code === 'conflict') return new Response(null, { status: 204, headers })
  const status = { unavailable: 503, limited: 401 }[found.code as string] ?? 404
  return Response.json({}, { status, headers })
}

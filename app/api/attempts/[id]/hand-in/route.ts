import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { handIn } from '@/lib/data/attempts/hand-in'
import { unlessAway } from '@/lib/data/trouble'
import { failure } from '@/lib/domain/result'

const headers = { 'cache-control': 'no-store' }
const answer = (status: number, more: Record<string, string> = {}) =>
  Response.json({ handedIn: status === 200 }, { status, headers: { ...headers, ...more } })

/**
 * Hands in an attempt of the sender's own. Doing it again changes nothing. A stable address instead of an action: a sheet
 * stays open longer than a build lives.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!sameOrigin(request)) return answer(403)
  const done = await unlessAway(async () => {
    const actor = await actorOf(request)
    return actor?.kind === 'person' ? handIn(actor, (await params).id, new Date()) : failure('limited')
  })
  if (done.ok) return answer(200)
  if (done.code === 'unavailable') return answer(503, { 'retry-after': '2' })
  return answer(done.code === 'limited' ? 401 : 404)
}

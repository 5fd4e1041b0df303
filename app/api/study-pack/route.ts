import { actorOf } from '@/lib/auth/actor'
import { packOf } from '@/lib/data/cards/pack'
import { isDatabaseAway } from '@/lib/data/trouble'

// The device keeps it itself, by learner: no cache on the way may.
const headers = { 'cache-control': 'private, no-store' }

/**
 * The next 14 study days of the learner as a `StudyPack` for the device `?device=`. 401 where the header `x-recite-learner`
 * names another learner than the session; 503 with Retry-After while the database is away.
 */
export async function GET(request: Request) {
  try {
    const actor = await actorOf(request)
    const learner = request.headers.get('x-recite-learner') ?? actor?.userId
    if (!actor || actor.userId !== learner) return new Response(null, { status: 401, headers })
    return Response.json(await packOf(actor, new Date(), new URL(request.url).searchParams.get('device')), { headers })
  } catch (error) {
    if (isDatabaseAway(error)) return new Response(null, { status: 503, headers: { ...headers, 'retry-after': '5' } })
    throw error
  }
}

import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { recordEvents } from '@/lib/data/study-events'
import { isDatabaseAway } from '@/lib/data/trouble'
import { maxBatch, StudyEventInput } from '@/lib/domain/event-input'

const maxBodyBytes = 2_000_000
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const refuse = (status: number) => Response.json({ results: [] }, { status, headers })
const away = (seconds: number) =>
  Response.json({ results: [] }, { status: 503, headers: { ...headers, 'retry-after': String(seconds) } })

const bodyOf = async (request: Request): Promise<unknown[] | null> => {
  const text = await request.text()
  if (text.length > maxBodyBytes) return null
  try {
    const body: unknown = JSON.parse(text)
    return Array.isArray(body) && body.length > 0 && body.length <= maxBatch ? body : null
  } catch {
    return null
  }
}

/**
 * Takes `[StudyEventInput, ...]` (1 to 200) and answers `{ results: [{ id, result }, ...] }` in the same order, `result` one of
 * stored, duplicate, conflict, invalid, not_found. 200 only after COMMIT. One event that cannot be read is `invalid` and holds
 * up none of the others. 401 where the header `x-recite-learner` names another learner than the session. 503 with Retry-After while the database is away: send the same again.
 */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return refuse(403)
  if (!request.headers.get('content-type')?.startsWith('application/json')) return refuse(415)
  try {
    const actor = await actorOf(request)
    // The device says whose answers they are: a tab outlives the session in which it was opened.
    const learner = request.headers.get('x-recite-learner') ?? actor?.userId
    if (!actor || actor.userId !== learner) return refuse(401)
    const body = await bodyOf(request)
    if (!body) return refuse(400)
    const read = body.map((item) => StudyEventInput.safeParse(item))
    const events = read.flatMap((item) => (item.success ? [item.data] : []))
    const recorded = await recordEvents(actor, events, new Date())
    if (!recorded.ok) return away(recorded.retryAfterSeconds ?? 1)
    const taken = [...recorded.value]
    const results = read.map((item, index) => ({
      id: (body[index] as { id?: unknown } | null)?.id ?? null,
      result: item.success ? taken.shift() : 'invalid',
    }))
    return Response.json({ results }, { headers })
  } catch (error) {
    if (isDatabaseAway(error)) return away(2)
    throw error
  }
}

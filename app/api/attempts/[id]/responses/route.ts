import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { saveResponses } from '@/lib/data/responses'
import { isDatabaseAway } from '@/lib/data/trouble'
import { SentResponses } from '@/lib/domain/sheet'

const maxBodyCharacters = 1_000_000
const headers = { 'cache-control': 'no-store' }
const refuse = (status: number) => Response.json({ receipts: [] }, { status, headers })
const away = (seconds: number) =>
  Response.json({ receipts: [] }, { status: 503, headers: { ...headers, 'retry-after': String(seconds) } })

const bodyOf = async (request: Request) => {
  const text = await request.text()
  if (text.length > maxBodyCharacters) return null
  try {
    return SentResponses.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/**
 * Takes `SentResponses` and answers `SavedReply`: a receipt for each item. 200 only after COMMIT. 503 with Retry-After
 * while the database is away: send the same again. 404 for an attempt that is not the sender's.
 */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!sameOrigin(request)) return refuse(403)
  if (!request.headers.get('content-type')?.startsWith('application/json')) return refuse(415)
  try {
    const actor = await actorOf(request)
    if (actor?.kind !== 'person') return refuse(401)
    const body = await bodyOf(request)
    if (!body) return refuse(400)
    const saved = await saveResponses(actor, (await params).id, body.responses, new Date())
    if (saved.ok) return Response.json(saved.value, { headers })
    return saved.code === 'unavailable' ? away(saved.retryAfterSeconds ?? 1) : refuse(404)
  } catch (error) {
    if (isDatabaseAway(error)) return away(2)
    throw error
  }
}

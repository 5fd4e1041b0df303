import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { keepPlace } from '@/lib/data/documents/place'
import { unlessAway } from '@/lib/data/trouble'
import { ReadingPlace } from '@/lib/domain/reading-place'
import { parseInput } from '@/lib/form'

const headers = { 'cache-control': 'no-store' }
const answer = (status: number) => new Response(null, { status, headers })
const maxBodyCharacters = 2_000

const bodyOf = async (request: Request): Promise<unknown> => {
  const text = await request.text()
  try {
    return text.length > maxBodyCharacters ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Takes a `ReadingPlace`: where its reader is in a document. 204 once it is kept; a lost one is no loss, as the next follows. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!sameOrigin(request)) return answer(403)
  const actor = await actorOf(request)
  if (!actor) return answer(401)
  const place = parseInput(ReadingPlace, await bodyOf(request))
  if (!place.ok) return answer(400)
  const { id } = await params
  const kept = await unlessAway(() => keepPlace(actor, id, place.value, new Date()))
  if (kept.ok) return answer(204)
  return answer(kept.code === 'unavailable' ? 503 : 404)
}

import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { packageTooLarge, receivePackage } from '@/lib/data/packages/receive'
import { unlessAway } from '@/lib/data/trouble'
import { packageLimits } from '@/lib/domain/note-package'
import { failure, type Result } from '@/lib/domain/result'
import { refused } from '../documents/respond'

type Body = ReadableStreamDefaultReader<Uint8Array>

async function* piecesOf(body: Body | undefined) {
  for (let step = await body?.read(); step && !step.done; step = await body?.read()) yield step.value
}

/** A sender that is refused while it still sends may never read the refusal: what it may send is read to its end. */
const drain = async (body: Body | undefined) => {
  let bytes = 0
  for await (const piece of piecesOf(body)) {
    bytes += piece.length
    if (bytes > packageLimits.bytes) break
  }
  await body?.cancel()
}

/** Takes a package of Anki as the body of the request, keeps it part by part and has it looked through. Refused, it leaves nothing behind. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return refused(request, failure('invalid', 'other_origin'), 403)
  if (Number(request.headers.get('content-length') ?? 0) > packageLimits.bytes) return refused(request, packageTooLarge)
  const body = request.body?.getReader()
  const kept = await unlessAway(async (): Promise<Result<{ id: string }>> => {
    const actor = await actorOf(request)
    return actor ? receivePackage(actor, piecesOf(body), new Date()) : failure('limited', 'package_needs_account')
  })
  if (kept.ok) return Response.json(kept.value, { status: 201 })
  await drain(body)
  return refused(request, kept)
}

import { currentUser, requireOrMakeGuest, sameOrigin } from '@/lib/auth/actor'
import { createDocument } from '@/lib/data/documents/create'
import { failure, ok } from '@/lib/domain/result'
import { prepare, roomForVisitor } from './prepare'
import { receive } from './receive'
import { made, refused } from './respond'

/** Takes a pasted text or a file, keeps it and sends it to be read. Refused, it leaves nothing behind. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return refused(request, failure('invalid', 'other_origin'), 403)
  const received = await receive(request)
  if (!received.ok) return refused(request, received)
  const document = prepare(received.value)
  if (!document.ok) return refused(request, document)
  // Asked before a visitor becomes a guest, so that a refusal leaves no guest behind.
  const room = (await currentUser()) ? ok(null) : roomForVisitor(document.value)
  if (!room.ok) return refused(request, room)
  const actor = await requireOrMakeGuest()
  if (!actor) return refused(request, failure('limited', 'sign_in_to_paste'), 401)
  const created = await createDocument(actor, document.value, new Date())
  return created.ok ? made(request, created.value.id) : refused(request, created)
}

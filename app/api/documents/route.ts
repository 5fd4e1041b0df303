import { currentUser, requireOrMakeGuest, sameOrigin } from '@/lib/auth/actor'
import { createDocument, type NewDocument } from '@/lib/data/documents/create'
import { unlessAway } from '@/lib/data/trouble'
import { failure, ok, type Result } from '@/lib/domain/result'
import { prepare, roomForVisitor } from './prepare'
import { receive } from './receive'
import { made, refused } from './respond'

const keep = async (document: NewDocument): Promise<Result<{ id: string }>> => {
  // Asked before a visitor becomes a guest, so that a refusal leaves no guest behind.
  const room = (await currentUser()) ? ok(null) : roomForVisitor(document)
  if (!room.ok) return room
  const actor = await requireOrMakeGuest()
  return actor ? createDocument(actor, document, new Date()) : failure('limited', 'sign_in_to_paste')
}

/** Takes a pasted text or a file, keeps it and sends it to be read. Refused, it leaves nothing behind. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return refused(request, failure('invalid', 'other_origin'), 403)
  const received = await receive(request)
  if (!received.ok) return refused(request, received)
  const document = prepare(received.value)
  if (!document.ok) return refused(request, document)
  const kept = await unlessAway(() => keep(document.value))
  return kept.ok ? made(request, kept.value.id) : refused(request, kept)
}

import { currentUser, requireOrMakeGuest, sameOrigin } from '@/lib/auth/actor'
import { createDocument, type NewDocument } from '@/lib/data/documents/create'
import { importDocument } from '@/lib/data/documents/import'
import { unlessAway } from '@/lib/data/trouble'
import { failure, ok, type Result } from '@/lib/domain/result'
import type { SharedDocument } from '@/lib/domain/shared-document'
import { prepare, roomForVisitor } from './prepare'
import { receive } from './receive'
import { made, refused } from './respond'

const keep = async (document: NewDocument | SharedDocument): Promise<Result<{ id: string }>> => {
  // Asked before a visitor becomes a guest, so that a refusal leaves no guest behind.
  const room = (await currentUser()) ? ok(null) : roomForVisitor(document)
  if (!room.ok) return room
  const actor = await requireOrMakeGuest()
  if (!actor) return failure('limited', 'sign_in_to_paste')
  const at = new Date()
  return 'facts' in document ? importDocument(actor, document, at) : createDocument(actor, document, at)
}

/** Takes a pasted text or a file and keeps it; what no server has read yet is sent to be read. Refused, it leaves nothing behind. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return refused(request, failure('invalid', 'other_origin'), 403)
  const received = await receive(request)
  if (!received.ok) return refused(request, received)
  const document = prepare(received.value)
  if (!document.ok) return refused(request, document)
  const kept = await unlessAway(() => keep(document.value))
  return kept.ok ? made(request, kept.value.id) : refused(request, kept)
}

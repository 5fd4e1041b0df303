import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { keepPicture } from '@/lib/data/media'
import { unlessAway } from '@/lib/data/trouble'
import { pictureLimits } from '@/lib/domain/picture'
import { failure, type Result } from '@/lib/domain/result'
import { receiveForm } from '../documents/receive'
import { refused } from '../documents/respond'

const { bytes: maxBytes, megabytes } = pictureLimits
const tooLarge = failure('invalid', 'picture_too_large', { params: { megabytes } })

const keep = async (request: Request, form: FormData): Promise<Result<{ id: string }>> => {
  const actor = await actorOf(request)
  if (!actor) return failure('limited', 'sign_in_to_paste')
  const file = form.get('file')
  if (!(file instanceof File)) return failure('invalid', 'upload_form')
  return keepPicture(actor, new Uint8Array(await file.arrayBuffer()), new Date())
}

/** Takes a picture (`file`) for a note that is being written; answers `{ id, path }`, or why it is refused. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return refused(request, failure('invalid', 'other_origin'), 403)
  const form = await receiveForm(request, maxBytes, tooLarge)
  if (!form.ok) return refused(request, form)
  const kept = await unlessAway(() => keep(request, form.value))
  if (!kept.ok) return refused(request, kept)
  const { id } = kept.value
  return Response.json({ id, path: `/api/media/${id}` }, { status: 201 })
}

import { reader } from '@/app/_ui/reader'
import { prepare } from '@/app/api/documents/prepare'
import { receive } from '@/app/api/documents/receive'
import { refused } from '@/app/api/documents/respond'
import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { proposeEdition } from '@/lib/data/editions/propose'
import { editionOf } from '@/lib/data/editions/read'
import { unlessAway } from '@/lib/data/trouble'
import { failure, notFound } from '@/lib/domain/result'

type Context = { params: Promise<{ id: string }> }
const headers = { 'cache-control': 'no-store' }

/** Takes the whole text of a document anew, pasted or as a file, and has it compared with what there is. */
export async function POST(request: Request, { params }: Context) {
  if (!sameOrigin(request)) return refused(request, failure('invalid', 'other_origin'), 403)
  const actor = await actorOf(request)
  if (!actor) return refused(request, notFound, 401)
  const { id } = await params
  const received = await receive(request)
  if (!received.ok) return refused(request, received)
  const prepared = prepare(received.value)
  if (!prepared.ok) return refused(request, prepared)
  const document = prepared.value
  if ('facts' in document) return refused(request, failure('invalid', 'edition_shared'))
  const proposed = await unlessAway(() => proposeEdition(actor, id, document, new Date()))
  if (!proposed.ok) return refused(request, proposed)
  const path = `/documents/${id}/edition`
  const wantsData = request.headers.get('accept')?.includes('application/json')
  return wantsData
    ? Response.json({ path }, { status: 201 })
    : new Response(null, { status: 303, headers: { location: path } })
}

/** How far the comparison is, in words: a small answer that its page asks for again and again. */
export async function GET(request: Request, { params }: Context) {
  const actor = await actorOf(request)
  if (!actor) return new Response(null, { status: 401, headers })
  const edition = await editionOf(actor, (await params).id)
  if (!edition.ok) return new Response(null, { status: 404, headers })
  const stage = edition.value?.stage ?? 'none'
  return Response.json({ stage, line: (await reader()).tr('editions')(`stage_${stage}`) }, { headers })
}

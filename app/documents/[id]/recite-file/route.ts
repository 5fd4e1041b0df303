import { actorOf } from '@/lib/auth/actor'
import { exportDocument } from '@/lib/data/documents/export'
import { attachment } from '@/lib/domain/file-name'
import { sharedFileName } from '@/lib/domain/shared-check'
import { packed } from '@/lib/recite-file'

/** A document with its approved questions as one file, to be opened on another server. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await actorOf(request)
  const document = actor && (await exportDocument(actor, (await params).id, new Date()))
  if (!document?.ok) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(packed(document.value)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': attachment(sharedFileName(document.value.title)),
      'cache-control': 'no-store',
    },
  })
}

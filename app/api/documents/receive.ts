import { maxUploadBytes } from '@/lib/domain/encoding'
import { failure, ok, type Result } from '@/lib/domain/result'

/** Boundaries, field names and the like around the bytes of a file. */
const envelopeBytes = 64 * 1024
/** A sender that is refused while it still sends may never read the refusal: so much more is read and thrown away. */
const patienceBytes = 4 * maxUploadBytes

const tooLarge = failure('invalid', 'upload_too_large', { params: { megabytes: maxUploadBytes / 1024 / 1024 } })

/** Reads the whole body of a request, counting while it comes in; refuses (`upload_too_large`) one that is too long. */
const readBody = async (body: ReadableStream<Uint8Array>): Promise<Result<Blob>> => {
  const chunks: BlobPart[] = []
  let bytes = 0
  const reader = body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    bytes += step.value.byteLength
    if (bytes > patienceBytes) {
      await reader.cancel()
      break
    }
    if (bytes <= maxUploadBytes + envelopeBytes) chunks.push(new Uint8Array(step.value))
    else chunks.length = 0
  }
  return bytes > maxUploadBytes + envelopeBytes ? tooLarge : ok(new Blob(chunks))
}

/** What was sent: the bytes of a file with its name, or a pasted text. */
export type Received =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }

const fromForm = async (form: FormData): Promise<Result<Received>> => {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    if (file.size > maxUploadBytes) return tooLarge
    return ok({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const text = form.get('text')
  return ok({ kind: 'text', text: typeof text === 'string' ? text : '' })
}

/** Takes a posted form (`file` or `text`) or a plain text off the wire. */
export const receive = async (request: Request): Promise<Result<Received>> => {
  const type = request.headers.get('content-type') ?? ''
  const body = request.body ? await readBody(request.body) : ok(new Blob([]))
  if (!body.ok) return body
  if (type.startsWith('text/plain')) return ok({ kind: 'text', text: await body.value.text() })
  if (!type.startsWith('multipart/form-data')) return failure('invalid', 'upload_form')
  try {
    return await fromForm(await new Response(body.value, { headers: { 'content-type': type } }).formData())
  } catch (error) {
    if (error instanceof TypeError) return failure('invalid', 'upload_form')
    throw error
  }
}

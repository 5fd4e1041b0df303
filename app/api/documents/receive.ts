import { maxUploadBytes } from '@/lib/domain/encoding'
import { type Failure, failure, ok, type Result } from '@/lib/domain/result'

/** Boundaries, field names and the like around the bytes of a file. */
const envelopeBytes = 64 * 1024
/** A sender that is refused while it still sends may never read the refusal: so much more is read and thrown away. */
const patience = 4

const tooLarge = failure('invalid', 'upload_too_large', { params: { megabytes: maxUploadBytes / 1024 / 1024 } })

/** Reads the whole body of a request, counting while it comes in; refuses one that is longer than `maxBytes` and what is around. */
const readBody = async (
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  tooLarge: Failure,
): Promise<Result<Blob>> => {
  const chunks: BlobPart[] = []
  let bytes = 0
  const reader = body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    bytes += step.value.byteLength
    if (bytes > patience * maxBytes) {
      await reader.cancel()
      break
    }
    if (bytes <= maxBytes + envelopeBytes) chunks.push(new Uint8Array(step.value))
    else chunks.length = 0
  }
  return bytes > maxBytes + envelopeBytes ? tooLarge : ok(new Blob(chunks))
}

/** The fields of a posted form, of which no file may be longer than `maxBytes`: then it is refused as `tooLarge`. */
export const receiveForm = async (request: Request, maxBytes: number, tooLarge: Failure): Promise<Result<FormData>> => {
  const type = request.headers.get('content-type') ?? ''
  const body = request.body ? await readBody(request.body, maxBytes, tooLarge) : ok(new Blob([]))
  if (!body.ok) return body
  if (!type.startsWith('multipart/form-data')) return failure('invalid', 'upload_form')
  try {
    const form = await new Response(body.value, { headers: { 'content-type': type } }).formData()
    const isLong = [...form.values()].some((value) => value instanceof File && value.size > maxBytes)
    return isLong ? tooLarge : ok(form)
  } catch (error) {
    if (error instanceof TypeError) return failure('invalid', 'upload_form')
    throw error
  }
}

export type ReceivedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What was sent: files, one at least, or a pasted text. */
export type Received =
  | { readonly kind: 'files'; readonly files: readonly [ReceivedFile, ...ReceivedFile[]] }
  | { readonly kind: 'text'; readonly text: string }

const fromForm = async (form: FormData): Promise<Received> => {
  const sent = form.getAll('file').flatMap((file) => (file instanceof File && file.size > 0 ? [file] : []))
  const [first, ...others] = await Promise.all(
    sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  if (first) return { kind: 'files', files: [first, ...others] }
  const text = form.get('text')
  return { kind: 'text', text: typeof text === 'string' ? text : '' }
}

/** Takes a posted form (`file` or `text`) or a plain text off the wire. */
export const receive = async (request: Request): Promise<Result<Received>> => {
  if (request.headers.get('content-type')?.startsWith('text/plain')) {
    const body = request.body ? await readBody(request.body, maxUploadBytes, tooLarge) : ok(new Blob([]))
    return body.ok ? ok({ kind: 'text', text: await body.value.text() }) : body
  }
  const form = await receiveForm(request, maxUploadBytes, tooLarge)
  return form.ok ? ok(await fromForm(form.value)) : form
}

import type { NewDocument } from '@/lib/data/documents/create'
import { checkText, decodeText } from '@/lib/domain/encoding'
import { formatOfFile, isTextFormat } from '@/lib/domain/file-format'
import { guestLimits } from '@/lib/domain/guest'
import { extensionOf, titleOfFile, titleOfText } from '@/lib/domain/naming'
import { failure, ok, type Result } from '@/lib/domain/result'
import { type SharedDocument, sharedExtension } from '@/lib/domain/shared-document'
import { unpacked } from '@/lib/recite-file'
import type { Received } from './receive'

/**
 * What was sent: a text or file with a name and a title, to be read, or a document that another server has read. Else the
 * reason why not: of a file that is more than its letters only name and first bytes are looked at here.
 */
export const prepare = (received: Received): Result<NewDocument | SharedDocument> => {
  if (received.kind === 'text') {
    const text = checkText(received.text)
    return text.ok ? ok({ name: 'pasted.txt', title: titleOfText(text.value), text: text.value }) : text
  }
  const { bytes } = received
  const extension = extensionOf(received.name)
  if (extension === sharedExtension) return unpacked(bytes)
  const format = formatOfFile(received.name, bytes)
  if (!format.ok) return format
  const [name, title] = [`file.${extension}`, titleOfFile(received.name)]
  if (!isTextFormat(format.value)) return ok({ name, title: title || name, bytes })
  const text = decodeText(bytes)
  return text.ok ? ok({ name, title: title || titleOfText(text.value), text: text.value }) : text
}

/** Whether somebody without an account may keep this text as their first one; how long a file's is, its reading tells. */
export const roomForVisitor = (document: NewDocument | SharedDocument): Result<null> => {
  const { characters } = guestLimits
  return 'text' in document && document.text.length > characters
    ? failure('limited', 'guestCharacters', { params: { characters } })
    : ok(null)
}

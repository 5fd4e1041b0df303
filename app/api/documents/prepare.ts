import type { NewDocument } from '@/lib/data/documents/create'
import { checkText, decodeText } from '@/lib/domain/encoding'
import { formatOfFile, isTextFormat } from '@/lib/domain/file-format'
import { guestLimits } from '@/lib/domain/guest'
import { extensionOf, titleOfFile, titleOfText } from '@/lib/domain/naming'
import { failure, ok, type Result } from '@/lib/domain/result'
import { type SharedDocument, sharedExtension } from '@/lib/domain/shared-document'
import { unpacked } from '@/lib/recite-file'
import { bundle } from './bundle'
import type { Received, ReceivedFile } from './receive'

/**
 * What was sent: a text, or files as one document, with a name and a title, to be read, or a document that another server has read. Else the
 * reason why not: of a file that is more than its letters only name and first bytes are looked at here.
 */
export const prepare = (received: Received): Result<NewDocument | SharedDocument> => {
  if (received.kind === 'text') {
    const text = checkText(received.text)
    return text.ok ? ok({ name: 'pasted.txt', title: titleOfText(text.value), text: text.value }) : text
  }
  const [file, ...others] = received.files
  return others.length > 0 ? bundle(received.files) : prepareFile(file)
}

const prepareFile = (file: ReceivedFile): Result<NewDocument | SharedDocument> => {
  const { bytes } = file
  const extension = extensionOf(file.name)
  if (extension === sharedExtension) return unpacked(bytes)
  const format = formatOfFile(file.name, bytes)
  if (!format.ok) return format
  const [name, title] = [`file.${extension}`, titleOfFile(file.name)]
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

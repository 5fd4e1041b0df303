import type { NewDocument } from '@/lib/data/documents/create'
import { checkText, decodeText } from '@/lib/domain/encoding'
import { guestLimits } from '@/lib/domain/guest'
import { extensionOf, isReadableExtension, titleOfFile, titleOfText } from '@/lib/domain/naming'
import { failure, ok, type Result } from '@/lib/domain/result'
import { type SharedDocument, sharedExtension } from '@/lib/domain/shared-document'
import { unpacked } from '@/lib/recite-file'
import type { Received } from './receive'

/** What was sent: a text with a name and a title, to be read, or a document that another server has read. Else the reason why not. */
export const prepare = (received: Received): Result<NewDocument | SharedDocument> => {
  if (received.kind === 'text') {
    const text = checkText(received.text)
    return text.ok ? ok({ name: 'pasted.txt', title: titleOfText(text.value), text: text.value }) : text
  }
  const extension = extensionOf(received.name)
  if (extension === sharedExtension) return unpacked(received.bytes)
  if (!isReadableExtension(extension)) return failure('invalid', 'document_format_unknown', { params: { extension } })
  const text = decodeText(received.bytes)
  if (!text.ok) return text
  return ok({
    name: `file.${extension}`,
    title: titleOfFile(received.name) || titleOfText(text.value),
    text: text.value,
  })
}

/** Whether somebody without an account may keep this text as their first one. */
export const roomForVisitor = ({ text }: NewDocument | SharedDocument): Result<null> => {
  const { characters } = guestLimits
  return text.length > characters ? failure('limited', 'guestCharacters', { params: { characters } }) : ok(null)
}

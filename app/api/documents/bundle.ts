import { zipSync } from 'fflate'
import type { NewDocument } from '@/lib/data/documents/create'
import { decodeText } from '@/lib/domain/encoding'
import { bundleExtension, formatOfFile, isTextFormat } from '@/lib/domain/file-format'
import { extensionOf, titleOfFile } from '@/lib/domain/naming'
import { type Failure, failure, ok, type Result } from '@/lib/domain/result'
import { sharedExtension } from '@/lib/domain/shared-document'
import type { ReceivedFile } from './receive'

const maxFiles = 50

/** Nothing where a file may be a chapter, as far as a look at the door tells. */
const checkFile = ({ name, bytes }: ReceivedFile): Result<null> => {
  if (extensionOf(name) === sharedExtension) return failure('invalid', 'recite_alone')
  const format = formatOfFile(name, bytes)
  if (!format.ok) return format
  const text = isTextFormat(format.value) ? decodeText(bytes) : ok(null)
  return text.ok ? ok(null) : text
}

/** Why a file cannot be a chapter, with its name. */
const refusalOf = (file: ReceivedFile): { name: string; failure: Failure } | null => {
  const checked = checkFile(file)
  return checked.ok
    ? null
    : { name: file.name, failure: { ...checked, params: { ...checked.params, file: file.name } } }
}

/** Numbers in names count as numbers: `part 10` comes after `part 9`. A file dialog gives files in an order of its own. */
const inOrder = (files: readonly ReceivedFile[]): readonly ReceivedFile[] =>
  files.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))

/** Several files as one document of chapters, in the order of their names. */
export const bundle = (files: readonly ReceivedFile[]): Result<NewDocument> => {
  if (files.length > maxFiles) return failure('invalid', 'document_too_many_files', { params: { limit: maxFiles } })
  const refused = files.flatMap((file) => refusalOf(file) ?? [])
  const [first] = refused
  if (first) return { ...first.failure, files: refused }
  const chapters = inOrder(files)
  const entries = chapters.map(({ name, bytes }, index): [string, Uint8Array] => [`${index}/${name}`, bytes])
  const name = `files.${bundleExtension}`
  return ok({
    name,
    title: titleOfFile(chapters[0]?.name ?? '') || name,
    bytes: zipSync(Object.fromEntries(entries), { level: 0 }),
  })
}

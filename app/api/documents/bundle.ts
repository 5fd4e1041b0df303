import { zipSync } from 'fflate'
import type { NewDocument } from '@/lib/data/documents/create'
import { decodeText } from '@/lib/domain/encoding'
import {
  bundledPictures,
  bundleExtension,
  formatOfFile,
  isTextFormat,
  pictureExtensions,
} from '@/lib/domain/file-format'
import { extensionOf, titleOfFile } from '@/lib/domain/naming'
import { checkPicture } from '@/lib/domain/picture'
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

/** A file that others show, and that is none to read. */
const isPicture = ({ name, bytes }: ReceivedFile): boolean =>
  pictureExtensions.includes(extensionOf(name)) && checkPicture(bytes).ok

/** Several files as one document of chapters, in the order of their names, with the pictures that came beside them. */
export const bundle = (files: readonly ReceivedFile[]): Result<NewDocument> => {
  const pictures = files.filter(isPicture)
  // Pictures alone are refused for what they are.
  const documents = pictures.length < files.length ? files.filter((file) => !isPicture(file)) : files
  if (documents.length > maxFiles) return failure('invalid', 'document_too_many_files', { params: { limit: maxFiles } })
  const refused = documents.flatMap((file) => refusalOf(file) ?? [])
  const [first] = refused
  if (first) return { ...first.failure, files: refused }
  const chapters = inOrder(documents)
  const entryIn =
    (folder: string) =>
    ({ name, bytes }: ReceivedFile, index: number): [string, Uint8Array] => [`${folder}${index}/${name}`, bytes]
  const entries = [...chapters.map(entryIn('')), ...pictures.map(entryIn(`${bundledPictures}/`))]
  const name = `files.${bundleExtension}`
  return ok({
    name,
    title: titleOfFile(chapters[0]?.name ?? '') || name,
    bytes: zipSync(Object.fromEntries(entries), { level: 0 }),
  })
}

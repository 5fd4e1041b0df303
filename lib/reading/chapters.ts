import { bundledPictures } from '@/lib/domain/file-format'
import { titleOfFile } from '@/lib/domain/naming'
import { ok, type Result } from '@/lib/domain/result'
import { type Archive, openArchive } from './archive'
import type { Content } from './content'
import { type Album, bytesOfEntry, type FoundPicture } from './pictures'
import type { RawBlock } from './text'

const isLaid = (name: string): boolean => name.startsWith(`${bundledPictures}/`)

type ReadOne = (bytes: Uint8Array, name: string, pictures: Album, onPart: () => void) => Promise<Result<Content>>

const bytesOf = (archive: Archive, name: string): Result<Uint8Array> => {
  const pieces: Uint8Array[] = []
  const read = archive.read(name, (piece) => {
    pieces.push(piece)
    return null
  })
  return read.ok ? ok(new Uint8Array(Buffer.concat(pieces))) : read
}

/** A file as a chapter: its title a heading, and its own headings below that one. */
const chapter = ({ blocks, title }: Content, name: string): readonly RawBlock<FoundPicture>[] => {
  const first = blocks.find(({ text }) => text !== '')
  const isTitled = title === undefined && first?.kind === 'heading' && first.level === 1
  const heading: RawBlock = { kind: 'heading', level: 2, text: isTitled ? first.text : title || titleOfFile(name) }
  const below = (isTitled ? blocks.filter((block) => block !== first) : blocks).map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.max(3, (block.level ?? 2) + 1) } : block,
  )
  return [heading, ...below]
}

/**
 * Reads several files that came as one document (app/api/documents/bundle.ts): a chapter each, in their order; one with its
 * pictures is a document by itself. A file that is refused refuses the document.
 */
export const readChapters = async (
  bytes: Uint8Array,
  readOne: ReadOne,
  pictures: Album,
  onPart: () => void,
): Promise<Result<Content>> => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const contents: Content[] = []
  const wordless: { readonly file: string; readonly pages: readonly number[] }[] = []
  const blocks: RawBlock<FoundPicture>[] = []
  const [laid, chapters] = [archive.value.names.filter(isLaid), archive.value.names.filter((name) => !isLaid(name))]
  for (const entry of laid) pictures.lay(entry, bytesOfEntry(archive.value, entry) ?? new Uint8Array())
  for (const entry of chapters) {
    const file = bytesOf(archive.value, entry)
    if (!file.ok) return file
    const name = entry.slice(entry.indexOf('/') + 1)
    const content = await readOne(file.value, name, pictures, onPart)
    if (!content.ok) return { ...content, params: { ...content.params, file: name } }
    onPart()
    if (chapters.length === 1) return content
    contents.push(content.value)
    wordless.push(...(content.value.wordless ?? []).map(({ pages }) => ({ file: name, pages })))
    blocks.push(...chapter(content.value, name))
  }
  const language = contents[0]?.language
  const authors = [...new Set(contents.flatMap(({ attribution }) => attribution ?? []))].join('; ')
  return ok({
    blocks,
    ...(language === undefined ? {} : { language }),
    ...(authors === '' ? {} : { attribution: authors }),
    ...(wordless.length === 0 ? {} : { wordless }),
  })
}

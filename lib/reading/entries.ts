import { type FileFormat, formatOfName } from '@/lib/domain/file-format'
import { failure, ok, type Result } from '@/lib/domain/result'
import type { Archive } from './archive'
import { type Markup, type Walker, walkMarkup } from './markup'

const encodingByMark = ([a, b]: Uint8Array): string => {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
}

/** Walks through an entry that is markup, while it is unpacked. Refusals: of the archive's `read` and of `walkMarkup`. */
export const walkEntry = (archive: Archive, name: string, walker: Walker, markup: Markup): Result<null> => {
  const walk = walkMarkup(walker, markup)
  let decoder: TextDecoder | undefined
  const read = archive.read(name, (piece) => {
    decoder ??= new TextDecoder(encodingByMark(piece))
    return walk.write(decoder.decode(piece, { stream: true }))
  })
  return read.ok ? walk.end() : read
}

const noted: Omit<Walker, 'open'> = { close: () => {}, text: () => {} }

/** Walks through an entry of which only the elements count; nothing where it is missing. */
export const eachElement = (archive: Archive, name: string, open: Walker['open']): Result<null> =>
  archive.has(name) ? walkEntry(archive, name, { ...noted, open }, 'office') : ok(null)

/** An address as a name: what is written in hundredths stands for itself. */
export const decoded = (href: string): string => {
  try {
    return decodeURIComponent(href)
  } catch (error) {
    if (error instanceof URIError) return href
    throw error
  }
}

/** The name of the entry that `target` means within the entry `from`. A name of an archive, never a path of this machine. */
export const entryName = (from: string, target: string): string => {
  const [path = ''] = target.split(/[?#]/)
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** What a part of an Office file refers to: `type` is the last word of its kind, `target` the name of an entry. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string }

/** The relationships of a part, or of the whole file where it is ''. Those that lead out of the file are left out. */
export const relationshipsOf = (archive: Archive, part: string): Result<readonly Relationship[]> => {
  const found: Relationship[] = []
  const at = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
  const walked = eachElement(archive, name, (element, { Id, Type, Target, TargetMode }) => {
    if (element !== 'Relationship' || TargetMode === 'External') return
    const type = Type?.split('/').at(-1) ?? ''
    found.push({ id: Id ?? '', type, target: entryName(part, Target ?? '') })
  })
  return walked.ok ? ok(found) : walked
}

const textOf = (archive: Archive, name: string): string => {
  let text = ''
  const decoder = new TextDecoder()
  if (archive.has(name))
    archive.read(name, (piece) => {
      text += text.length > 200 ? '' : decoder.decode(piece, { stream: true })
      return null
    })
  return text
}

/** What an archive is by what it holds, as an extension; null where it is no document. */
const kindOf = (archive: Archive): string | null => {
  const openDocument = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(textOf(archive, 'mimetype'))?.[1]
  if (openDocument !== undefined) return openDocumentKinds.get(openDocument) ?? null
  if (archive.has('META-INF/container.xml')) return 'epub'
  const folders = { word: 'docx', ppt: 'pptx', xl: 'xlsx' }
  return (
    Object.entries(folders).find(([folder]) => archive.names.some((name) => name.startsWith(`${folder}/`)))?.[1] ??
    (archive.has('content.xml') ? 'odt' : null)
  )
}

const openDocumentKinds: ReadonlyMap<string, string> = new Map([
  ['text', 'odt'],
  ['presentation', 'odp'],
  ['spreadsheet', 'ods'],
  ['graphics', 'odg'],
])

/**
 * Nothing where an archive is what its name says. Refusals, with code `invalid`: `document_misnamed` (param `found`), those
 * of `formatOfName` for what it is instead, `document_not_as_named`.
 */
export const checkKind = (archive: Archive, expected: FileFormat): Result<null> => {
  const found = kindOf(archive)
  if (found === expected) return ok(null)
  if (found === null) return failure('invalid', 'document_not_as_named')
  const format = formatOfName(`.${found}`)
  return format.ok ? failure('invalid', 'document_misnamed', { params: { found } }) : format
}

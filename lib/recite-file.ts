import { strToU8, Unzip, type UnzipFile, UnzipInflate, type Zippable, zipSync } from 'fflate'
import { illustrationLimits } from '@/lib/domain/illustration'
import { failure, ok, type Result } from '@/lib/domain/result'
import { sharedDocument } from '@/lib/domain/shared-check'
import type { SharedDocument } from '@/lib/domain/shared-document'

const entries = { text: 'manifest.json', facts: 'facts.json', questions: 'questions.json' } as const
const names: readonly string[] = Object.values(entries)
const pictureName = (place: number) => `pictures/${place}`
const isKnown = (name: string) => names.includes(name) || /^pictures\/\d{1,3}$/.test(name)

/** Stored and deflated. */
const methods: readonly number[] = [0, 8]
const limits = { unpackedBytes: 64 * 1024 * 1024, entries: 20 + illustrationLimits.pictures } as const
/** So much is inflated at a time, and then counted. */
const stepBytes = 16 * 1024

const damaged = failure('invalid', 'recite_damaged')
const tooLarge = failure('invalid', 'recite_too_large', { params: { megabytes: limits.unpackedBytes / 1024 / 1024 } })

/** The bytes of a document's `.recite` file: a zip of three JSON entries and its pictures. */
export const packed = ({ facts, conflicts, questions, pictures, ...text }: SharedDocument): Uint8Array => {
  const contents = { [entries.text]: text, [entries.facts]: { facts, conflicts }, [entries.questions]: { questions } }
  const parts: Zippable = Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [name, strToU8(JSON.stringify(content))]),
  )
  // Pictures are packed already, each in its own way.
  for (const [place, { bytes }] of pictures.entries()) parts[pictureName(place)] = [bytes, { level: 0 }]
  return zipSync(parts)
}

type Entry = { readonly pieces: Uint8Array[]; isWhole: boolean }

/** How far the unpacking of an archive has come. */
type Unpacking = { readonly found: Map<string, Entry>; entries: number; bytes: number; isDamaged: boolean }

const take = (file: UnzipFile, state: Unpacking): void => {
  state.entries++
  if (!isKnown(file.name)) return
  if (state.found.has(file.name) || !methods.includes(file.compression)) {
    state.isDamaged = true
    return
  }
  const entry: Entry = { pieces: [], isWhole: false }
  state.found.set(file.name, entry)
  file.ondata = (error, piece, isLast) => {
    if (error) {
      state.isDamaged = true
      return
    }
    state.bytes += piece.length
    entry.pieces.push(piece)
    entry.isWhole ||= isLast
  }
  file.start()
}

/** Inflates the entries with known names, counting while it does; what else is in the archive is passed over. */
const inflated = (bytes: Uint8Array): Result<ReadonlyMap<string, Entry>> => {
  const state: Unpacking = { found: new Map(), entries: 0, bytes: 0, isDamaged: false }
  const unzip = new Unzip((file) => take(file, state))
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length && !state.isDamaged; at += stepBytes) {
    unzip.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length)
    if (state.bytes > limits.unpackedBytes || state.entries > limits.entries) return tooLarge
  }
  return state.isDamaged ? damaged : ok(state.found)
}

/** Throws where the entry is missing or cut off. */
const bytesOf = (entry: Entry | undefined): Uint8Array => {
  if (!entry?.isWhole) throw new SyntaxError('cut off')
  return Buffer.concat(entry.pieces)
}

/** Throws where the entry is missing, cut off, or no JSON in UTF-8. */
const jsonOf = (entry: Entry | undefined): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(entry)))

/** The pictures of a file, which are numbered from 0. */
const picturesIn = (found: ReadonlyMap<string, Entry>): Uint8Array[] =>
  Array.from({ length: [...found.keys()].filter((name) => !names.includes(name)).length }, (_, place) =>
    bytesOf(found.get(pictureName(place))),
  )

/**
 * The document in the bytes of a `.recite` file. Refusals have code `invalid` and a reason: `recite_damaged`,
 * `recite_too_large` (param `megabytes`), `recite_newer`.
 */
export const unpacked = (bytes: Uint8Array): Result<SharedDocument> => {
  try {
    const found = inflated(bytes)
    if (!found.ok) return found
    const [text, facts, questions] = [entries.text, entries.facts, entries.questions].map((name) =>
      jsonOf(found.value.get(name)),
    )
    return sharedDocument({ text, facts, questions, pictures: picturesIn(found.value) })
  } catch (error) {
    // What an archive library and the parsers throw at bytes that are none of theirs.
    if (error instanceof Error) return damaged
    throw error
  }
}

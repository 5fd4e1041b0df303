import { strToU8, Unzip, type UnzipFile, UnzipInflate, zipSync } from 'fflate'
import { failure, ok, type Result } from '@/lib/domain/result'
import { sharedDocument } from '@/lib/domain/shared-check'
import type { SharedDocument } from '@/lib/domain/shared-document'

const entries = { text: 'manifest.json', facts: 'facts.json', questions: 'questions.json' } as const
const names: readonly string[] = Object.values(entries)

/** Stored and deflated. */
const methods: readonly number[] = [0, 8]
const limits = { unpackedBytes: 64 * 1024 * 1024, entries: 20 } as const
/** So much is inflated at a time, and then counted. */
const stepBytes = 16 * 1024

const damaged = failure('invalid', 'recite_damaged')
const tooLarge = failure('invalid', 'recite_too_large', { params: { megabytes: limits.unpackedBytes / 1024 / 1024 } })

/** The bytes of a document's `.recite` file: a zip of three JSON entries. */
export const packed = ({ facts, conflicts, questions, ...text }: SharedDocument): Uint8Array => {
  const contents = { [entries.text]: text, [entries.facts]: { facts, conflicts }, [entries.questions]: { questions } }
  return zipSync(
    Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, strToU8(JSON.stringify(content))])),
  )
}

type Entry = { readonly pieces: Uint8Array[]; isWhole: boolean }

/** How far the unpacking of an archive has come. */
type Unpacking = { readonly found: Map<string, Entry>; entries: number; bytes: number; isDamaged: boolean }

const take = (file: UnzipFile, state: Unpacking): void => {
  state.entries++
  if (!names.includes(file.name)) return
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

/** Throws where the entry is missing, cut off, or no JSON in UTF-8. */
const jsonOf = (entry: Entry | undefined): unknown => {
  if (!entry?.isWhole) throw new SyntaxError('cut off')
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(entry.pieces)))
}

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
    return sharedDocument({ text, facts, questions })
  } catch (error) {
    // What an archive library and the parsers throw at bytes that are none of theirs.
    if (error instanceof Error) return damaged
    throw error
  }
}

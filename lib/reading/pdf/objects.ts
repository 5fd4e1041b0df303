/** A piece of a PDF that has a number: what is said of it, and where its bytes begin if it has any. Offsets count from the start of the file. */
export type PdfObject = {
  readonly said: string
  readonly at: number
  /** The bytes behind what is said, as they are packed; null where it has none. */
  readonly data: Uint8Array | null
}

/** More than any file of 500 pages has. */
const maxObjects = 200_000
/** What is said of pictures and colours is short; tables of contents of a file may be longer, and nobody asks for those. */
const maxSaid = 8_000

const reference = /^\s*(\d{1,10})\s+(\d{1,5})\s+R\b/

/** The number of an object where words begin with one, as the library writes it; undefined where they do not. */
export const numberIn = (said: string): string | undefined => {
  const [, number, generation] = reference.exec(said) ?? []
  if (number === undefined) return undefined
  return Number(generation) === 0 ? `${Number(number)}R` : `${Number(number)}R${Number(generation)}`
}

/** What follows a name in a dictionary; undefined where it is not there. */
export const valueIn = (said: string, name: string): string | undefined => {
  const at = new RegExp(`/${name}(?![A-Za-z0-9])\\s*`).exec(said)
  return at === null ? undefined : said.slice(at.index + at[0].length)
}

/** The whole number that follows a name in a dictionary. */
export const wholeOf = (said: string, name: string): number | undefined => {
  const digits = /^\d{1,9}(?!\d|\s+\d+\s+R)/.exec(valueIn(said, name) ?? '')?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * The objects that lie open in a file: those with bytes all do, others may be packed. The last of a number counts, as in a
 * file that was changed. The bytes of the file are read once, from its start to its end, whatever they are.
 */
export const objectsIn = (bytes: Uint8Array): ReadonlyMap<string, PdfObject> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const objects = new Map<string, PdfObject>()
  let open: { readonly number: string; readonly at: number } | undefined
  const close = (end: number) => {
    if (open === undefined) return
    const { number, at } = open
    const said = file.slice(at, Math.min(end, at + maxSaid))
    const begins = /stream(?:\r\n|\n|\r)/.exec(said)
    if (begins === null) objects.set(number, { said, at, data: null })
    else {
      const start = at + begins.index + begins[0].length
      const length = wholeOf(said.slice(0, begins.index), 'Length') ?? file.slice(start, end).lastIndexOf('endstream')
      const data = bytes.subarray(start, Math.min(bytes.length, start + Math.max(0, length)))
      objects.set(number, { said: said.slice(0, begins.index), at, data })
    }
  }
  for (const head of file.matchAll(/(\d{1,10})[\s\0]{1,9}(\d{1,5})[\s\0]{1,9}obj\b/g)) {
    close(head.index)
    const number = numberIn(`${head[1]} ${head[2]} R`)
    open = number === undefined ? undefined : { number, at: head.index + head[0].length }
    if (objects.size >= maxObjects) return new Map()
  }
  close(file.length)
  return objects
}

import { numberIn, objectsIn, type PdfObject, valueIn, wholeOf } from './objects'

/** How the samples of an image tell colours: so many for each pixel, or one that is looked up. */
export type Colours = { readonly channels: 1 | 3 } | { readonly channels: 1; readonly palette: Palette }
/** Where the colours of a palette stand: written out, or the bytes of an object. */
type Palette = { readonly hex: string } | { readonly packed: PdfObject }

/** An image of a file, packed as it is. */
export type PdfImage = PdfObject & {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** What a file leaves open or says in words that are not known here is null. */
  readonly colours: Colours | null
  /** What was subtracted from its samples before they were packed, as a number of the format: 1 nothing, 10 and more as in a PNG. */
  readonly predictor: number
  /** How opaque each of its pixels is. */
  readonly mask?: PdfImage
}

export type Images = ReadonlyMap<string, PdfImage>

const coloursOf = (said: string, objects: ReadonlyMap<string, PdfObject>, depth = 0): Colours | null => {
  const number = numberIn(said)
  if (number !== undefined) {
    const object = depth < 3 ? objects.get(number) : undefined
    return object === undefined ? null : coloursOf(object.said, objects, depth + 1)
  }
  const name = /^\s*\[?\s*\/(\w+)\s*/.exec(said)
  const rest = said.slice(name?.[0].length ?? 0)
  switch (name?.[1]) {
    case 'DeviceGray':
    case 'CalGray':
      return { channels: 1 }
    case 'DeviceRGB':
    case 'CalRGB':
      return { channels: 3 }
    case 'ICCBased': {
      const channels = wholeOf(objects.get(numberIn(rest) ?? '')?.said ?? '', 'N')
      return channels === 1 || channels === 3 ? { channels } : null
    }
    case 'Indexed': {
      const base = /^(?:\/\w+|\[[^\]]*\]|\d+\s+\d+\s+R)\s*/.exec(rest)?.[0] ?? ''
      const table = rest.slice(base.length).replace(/^\d{1,3}\s*/, '')
      if (coloursOf(base, objects, depth + 1)?.channels !== 3) return null
      const hex = /^<([0-9a-f\s]*)>/i.exec(table)?.[1]
      if (hex !== undefined) return { channels: 1, palette: { hex: hex.replace(/\s+/g, '') } }
      const packed = objects.get(numberIn(table) ?? '')
      return packed === undefined ? null : { channels: 1, palette: { packed } }
    }
    default:
      return null
  }
}

/** The images of a file by the numbers of their objects, without stencils. */
export const imagesIn = (bytes: Uint8Array): Images => {
  const images = new Map<string, PdfImage>()
  const objects = objectsIn(bytes)
  const imageOf = (object: PdfObject, mask?: PdfImage): PdfImage | null => {
    const { said, data } = object
    if (data === null || !/\/Subtype\s*\/Image\b/.test(said) || /\/ImageMask\s+true/.test(said)) return null
    const [width, height] = [wholeOf(said, 'Width'), wholeOf(said, 'Height')]
    if (!width || !height) return null
    const colours = coloursOf(valueIn(said, 'ColorSpace') ?? '', objects)
    const how = valueIn(said, 'DecodeParms') ?? ''
    const predictor = wholeOf(objects.get(numberIn(how) ?? '')?.said ?? how, 'Predictor') ?? 1
    return { ...object, data, width, height, colours, predictor, ...(mask === undefined ? {} : { mask }) }
  }
  for (const [number, object] of objects) {
    const masking = objects.get(numberIn(valueIn(object.said, 'SMask') ?? '') ?? '')
    const image = imageOf(object, (masking && imageOf(masking)) ?? undefined)
    if (image !== null) images.set(number, image)
  }
  return images
}

/**
 * A copy of a file in which each of these images is one pixel large and packed in no known way: whoever is given it learns
 * where they are drawn, and has nothing to unpack.
 */
export const withDots = (bytes: Uint8Array, images: Images): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes)
  const write = (at: number, text: string) => copy.set(Buffer.from(text, 'latin1'), at)
  for (const { said, at } of images.values()) {
    for (const size of said.matchAll(/(\/(?:Width|Height)\s+)(\d+)/g))
      write(at + size.index + (size[1] ?? '').length, '1'.padEnd((size[2] ?? '').length))
    for (const way of said.matchAll(/\/(?:\w+Decode|Fl|LZW|DCT|A85|AHx|CCF|RL)\b(?!Parms)/g))
      write(at + way.index + 1, 'X'.repeat(way[0].length - 1))
  }
  return copy
}

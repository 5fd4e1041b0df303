import { inflateSync } from 'node:zlib'
import { pictureLimits } from '@/lib/domain/picture'
import type { Images, PdfImage } from './images'
import { type PdfObject, valueIn, wholeOf } from './objects'
import { pngOf, rowBytes, type Samples } from './png'

/** How many pixels of one document are unpacked: as many as take no more than a second or two. */
const maxPixels = 48_000_000

/** The ways in which bytes are packed, the outermost first. */
const packingOf = ({ said }: PdfObject): readonly string[] =>
  /^(?:\[[^\]]*\]|\/\w+)/.exec(valueIn(said, 'Filter') ?? '')?.[0].match(/\w+/g) ?? []

/** Unpacked bytes, `length` at most; null where they are more, or packed in a way that is not known here. */
const unpacked = (object: PdfObject, length: number): Uint8Array | null => {
  const packing = packingOf(object)
  if (object.data === null) return null
  if (packing.length === 0) return object.data
  if (packing.join() !== 'FlateDecode') return null
  try {
    return inflateSync(object.data, { maxOutputLength: length })
  } catch {
    return null
  }
}

const paeth = (left: number, above: number, corner: number): number => {
  const [l, a, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return l <= a && l <= c ? left : a <= c ? above : corner
}

/** Rows of a PNG, each with its sign, as their samples: a sign says what was subtracted from every byte of its row. */
const restored = (signed: Uint8Array, length: number, pixel: number): Uint8Array => {
  const height = Math.floor(signed.length / (length + 1))
  const rows = new Uint8Array(length * height)
  for (let row = 0; row < height; row += 1) {
    const sign = signed[row * (length + 1)]
    const [to, from] = [row * length, row * (length + 1) + 1]
    for (let at = 0; at < length; at += 1) {
      const left = at < pixel ? 0 : (rows[to + at - pixel] ?? 0)
      const above = row === 0 ? 0 : (rows[to + at - length] ?? 0)
      const corner = row === 0 || at < pixel ? 0 : (rows[to + at - length - pixel] ?? 0)
      const less = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][sign ?? 0] ?? 0
      rows[to + at] = (signed[from + at] ?? 0) + less
    }
  }
  return rows
}

const paletteOf = ({ colours }: PdfImage): Uint8Array | null => {
  if (colours === null || !('palette' in colours)) return null
  const { palette } = colours
  const bytes = 'hex' in palette ? Buffer.from(palette.hex, 'hex') : unpacked(palette.packed, 768)
  return bytes === null ? null : bytes.subarray(0, bytes.length - (bytes.length % 3))
}

type Bitmap = Samples & { readonly isPng: boolean }

/** The samples of an image whose bytes are not those of a picture; of rows as a PNG has them `isPng`, with their signs. */
const bitmapOf = (image: PdfImage): Bitmap | null => {
  const { said, width, height, colours, predictor } = image
  const bits = wholeOf(said, 'BitsPerComponent') ?? 0
  const palette = paletteOf(image)
  if (colours === null || ![1, 2, 4, 8].includes(bits) || (colours.channels === 3 && bits < 8)) return null
  if ('palette' in colours && palette === null) return null
  if (predictor > 1 && predictor < 10) return null
  const isPng = predictor >= 10
  const shape = { width, height, bits, channels: colours.channels, ...(palette === null ? {} : { palette }) }
  const length = (rowBytes(shape) + (isPng ? 1 : 0)) * height
  const rows = unpacked(image, length + 8)
  return rows === null || rows.length < length ? null : { ...shape, isPng, rows: rows.subarray(0, length) }
}

const samplesOf = ({ isPng, rows, ...shape }: Bitmap): Samples => ({
  ...shape,
  rows: isPng ? restored(rows, rowBytes(shape), Math.max(1, (shape.bits * shape.channels) / 8)) : rows,
})

/** Samples as they look on white paper. */
const onWhite = (samples: Samples, mask: Samples): Samples => {
  const { width, height, channels, rows } = samples
  const shown = new Uint8Array(rows.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pixel = Math.floor((y * mask.height) / height) * mask.width + Math.floor((x * mask.width) / width)
      const opaque = mask.rows[pixel] ?? 255
      for (let at = (y * width + x) * channels; at < (y * width + x + 1) * channels; at += 1)
        shown[at] = 255 - Math.round(((255 - (rows[at] ?? 0)) * opaque) / 255)
    }
  return { ...samples, rows: shown }
}

const isMask = (bitmap: Bitmap | null): bitmap is Bitmap => bitmap?.bits === 8 && bitmap.channels === 1

const pictureOf = (image: PdfImage): Uint8Array => {
  const bitmap = bitmapOf(image)
  if (bitmap === null || /\/Decode\s*\[\s*1/.test(image.said)) return new Uint8Array()
  const mask = image.mask && bitmap.bits === 8 && bitmap.palette === undefined ? bitmapOf(image.mask) : null
  if (isMask(mask)) return pngOf(onWhite(samplesOf(bitmap), samplesOf(mask)))
  return bitmap.isPng ? pngOf(bitmap, image.data) : pngOf(samplesOf(bitmap))
}

/**
 * The bytes of images as pictures that a page can show: photographs are in a file as they are, bitmaps become PNG. Empty
 * where an image is of another kind (of printing colours, of a fax) or there is no more room for it.
 */
export const unpacker = (images: Images): ((number: string) => Uint8Array) => {
  const done = new Map<string, Uint8Array>()
  let pixels = 0
  const unpack = (image: PdfImage | undefined): Uint8Array => {
    if (image === undefined) return new Uint8Array()
    if (packingOf(image).join() === 'DCTDecode')
      return image.data.length > pictureLimits.bytes ? new Uint8Array() : image.data
    const own = image.width * image.height
    if (pixels + own > maxPixels) return new Uint8Array()
    pixels += own
    return pictureOf(image)
  }
  return (number) => {
    const bytes = done.get(number) ?? unpack(images.get(number))
    done.set(number, bytes)
    return bytes
  }
}

import { type PictureType, pictureTypeOf } from './picture'

/** Measures in pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

type Measure = (view: DataView) => PictureSize | null

const png: Measure = (view) => ({ width: view.getUint32(16), height: view.getUint32(20) })

const gif: Measure = (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) })

/** Segments that begin a frame and so say how large it is; the others of their range hold tables. */
const beginsFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)

const jpeg: Measure = (view) => {
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1)
    if (beginsFrame(mark)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // A mark may be filled up with more of the byte it begins with.
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

const sizeOf24 = (view: DataView, at: number): number => 1 + view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000

const webp: Measure = (view) => {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  if (kind === 'VP8X') return { width: sizeOf24(view, 24), height: sizeOf24(view, 27) }
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  const bits = kind === 'VP8L' ? view.getUint32(21, true) : null
  return bits === null ? null : { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

const measures: Readonly<Record<PictureType, Measure>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/gif': gif,
  'image/webp': webp,
}

/** How large a picture says it is, read from its head alone; null where it is none, or is cut off before it says so. */
export const pictureSizeOf = (bytes: Uint8Array): PictureSize | null => {
  const type = pictureTypeOf(bytes)
  if (type === null) return null
  try {
    return measures[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

import { Decompress } from 'fzstd'
import { failure, ok, type Result } from '@/lib/domain/result'

const damaged = failure('invalid', 'package_damaged')
const magic = 0xfd2fb528
/** A frame may ask for more memory than it holds: none that Anki writes asks for so much. */
const mostWindowBytes = 128 * 1024 * 1024
const stepBytes = 256 * 1024

export const isZstd = (bytes: Uint8Array): boolean =>
  bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === magic

/** The memory that the first frame asks for. */
const windowBytes = (bytes: Uint8Array): number => {
  const [descriptor = 0, window = 0] = bytes.subarray(4, 6)
  const isSingle = (descriptor & 0x20) !== 0
  if (isSingle) return 0
  const base = 2 ** (10 + (window >> 3))
  return base + (base / 8) * (window & 7)
}

/** Of a frame in one segment the size it says it has, which is the memory it asks for; null where it does not say. */
const saidBytes = (bytes: Uint8Array): number | null => {
  const [descriptor = 0] = bytes.subarray(4, 5)
  if ((descriptor & 0x20) === 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0)
  switch (descriptor >> 6) {
    case 0:
      return view.getUint8(at)
    case 1:
      return view.getUint16(at, true) + 256
    case 2:
      return view.getUint32(at, true)
    default:
      return Number(view.getBigUint64(at, true))
  }
}

/** Unpacks Zstandard, counting: `tooLarge` beyond `most`, else `package_damaged` for what is none. */
export const unzstd = (bytes: Uint8Array, most: number, tooLarge: Result<never>): Result<Uint8Array> => {
  if (!isZstd(bytes)) return damaged
  if (windowBytes(bytes) > mostWindowBytes || (saidBytes(bytes) ?? 0) > most) return tooLarge
  const pieces: Uint8Array[] = []
  let length = 0
  const unpack = new Decompress((piece) => {
    length += piece.length
    if (length <= most) pieces.push(piece.slice())
  })
  try {
    for (let at = 0; at < bytes.length && length <= most; at += stepBytes)
      unpack.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length)
  } catch {
    return damaged
  }
  return length > most ? tooLarge : ok(joined(pieces, length))
}

const joined = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

import { crc32, deflateSync } from 'node:zlib'

/** The samples of a picture: `bits` for each, `channels` for each pixel, rows from above that end with a whole byte. */
export type Samples = {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly channels: 1 | 3
  readonly palette?: Uint8Array
  readonly rows: Uint8Array
}

export const rowBytes = ({ width, bits, channels }: Omit<Samples, 'rows' | 'palette'>): number =>
  Math.ceil((width * bits * channels) / 8)

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** Rows with the sign before each that nothing was subtracted from it. */
const signed = (samples: Samples): Uint8Array => {
  const length = rowBytes(samples)
  const rows = new Uint8Array((length + 1) * samples.height)
  for (let row = 0; row < samples.height; row += 1)
    rows.set(samples.rows.subarray(row * length, (row + 1) * length), row * (length + 1) + 1)
  return rows
}

const mark = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')

/** A PNG of samples. `packed` are its rows where they are at hand as a PNG has them. */
export const pngOf = (
  samples: Samples,
  packed: Uint8Array = deflateSync(signed(samples), { level: 4 }),
): Uint8Array => {
  const { width, height, bits, channels, palette } = samples
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([bits, channels === 3 ? 2 : palette === undefined ? 0 : 3], 8)
  const colours = palette === undefined ? [] : [chunk('PLTE', palette)]
  return Buffer.concat([mark, chunk('IHDR', head), ...colours, chunk('IDAT', packed), chunk('IEND', new Uint8Array())])
}

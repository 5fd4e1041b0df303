import { crc32, deflateSync, inflateSync } from 'node:zlib'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

const mark = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')

/** A PNG of rows of eight bits a sample; `kind` as the format numbers it: 2 has three samples a pixel, 6 four. */
const wrapped = (width: number, height: number, kind: 2 | 6, rows: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, kind], 8)
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())])
}

/** A PNG of so many pixels, striped in a colour and white. */
export const pngOf = (
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number] = [63, 97, 45],
): Uint8Array => {
  const rows = Buffer.alloc((width * 3 + 1) * height, 255)
  for (let y = 0; y < height; y++) {
    const start = y * (width * 3 + 1)
    rows[start] = 0
    for (let x = 0; x < width; x++) if ((x + y) % 24 < 12) rows.set([red, green, blue], start + 1 + x * 3)
  }
  return wrapped(width, height, 2, rows)
}

/** A PNG of red that lets half of what is below it through. */
export const sheer = (width: number, height: number): Uint8Array => {
  const row = Buffer.from([0, ...Array(width).fill([255, 0, 0, 128]).flat()])
  return wrapped(width, height, 6, Buffer.concat(Array(height).fill(row)))
}

/** The first pixel of a PNG of three samples a pixel. */
export const pixelOf = (png: Uint8Array): readonly number[] => {
  const file = Buffer.from(png)
  const at = file.indexOf('IDAT')
  return [...inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))).subarray(1, 4)]
}

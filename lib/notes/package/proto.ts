const decoder = new TextDecoder()

type Field = { readonly number: number; readonly value: number | Uint8Array }

/** A number of seven bits a byte, and where it ends. Throws a RangeError where it does not. */
const varint = (bytes: Uint8Array, from: number): readonly [number, number] => {
  let value = 0
  for (let index = 0; index < 10; index++) {
    const byte = bytes[from + index]
    if (byte === undefined) break
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return [value, from + index + 1]
  }
  throw new RangeError('a number without end')
}

/** The fields of a message of protocol buffers, those of a fixed length left out. Throws a RangeError where it is cut off. */
export const protoFields = (bytes: Uint8Array): Field[] => {
  const fields: Field[] = []
  let at = 0
  while (at < bytes.length) {
    const [tag, afterTag] = varint(bytes, at)
    const [number, type] = [Math.floor(tag / 8), tag % 8]
    if (type === 1 || type === 5) at = afterTag + (type === 1 ? 8 : 4)
    else if (type === 0 || type === 2) {
      const [value, afterValue] = varint(bytes, afterTag)
      if (type === 2 && afterValue + value > bytes.length) throw new RangeError('a field that is cut off')
      at = type === 2 ? afterValue + value : afterValue
      fields.push({ number, value: type === 2 ? bytes.subarray(afterValue, at) : value })
    } else throw new RangeError('a field of an unknown type')
  }
  return fields
}

export const protoText = (fields: readonly Field[], number: number): string => {
  const value = fields.find((field) => field.number === number)?.value
  return value instanceof Uint8Array ? decoder.decode(value) : ''
}

export const protoNumber = (fields: readonly Field[], number: number): number | null => {
  const value = fields.find((field) => field.number === number)?.value
  return typeof value === 'number' ? value : null
}

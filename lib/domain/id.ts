/** What the log and the rows are named by: a UUID, lower case with hyphens. */
export type Id = string

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for an id. What a client sends may be no text at all: a list of one id would read like that id. */
export const isId = (value: unknown): value is Id => typeof value === 'string' && uuid.test(value)

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const hex = (bytes: Uint8Array): Id => {
  const group = (from: number, to: number) => {
    let text = ''
    for (let index = from; index < to; index++) text += digits[bytes[index] ?? 0]
    return text
  }
  return `${group(0, 4)}-${group(4, 6)}-${group(6, 8)}-${group(8, 10)}-${group(10, 16)}`
}

const stamped = (bytes: Uint8Array, version: number): Id => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hex(bytes)
}

/**
 * UUIDv7 (RFC 9562, 5.7): 48 bits of Unix time in milliseconds, then `random`, of which 74 bits are used.
 * The caller brings time and at least 10 random bytes, so that this stays pure.
 */
export const uuidv7 = (timeMillis: number, random: Uint8Array): Id => {
  const bytes = new Uint8Array(16)
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(timeMillis / 2 ** (8 * (5 - index))) % 256
  bytes.set(random.subarray(0, 10), 6)
  return stamped(bytes, 7)
}

/** The least id that a row made at `at` or later can have: ids that are UUIDv7 sort by the time they were made. */
export const idFrom = (at: Date): Id => uuidv7(Math.max(0, at.getTime()), new Uint8Array(10))

/** When a row was made, told by its UUIDv7. */
export const madeAt = (id: Id): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by))

const finalMix = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

type Lanes = [number, number, number, number]

const [m0, m1, m2, m3] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93]
const [k0, k1, k2, k3] = [15, 16, 17, 18]

const mix = (word: number, first: number, by: number, second: number): number =>
  Math.imul(rotate(Math.imul(word, first), by), second)
const turn = (state: number, by: number, next: number, add: number): number =>
  (Math.imul((rotate(state, by) + next) | 0, 5) + add) | 0

/** MurmurHash3_x86_128 (Austin Appleby, public domain) of the first `length` bytes; zeros up to the next multiple of 16 follow them. Every lane by name: a loop over them costs thrice as much. */
const murmurOf = (words: DataView, length: number, seed: number): Lanes => {
  const whole = length - (length % 16)
  let [a, b, c, d] = [seed, seed, seed, seed]
  for (let offset = 0; offset < whole; offset += 16) {
    a = turn(a ^ mix(words.getUint32(offset, true), m0, k0, m1), 19, b, 0x561ccd1b)
    b = turn(b ^ mix(words.getUint32(offset + 4, true), m1, k1, m2), 17, c, 0x0bcaa747)
    c = turn(c ^ mix(words.getUint32(offset + 8, true), m2, k2, m3), 15, d, 0x96cd1c35)
    d = turn(d ^ mix(words.getUint32(offset + 12, true), m3, k3, m0), 13, a, 0x32ac3b17)
  }
  // The tail is padded with zeros, and a lane of zeros mixes to zero: no case for each length.
  if (whole < length) {
    a ^= mix(words.getUint32(whole, true), m0, k0, m1)
    b ^= mix(words.getUint32(whole + 4, true), m1, k1, m2)
    c ^= mix(words.getUint32(whole + 8, true), m2, k2, m3)
    d ^= mix(words.getUint32(whole + 12, true), m3, k3, m0)
  }
  const gather = () => {
    a = (a + b + c + d) | 0
    b = (b + a) | 0
    c = (c + a) | 0
    d = (d + a) | 0
  }
  a ^= length
  b ^= length
  c ^= length
  d ^= length
  gather()
  a = finalMix(a)
  b = finalMix(b)
  c = finalMix(c)
  d = finalMix(d)
  gather()
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0]
}

/** Four 32-bit words that always belong to these bytes. Not for secrets. */
export const murmur128 = (bytes: Uint8Array, seed = 0): Lanes => {
  const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16)
  padded.set(bytes)
  return murmurOf(new DataView(padded.buffer), bytes.length, seed)
}

const encoder = new TextEncoder()
const mostBytesOfUnit = 3
let written = new Uint8Array(4096)
let words = new DataView(written.buffer)

/** Of their text as UTF-8: an array of its own for each would cost as much as the hash. */
const digest = (parts: readonly string[]): Lanes => {
  const text = JSON.stringify(parts)
  if (written.length < text.length * mostBytesOfUnit + 16) {
    written = new Uint8Array(text.length * mostBytesOfUnit + 16)
    words = new DataView(written.buffer)
  }
  const length = encoder.encodeInto(text, written).written
  written.fill(0, length, length + 16)
  return murmurOf(words, length, 0)
}

const idBytes = new Uint8Array(16)
const idWords = new DataView(idBytes.buffer)

/**
 * The id that always belongs to these parts (RFC 9562, 5.8: version 8): releasing a response twice makes the same events,
 * so the second time is a no-op. Parts are framed, so `['ab', 'c']` and `['a', 'bc']` differ.
 */
export const derivedId = (...parts: readonly string[]): Id => {
  const [a, b, c, d] = digest(parts)
  idWords.setUint32(0, a)
  idWords.setUint32(4, b)
  idWords.setUint32(8, c)
  idWords.setUint32(12, d)
  return stamped(idBytes, 8)
}

/** The id of the study event that a released response becomes for one of its targets. */
export const releasedEventId = (attemptId: Id, itemId: Id, factId: Id, slot: string): Id =>
  derivedId('released', attemptId, itemId, factId, slot)

/** A 32-bit seed that always belongs to these parts. */
export const seedOf = (...parts: readonly string[]): number => digest(parts)[0]

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

const multipliers = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const
const turns = [
  { key: 15, state: 19, add: 0x561ccd1b },
  { key: 16, state: 17, add: 0x0bcaa747 },
  { key: 17, state: 15, add: 0x96cd1c35 },
  { key: 18, state: 13, add: 0x32ac3b17 },
] as const

type Lanes = [number, number, number, number]

const mixLane = (word: number, lane: 0 | 1 | 2 | 3): number =>
  Math.imul(rotate(Math.imul(word, multipliers[lane]), turns[lane].key), multipliers[((lane + 1) % 4) as 0 | 1 | 2 | 3])

/** MurmurHash3_x86_128 (Austin Appleby, public domain): four 32-bit words. Not for secrets. */
export const murmur128 = (bytes: Uint8Array, seed = 0): Lanes => {
  const state: Lanes = [seed, seed, seed, seed]
  const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16)
  padded.set(bytes)
  const words = new DataView(padded.buffer)
  const lanes = [0, 1, 2, 3] as const
  const whole = Math.floor(bytes.length / 16) * 16
  for (let offset = 0; offset < whole; offset += 16) {
    for (const lane of lanes) {
      state[lane] ^= mixLane(words.getUint32(offset + 4 * lane, true), lane)
      const next = state[((lane + 1) % 4) as 0 | 1 | 2 | 3]
      state[lane] = (Math.imul((rotate(state[lane], turns[lane].state) + next) | 0, 5) + turns[lane].add) | 0
    }
  }
  // The tail is padded with zeros, and a lane of zeros mixes to zero: no case for each length.
  if (whole < bytes.length)
    for (const lane of lanes) state[lane] ^= mixLane(words.getUint32(whole + 4 * lane, true), lane)
  const gather = () => {
    state[0] = (state[0] + state[1] + state[2] + state[3]) | 0
    for (const lane of [1, 2, 3] as const) state[lane] = (state[lane] + state[0]) | 0
  }
  for (const lane of lanes) state[lane] ^= bytes.length
  gather()
  for (const lane of lanes) state[lane] = finalMix(state[lane])
  gather()
  return [state[0] >>> 0, state[1] >>> 0, state[2] >>> 0, state[3] >>> 0]
}

const encoder = new TextEncoder()
const digest = (parts: readonly string[]): Lanes => murmur128(encoder.encode(JSON.stringify(parts)))

/**
 * The id that always belongs to these parts (RFC 9562, 5.8: version 8): releasing a response twice makes the same events,
 * so the second time is a no-op. Parts are framed, so `['ab', 'c']` and `['a', 'bc']` differ.
 */
export const derivedId = (...parts: readonly string[]): Id => {
  const view = new DataView(new ArrayBuffer(16))
  digest(parts).forEach((word, index) => {
    view.setUint32(4 * index, word)
  })
  return stamped(new Uint8Array(view.buffer), 8)
}

/** The id of the study event that a released response becomes for one of its targets. */
export const releasedEventId = (attemptId: Id, itemId: Id, factId: Id, slot: string): Id =>
  derivedId('released', attemptId, itemId, factId, slot)

/** A 32-bit seed that always belongs to these parts. */
export const seedOf = (...parts: readonly string[]): number => digest(parts)[0]

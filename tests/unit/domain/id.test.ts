import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedId, isId, murmur128, releasedEventId, uuidv7 } from '@/lib/domain/id'

const littleEndian = (words: readonly number[]) => {
  const view = new DataView(new ArrayBuffer(4 * words.length))
  words.forEach((word, index) => {
    view.setUint32(4 * index, word, true)
  })
  return new Uint8Array(view.buffer)
}

describe('uuidv7', () => {
  it('makes the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('sorts as text by time', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(fc.nat(2 ** 47), fc.integer({ min: 1, max: 1000 }), bytes, bytes, (time, later, one, two) => {
        expect(uuidv7(time, one) < uuidv7(time + later, two)).toBe(true)
        expect(isId(uuidv7(time, one))).toBe(true)
      }),
    )
  })
})

describe('murmur128', () => {
  it('passes the verification of SMHasher, whose value for this function is 0xb3ece62a', () => {
    const hashes = new Uint8Array(256 * 16)
    for (let length = 0; length < 256; length++) {
      const key = Uint8Array.from({ length }, (_, index) => index)
      hashes.set(littleEndian(murmur128(key, 256 - length)), 16 * length)
    }
    expect(littleEndian(murmur128(hashes)).slice(0, 4)).toEqual(littleEndian([0xb3ece62a]))
  })
})

describe('derivedId', () => {
  it('frames its parts', () => {
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'))
    expect(derivedId('ab')).not.toBe(derivedId('ab', ''))
  })

  it('is the same id for the same response, another for another slot', () => {
    const released = releasedEventId('attempt', 'item', 'fact', 'start')
    expect(released).toBe(releasedEventId('attempt', 'item', 'fact', 'start'))
    expect(isId(released)).toBe(true)
    expect(released[14]).toBe('8')
    expect(released).not.toBe(releasedEventId('attempt', 'item', 'fact', 'end'))
  })

  it('does not collide over 100,000 neighbouring responses', () => {
    const ids = new Set<string>()
    for (let attempt = 0; attempt < 1000; attempt++)
      for (let item = 0; item < 100; item++) ids.add(releasedEventId(`a${attempt}`, `i${item}`, 'f', 'object'))
    expect(ids.size).toBe(100_000)
  })
})

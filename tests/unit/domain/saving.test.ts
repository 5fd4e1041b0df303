import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledge, give, type Keeping, keepingOf, settle, unsent, withUnsent } from '@/lib/domain/saving'
import type { Given, ResponseReceipt, SentResponse, StoredResponse } from '@/lib/domain/sheet'

/** The rule of the server: a higher number wins, the same number with the same answer is a retry. */
const serverOf = (stored: Map<string, StoredResponse>) => (sent: readonly SentResponse[]) =>
  sent.map((response): ResponseReceipt => {
    const { itemId, sequence, given } = response
    const held = stored.get(itemId)
    if (!held || sequence > held.sequence) stored.set(itemId, response)
    else if (sequence < held.sequence || JSON.stringify(held.given) !== JSON.stringify(given))
      return { itemId, status: 'stale', sequence: held.sequence, given: held.given }
    return { itemId, status: 'saved', sequence }
  })

const text = (n: number): Given => ({ type: 'text', text: `answer ${n}` })
const step = fc.record({
  device: fc.nat({ max: 1 }),
  does: fc.constantFrom('give', 'send', 'lose the request', 'lose the reply', 'reload', 'mine', 'other'),
  item: fc.constantFrom('a', 'b'),
})

describe('answers on their way to the server', () => {
  it('are never lost and never overwrite another in silence, on two devices with a bad network', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const stored = new Map<string, StoredResponse>()
        const server = serverOf(stored)
        const devices: Keeping[] = [{}, {}]
        let given = 0
        const send = (device: number) => {
          const kept = devices[device] ?? {}
          devices[device] = acknowledge(kept, server(unsent(kept)))
        }
        for (const { device, does, item } of steps) {
          const kept = devices[device] ?? {}
          const before = stored.get(item)
          if (does === 'give' && kept[item]?.other === undefined) devices[device] = give(kept, item, text(given++))
          if (does === 'send') send(device)
          if (does === 'lose the reply') server(unsent(kept))
          if (does === 'reload') devices[device] = withUnsent(keepingOf([...stored.values()]), kept)
          if (does === 'mine' || does === 'other') devices[device] = settle(kept, item, does)
          const after = stored.get(item)
          if (before && after) expect(after.sequence).toBeGreaterThanOrEqual(before.sequence)
        }
        for (const device of [0, 1, 0]) {
          send(device)
          for (const item of ['a', 'b']) devices[device] = settle(devices[device] ?? {}, item, 'mine')
          send(device)
        }
        expect(devices.flatMap(unsent)).toEqual([])
        for (const item of ['a', 'b']) {
          const [first, second] = devices.map((device) => device[item])
          const ahead = (first?.sequence ?? 0) >= (second?.sequence ?? 0) ? first : second
          expect(stored.get(item)?.given).toEqual(ahead?.given)
        }
      }),
    )
  })

  it('typed while the last one was being saved stay on their way', () => {
    const first = give({}, 'a', text(1))
    const second = give(first, 'a', text(2))
    const after = acknowledge(second, [{ itemId: 'a', status: 'saved', sequence: 1 }])
    expect(unsent(after)).toEqual([{ itemId: 'a', given: text(2), sequence: 2 }])
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeeper, type Sent } from '@/app/_ui/quiz/keeper'
import type { Given, SentResponse, Sheet } from '@/lib/domain/sheet'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

const sheet: Sheet = {
  attemptId: 'attempt',
  assignmentId: 'assignment',
  title: 'Quiz',
  className: 'Class',
  language: 'en',
  now: '2026-03-02T09:00:00.000Z',
  startedAt: '2026-03-02T09:00:00.000Z',
  deadlineAt: null,
  due: null,
  items: [],
  responses: [],
}

/** A browser's storage, as far as it is used. */
const newStorage = (): Storage => {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size
    },
  }
}

const words = (text: string): Given => ({ type: 'text', text })
const acknowledged = (sent: readonly SentResponse[]): Sent => ({
  savedAt: new Date(Date.now()).toISOString(),
  deadlineAt: null,
  receipts: sent.map(({ itemId, sequence }) => ({ itemId, sequence, status: 'saved' as const })),
})

/** A server that keeps what arrives with the time it arrived at, and can be away. */
const newServer = () => {
  const server = { isAway: false, arrived: [] as { at: number; text: string }[] }
  const send = async (sent: readonly SentResponse[]): Promise<Sent> => {
    if (server.isAway) return 'away'
    for (const { given } of sent) if (given?.type === 'text') server.arrived.push({ at: Date.now(), text: given.text })
    return acknowledged(sent)
  }
  return { server, send }
}

describe('an answer that is being typed', () => {
  it('is on the server within two seconds of every key, also when nobody stops typing', async () => {
    const { server, send } = newServer()
    const storage = newStorage()
    const keeper = createKeeper(sheet, () => storage, send)
    const typed: { at: number; text: string }[] = []
    for (let n = 1; n <= 60; n++) {
      keeper.give('item', words('x'.repeat(n)))
      typed.push({ at: Date.now(), text: 'x'.repeat(n) })
      await vi.advanceTimersByTimeAsync(150)
    }
    await vi.advanceTimersByTimeAsync(2000)
    for (const { at, text } of typed) {
      const first = server.arrived.find((one) => one.text.length >= text.length)
      expect((first?.at ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(2000)
    }
    expect(server.arrived.length).toBeLessThan(typed.length / 3)
    expect([keeper.state().save, storage.length]).toEqual(['saved', 0])
  })

  it('waits on the device while the server is away, says so, survives a reload, and arrives afterwards', async () => {
    const { server, send } = newServer()
    const storage = newStorage()
    server.isAway = true
    const keeper = createKeeper(sheet, () => storage, send)
    keeper.give('item', words('kept'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(keeper.state().save).toBe('failed')
    keeper.stop()

    server.isAway = false
    const reloaded = createKeeper(sheet, () => storage, send)
    reloaded.resume()
    expect(reloaded.state().keeping.item?.given).toEqual(words('kept'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.arrived.map(({ text }) => text)).toEqual(['kept'])
    expect([reloaded.state().save, storage.length]).toEqual(['saved', 0])
  })

  it('shows at once in another window of the same browser', () => {
    const { send } = newServer()
    const storage = newStorage()
    const [here, there] = [1, 2].map(() => createKeeper(sheet, () => storage, send))
    here?.give('item', words('from here'))
    const newValue = storage.getItem('recite-attempt-attempt')
    there?.hear({ key: 'recite-attempt-attempt', newValue } as StorageEvent)
    expect(there?.state().keeping.item?.given).toEqual(words('from here'))
  })
})

import type { EventResult } from '@/lib/domain/event'
import { countRefused, type Refusals, type Refused } from './refused'
import type { Store } from './store'

/**
 * `saved`: the server has everything. `refused`: it has all that it ever takes. `unsaved`: a try failed; it goes on.
 * `signed-out`: nothing is sent until the learner signs in again.
 */
export type SavingState = 'saved' | 'refused' | 'saving' | 'unsaved' | 'signed-out'

const maxEvents = 200
const longestPauseMillis = 30_000
/** A browser lets a request outlive its page up to this size. */
const keepaliveBytes = 60_000

const offsetBy = (response: Response, askedAt: number): number | null => {
  const date = response.headers.get('date')
  // The header counts whole seconds: on average half of one has passed.
  const offset = date === null ? Number.NaN : new Date(date).getTime() + 500 - (askedAt + Date.now()) / 2
  return Number.isNaN(offset) ? null : Math.abs(offset) < 2000 ? 0 : Math.round(offset)
}

type Sent =
  | { readonly ok: true; readonly refusals: Refusals }
  | { readonly ok: false; readonly signedOut?: boolean; readonly pauseSeconds?: number }

/** One tab of the browser at a time, where the browser can tell. */
const alone = async <Value>(userId: string, work: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? navigator.locks.request(`recite-send-${userId}`, work) : work()

/** Lets the browser send by itself once it is online, where it can: the page may be closed by then. */
const askForSync = async (): Promise<void> => {
  const worker = await navigator.serviceWorker?.getRegistration()
  if (worker && 'sync' in worker)
    await (worker.sync as { register: (tag: string) => Promise<void> }).register('recite-outbox').catch(() => undefined)
}

/** Sends the oldest events and forgets what the server has, or will never take. */
const sendOnce = (store: Store): Promise<Sent | 'empty'> => alone(store.userId, () => sendOldest(store))

const sendOldest = async (store: Store): Promise<Sent | 'empty'> => {
  const events = await store.oldest(maxEvents)
  if (events.length === 0) return 'empty'
  const body = JSON.stringify(events)
  const askedAt = Date.now()
  try {
    const response = await fetch('/api/study-events', {
      method: 'POST',
      // Somebody else may have signed in in another tab meanwhile: these answers must not become theirs.
      headers: { 'content-type': 'application/json', 'x-recite-learner': store.userId },
      body,
      keepalive: body.length < keepaliveBytes,
    })
    const offset = offsetBy(response, askedAt)
    if (offset !== null) await store.setClockOffset(offset)
    if (response.status === 401) return { ok: false, signedOut: true }
    if (!response.ok) return { ok: false, pauseSeconds: Number(response.headers.get('retry-after') ?? 0) }
    const { results } = (await response.json()) as { results: readonly { id: string | null; result: EventResult }[] }
    const resultOf = new Map(results.map(({ id, result }) => [id, result]))
    const refusals = events.flatMap(({ id, answerId }) => {
      const result = resultOf.get(id) ?? 'stored'
      return result === 'stored' || result === 'duplicate' ? [] : [[answerId, result] as const]
    })
    // Every listed event is settled: stored now or before, or refused for a reason that trying again does not mend.
    await store.remove(new Set(results.flatMap(({ id }) => id ?? [])))
    return { ok: true, refusals: new Map(refusals) }
  } catch {
    return { ok: false }
  }
}

/** Sends in the background, one request at a time, until nothing waits; tells each change of state. */
export const startSender = (store: Store, tell: (state: SavingState, refused: Refused, waiting: number) => void) => {
  let refusals: Refusals = new Map()
  let busy = false
  let stopped = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = async (state: SavingState) => {
    const waiting = await store.count()
    if (!stopped) tell(state, countRefused(refusals), waiting)
  }
  const run = async (): Promise<void> => {
    if (busy || stopped) return
    busy = true
    clearTimeout(timer)
    for (;;) {
      const sent = await sendOnce(store)
      if (stopped) return
      if (sent === 'empty') {
        await say(refusals.size > 0 ? 'refused' : 'saved')
        break
      }
      failures = sent.ok ? 0 : failures + 1
      if (sent.ok) refusals = new Map([...refusals, ...sent.refusals])
      else {
        await say(sent.signedOut ? 'signed-out' : 'unsaved')
        void askForSync()
        const pause = Math.min(500 * 2 ** failures, longestPauseMillis)
        timer = setTimeout(() => void run(), Math.max(pause, (sent.pauseSeconds ?? 0) * 1000))
        break
      }
    }
    busy = false
  }
  const onOnline = () => void run()
  window.addEventListener('online', onOnline)
  void run()
  return {
    /** There is something new to send. */
    wake: () => {
      void say(failures === 0 ? 'saving' : 'unsaved')
      if (failures === 0) void run()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
      window.removeEventListener('online', onOnline)
    },
  }
}

/** Sends what waits, once. For leaving the account. */
export const flush = async (store: Store): Promise<{ readonly isSent: boolean; readonly refusals: Refusals }> => {
  let refusals: Refusals = new Map()
  for (;;) {
    const sent = await sendOnce(store)
    if (sent === 'empty') return { isSent: true, refusals }
    if (!sent.ok) return { isSent: false, refusals }
    refusals = new Map([...refusals, ...sent.refusals])
  }
}

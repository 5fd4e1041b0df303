import { acknowledge, give, type Keeping, keepingOf, settle, unsent, withOther, withUnsent } from '@/lib/domain/saving'
import type { Given, SavedReply, SentResponse, Sheet } from '@/lib/domain/sheet'
import { keptAt } from './send'

/** What became of a request: the reply, or why there is none. */
export type Sent = SavedReply | 'away' | 'signed-out'
/** Of a browser's storage what a keeper needs. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
export type Send = (responses: readonly SentResponse[], lastChance: boolean) => Promise<Sent>

export type KeeperState = {
  readonly keeping: Keeping
  readonly save: 'idle' | 'saving' | 'saved' | 'failed' | 'signed-out'
  readonly savedAt: string | null
  readonly deadlineAt: string | null
  /** The end was moved while the sheet was open. */
  readonly isMoved: boolean
  /** Some answer came after the end and is kept apart. */
  readonly isLate: boolean
}

/** Typing is sent after a pause, and within two seconds however long it goes on. */
const pauseMillis = 600
const longestWaitMillis = 1500
const retryMillis = [1000, 2000, 4000, 8000] as const

/**
 * Keeps the answers of one attempt: in `storage` at once, on the server within two seconds. What the server has not
 * acknowledged is tried again until it has, and survives a reload.
 */
export const createKeeper = (sheet: Sheet, storage: () => Kept, send: Send) => {
  const key = keptAt(sheet.attemptId)
  const listeners = new Set<() => void>()
  let state: KeeperState = {
    keeping: keepingOf(sheet.responses),
    save: 'idle',
    savedAt: null,
    deadlineAt: sheet.deadlineAt,
    isMoved: false,
    isLate: false,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0
  let failures = 0
  let underWay: Promise<void> | null = null

  const ending = (deadlineAt: string | null) => ({
    deadlineAt,
    isMoved: state.isMoved || deadlineAt !== state.deadlineAt,
  })
  const set = (change: Partial<KeeperState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const remember = () => {
    try {
      if (unsent(state.keeping).length === 0) storage().removeItem(key)
      else storage().setItem(key, JSON.stringify(state.keeping))
    } catch {
      // A full or forbidden storage must not stop an answer on its way to the server.
    }
  }
  const remembered = (text: string | null): Keeping => (text === null ? {} : (JSON.parse(text) as Keeping))

  const take = (sent: Sent) => {
    if (typeof sent === 'string') {
      failures++
      set({ save: sent === 'away' ? 'failed' : 'signed-out' })
      schedule(retryMillis[Math.min(failures, retryMillis.length) - 1] ?? 8000)
      return
    }
    failures = 0
    set({
      keeping: acknowledge(state.keeping, sent.receipts),
      save: 'saved',
      savedAt: sent.savedAt,
      ...ending(sent.deadlineAt),
      isLate: state.isLate || sent.receipts.some(({ status }) => status === 'late'),
    })
    remember()
    if (unsent(state.keeping).length > 0) schedule(pauseMillis)
  }
  const flush = async (lastChance = false): Promise<void> => {
    clearTimeout(timer)
    if (underWay && !lastChance) await underWay
    const waiting = unsent(state.keeping)
    if (waiting.length === 0) return
    waitingSince = 0
    set({ save: 'saving' })
    underWay = send(waiting, lastChance).then(take)
    await underWay
    underWay = null
  }
  const schedule = (millis: number) => {
    clearTimeout(timer)
    timer = setTimeout(flush, millis)
  }
  const changed = (keeping: Keeping) => {
    set({ keeping })
    remember()
    waitingSince ||= Date.now()
    schedule(Math.max(0, Math.min(pauseMillis, waitingSince + longestWaitMillis - Date.now())))
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    give: (itemId: string, given: Given | null) => changed(give(state.keeping, itemId, given)),
    settle: (itemId: string, keep: 'mine' | 'other') => changed(settle(state.keeping, itemId, keep)),
    flush,
    /** The end has moved. */
    learnDeadline: (deadlineAt: string | null) => {
      if (deadlineAt !== state.deadlineAt) set(ending(deadlineAt))
    },
    /** Takes up what an earlier visit could not send. */
    resume: () => {
      const local = remembered(storage().getItem(key))
      if (Object.keys(local).length > 0) changed(withUnsent(state.keeping, local))
    },
    /** Answers given in another window of this browser. */
    hear: (event: StorageEvent) => {
      if (event.key === key) set({ keeping: withOther(state.keeping, remembered(event.newValue)) })
    },
    stop: () => clearTimeout(timer),
  }
}
export type Keeper = ReturnType<typeof createKeeper>

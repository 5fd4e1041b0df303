import type { StudyPack } from '@/lib/domain/pack'
import { changesOf, isBehind } from '../outbox/behind'
import { readLearner } from '../outbox/learner'
import { readMark } from '../outbox/mark'
import { keepPictures } from '../outbox/pictures'
import { openStore, type Store } from '../outbox/store'

/** What others changed, and what a teacher withholds, is on the device after so long at the latest, where it is online. */
const staleMillis = 15 * 60_000

const moments = new Set(['madeAt', 'until', 'dueAt', 'lastReviewAt', 'suspendedAt', 'foldedUntil'])

/** A pack as the server sends it: JSON. */
export const readPackText = (text: string): StudyPack =>
  JSON.parse(text, (key, value: unknown) => (moments.has(key) && typeof value === 'string' ? new Date(value) : value))

/** Who has signed out since must not be kept again. */
const isHere = (userId: string): boolean => readLearner()?.userId === userId

const isStale = (userId: string): boolean => {
  const pack = readMark(userId)?.pack
  return !pack?.slots || isBehind(userId) || Math.abs(Date.now() - pack.keptAt) > staleMillis
}

/** A text is studied from the moment its session is opened, and may be new to the device. */
const knowsOpened = async (store: Store): Promise<boolean> => {
  const opened = location.pathname === '/study' && new URLSearchParams(location.search).get('document')
  return !opened || (await store.readPack())?.pack.documents[opened] !== undefined
}

/**
 * Fetches the days ahead where what is kept is older than what was done since, or than a quarter of an hour. False where that
 * failed, and may go well later; what is kept stays.
 */
export const refreshPack = async (userId: string): Promise<boolean> => {
  try {
    if (!isHere(userId)) return true
    // Without a worker no page would open offline: before it is ready, on plain http, and while developing.
    if (!(await navigator.serviceWorker?.getRegistration())) return false
    const { store, keeps } = await openStore(userId)
    if (!keeps || (!isStale(userId) && (await knowsOpened(store)))) return true
    const changes = changesOf(userId)
    const response = await fetch(`/api/study-pack?device=${await store.deviceId()}`, {
      headers: { 'x-recite-learner': userId },
    })
    if (!response.ok) return false
    const text = await response.text()
    if (!isHere(userId)) return true
    await store.keepPack(readPackText(text), changes)
    await keepPictures(userId, text)
    await navigator.storage?.persist?.()
    return true
  } catch {
    return false
  }
}

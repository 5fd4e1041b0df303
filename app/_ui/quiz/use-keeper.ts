'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Sheet } from '@/lib/domain/sheet'
import { createKeeper, type Keeper, type KeeperState, type Send } from './keeper'
import { askDeadline, putResponses } from './send'

const sendTo =
  (attemptId: string): Send =>
  async (responses, lastChance) => {
    const reply = await putResponses(attemptId, responses, lastChance)
    return typeof reply !== 'number' ? reply : reply === 401 ? 'signed-out' : 'away'
  }

/** Minutes that a teacher gives are here within five seconds. */
const askEveryMillis = 3500

/** Asks when the attempt ends, and tells the keeper: the milliseconds left, 0 where it is over or nobody answers. */
export const askMillisLeft = async (attemptId: string, keeper: Keeper): Promise<number> => {
  const reply = await askDeadline(attemptId)
  if (reply === null) return 0
  keeper.learnDeadline(reply.deadlineAt)
  return reply.deadlineAt === null ? Infinity : Math.max(0, Date.parse(reply.deadlineAt) - Date.parse(reply.now))
}

/**
 * The keeper of a sheet in this window: it takes up where an earlier visit stopped, sends a last time on the way out, and
 * hears when the end is moved.
 */
export const useKeeper = (sheet: Sheet): { readonly keeper: Keeper; readonly state: KeeperState } => {
  const [keeper] = useState(() => createKeeper(sheet, () => localStorage, sendTo(sheet.attemptId)))
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)
  useEffect(() => {
    keeper.resume()
    const online = () => void keeper.flush()
    const leaving = () => void keeper.flush(true)
    const asking = setInterval(() => void askMillisLeft(sheet.attemptId, keeper), askEveryMillis)
    window.addEventListener('storage', keeper.hear)
    window.addEventListener('online', online)
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('storage', keeper.hear)
      window.removeEventListener('online', online)
      window.removeEventListener('pagehide', leaving)
      clearInterval(asking)
      keeper.stop()
    }
  }, [keeper, sheet.attemptId])
  return { keeper, state }
}

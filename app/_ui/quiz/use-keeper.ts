'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Sheet } from '@/lib/domain/sheet'
import { createKeeper, type Keeper, type KeeperState, type Send } from './keeper'
import { putResponses } from './send'

const sendTo =
  (attemptId: string): Send =>
  async (responses, lastChance) => {
    const reply = await putResponses(attemptId, responses, lastChance)
    return typeof reply !== 'number' ? reply : reply === 401 ? 'signed-out' : 'away'
  }

/** The keeper of a sheet in this window: it takes up where an earlier visit stopped, and sends a last time on the way out. */
export const useKeeper = (sheet: Sheet): { readonly keeper: Keeper; readonly state: KeeperState } => {
  const [keeper] = useState(() => createKeeper(sheet, () => localStorage, sendTo(sheet.attemptId)))
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)
  useEffect(() => {
    keeper.resume()
    const online = () => void keeper.flush()
    const leaving = () => void keeper.flush(true)
    window.addEventListener('storage', keeper.hear)
    window.addEventListener('online', online)
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('storage', keeper.hear)
      window.removeEventListener('online', online)
      window.removeEventListener('pagehide', leaving)
      keeper.stop()
    }
  }, [keeper])
  return { keeper, state }
}

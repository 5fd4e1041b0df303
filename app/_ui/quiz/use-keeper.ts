'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SavedReply, Sheet } from '@/lib/domain/sheet'
import { createKeeper, type Keeper, type KeeperState, type Send } from './keeper'

const sendTo =
  (attemptId: string): Send =>
  async (responses, lastChance) => {
    try {
      const reply = await fetch(`/api/attempts/${attemptId}/responses`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ responses }),
        keepalive: lastChance,
      })
      if (reply.ok) return (await reply.json()) as SavedReply
      return reply.status === 401 ? 'signed-out' : 'away'
    } catch {
      return 'away'
    }
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

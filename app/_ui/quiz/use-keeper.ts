'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Sheet } from '@/lib/domain/sheet'
import type { Channel } from './channel'
import { createKeeper, type Keeper, type KeeperState } from './keeper'

/** Minutes that a teacher gives are here within five seconds. */
const askEveryMillis = 3500

/** Asks when the attempt ends, and tells the keeper: the milliseconds left, 0 where it is over or nobody answers. */
export const askMillisLeft = async (channel: Channel, keeper: Keeper): Promise<number> => {
  const reply = await channel.askDeadline()
  if (reply === null) return 0
  keeper.learnDeadline(reply.deadlineAt)
  return reply.deadlineAt === null ? Infinity : Math.max(0, Date.parse(reply.deadlineAt) - Date.parse(reply.now))
}

/**
 * The keeper of a sheet in this window: it takes up where an earlier visit stopped, sends a last time on the way out, and
 * hears when the end is moved.
 */
export const useKeeper = (sheet: Sheet, channel: Channel): { readonly keeper: Keeper; readonly state: KeeperState } => {
  const [keeper] = useState(() => createKeeper(sheet, channel.storage, channel.send))
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)
  useEffect(() => {
    keeper.resume()
    const online = () => void keeper.flush()
    const leaving = () => void keeper.flush(true)
    const ask = () => void askMillisLeft(channel, keeper)
    const asking = channel.isLive ? setInterval(ask, askEveryMillis) : undefined
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
  }, [keeper, channel])
  return { keeper, state }
}

'use client'
import { useState } from 'react'
import { answersIn, unsent } from '@/lib/domain/saving'
import type { Channel } from './channel'
import type { Keeper } from './keeper'
import { askMillisLeft } from './use-keeper'

export type Hand = 'not-yet' | 'busy' | 'failed'

const retryMillis = 3000
/** A clock is not ahead by more. */
const aheadMillis = 10_000

/** Saves what waits, hands in and leads on. When time is up it goes on trying: the server hands in anyway. */
export const useHandIn = (channel: Channel, keeper: Keeper) => {
  const [hand, setHand] = useState<Hand>('not-yet')
  const sendIn = async (isOver: boolean): Promise<void> => {
    setHand('busy')
    await keeper.flush()
    // What is not saved would be lost by handing in; when time is up the server hands in what it has.
    const isSafe = isOver || unsent(keeper.state().keeping).length === 0
    if (isSafe && (await channel.handIn(answersIn(keeper.state().keeping)))) return
    setHand('failed')
    if (isOver) setTimeout(timeIsUp, retryMillis)
  }
  /** The clock ran out here. It may be ahead of the server's, or the end was moved a moment ago: then it goes on. */
  const timeIsUp = async (): Promise<void> => {
    const left = await askMillisLeft(channel, keeper)
    if (left === 0) return sendIn(true)
    if (left < aheadMillis) setTimeout(timeIsUp, left)
  }
  return { hand, sendIn, timeIsUp }
}

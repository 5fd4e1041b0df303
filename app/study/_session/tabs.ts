import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import type { EventDraft } from '@/lib/domain/event'
import { slotKey } from '@/lib/domain/slot'

/** Acts after which a slot is done for other tabs, too. Cramming and matching leave the schedule, and so other tabs, alone. */
const settles = ({ type, mode }: EventDraft): boolean =>
  (type === 'answer' && mode !== 'cram' && mode !== 'match') || type === 'suspend' || type === 'known'

/**
 * Tabs of one learner share what is done: a slot answered in one is asked in no other. Each keeps its own session. `tell` is
 * given what a tab posts; `onElsewhere` hears of what others did.
 */
export const useTabs = (userId: string, onElsewhere: (slots: ReadonlySet<string>) => void) => {
  const channel = useRef<BroadcastChannel | null>(null)
  const hear = useEffectEvent((event: MessageEvent<readonly string[]>) => onElsewhere(new Set(event.data)))
  useEffect(() => {
    const own = new BroadcastChannel(`recite-${userId}`)
    own.onmessage = hear
    channel.current = own
    return () => own.close()
  }, [userId])
  return useCallback((events: readonly EventDraft[]) => {
    const slots = events.filter(settles).map(slotKey)
    if (slots.length > 0) channel.current?.postMessage(slots)
  }, [])
}

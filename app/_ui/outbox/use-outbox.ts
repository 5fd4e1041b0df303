import { useCallback, useEffect, useRef, useState } from 'react'
import type { EventDraft } from '@/lib/domain/event'
import { loadOutbox } from './load'
import { holdMade } from './made'
import { countRefused } from './refused'
import type { SavingState, startSender } from './sender'
import type { Store } from './store'

/** The learner's outbox: `unsaved` counts the events that wait; `post` keeps events on the device at once and sends them in the background. */
export const useOutbox = (userId: string) => {
  const [saving, setSaving] = useState<SavingState>('saved')
  const [refused, setRefused] = useState(() => countRefused(new Map()))
  const [unsaved, setUnsaved] = useState(0)
  const [keeps, setKeeps] = useState(true)
  const opened = useRef<Promise<Store> | null>(null)
  const sender = useRef<ReturnType<typeof startSender> | null>(null)

  useEffect(() => {
    let closed = false
    const loading = loadOutbox(() => !closed && setSaving('unsaved'))
    const opening = loading.then(({ openStore }) => openStore(userId))
    opened.current = opening.then(({ store }) => store)
    void Promise.all([loading, opening]).then(([{ startSender }, { store, keeps: does }]) => {
      if (closed) return
      setKeeps(does)
      sender.current = startSender(store, (state, counts, count) => {
        setSaving(state)
        setRefused(counts)
        setUnsaved(count)
      })
    })
    return () => {
      closed = true
      sender.current?.stop()
    }
  }, [userId])

  const post = useCallback(
    async (events: readonly EventDraft[]) => {
      if (events.length === 0) return
      const letGo = holdMade(userId, events)
      const store = await opened.current
      if (!store) return
      try {
        await store.append(events)
        letGo()
        sender.current?.wake()
      } catch {
        setSaving('unsaved')
      }
    },
    [userId],
  )
  /** What waits on this device, from this page or an earlier one. */
  const waiting = useCallback(async () => (await opened.current)?.oldest(1000) ?? [], [])
  return { saving, refused, unsaved, keeps, post, waiting }
}

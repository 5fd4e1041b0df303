'use client'
import { useEffect, useEffectEvent, useState, useTransition } from 'react'
import { fallBehind } from '@/app/_ui/outbox/behind'
import type { ActDone, CardAct, CardActType, CardPick } from '@/lib/domain/card-act'
import type { FailureCode, Result } from '@/lib/domain/result'

export type Actions = {
  readonly act: (input: { readonly pick: CardPick; readonly act: CardAct }) => Promise<Result<ActDone>>
  readonly undo: (actId: string) => Promise<Result<null>>
}

/** What is to be told of the last act. `undo` is null where there is nothing to take back. */
export type Told =
  | { readonly type: 'done'; readonly act: CardActType; readonly changed: number; readonly actId: string | null }
  | { readonly type: 'undone' }
  | { readonly type: 'failed'; readonly code: FailureCode }

/** Does things to cards, tells what came of it, and takes the last one back: by its button, or by Ctrl Z. */
export const useActs = (actions: Actions) => {
  const [told, setTold] = useState<Told | null>(null)
  const [isWorking, start] = useTransition()
  const run = (work: () => Promise<Told>) => {
    if (isWorking) return
    start(async () => {
      const next = await work().catch((): Told => ({ type: 'failed', code: 'unavailable' }))
      if (next.type !== 'failed') fallBehind()
      start(() => setTold(next))
    })
  }
  const undoLast = () => {
    const actId = told?.type === 'done' ? told.actId : null
    if (actId === null) return
    run(async () => {
      const { ok, ...failed } = await actions.undo(actId)
      return ok ? { type: 'undone' } : { type: 'failed', code: 'code' in failed ? failed.code : 'unavailable' }
    })
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), textarea')
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isField) return
    if (told?.type !== 'done' || told.actId === null) return
    event.preventDefault()
    undoLast()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return {
    told,
    isWorking,
    undoLast,
    doTo: (pick: CardPick, act: CardAct) =>
      run(async () => {
        const done = await actions.act({ pick, act })
        if (!done.ok) return { type: 'failed', code: done.code }
        const { changed, actId } = done.value
        return { type: 'done', act: act.type, changed, actId: changed > 0 ? actId : null }
      }),
  }
}

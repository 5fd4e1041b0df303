'use client'
import { startTransition, useOptimistic, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import type { Decided, Decision } from '@/lib/domain/decision'
import type { Result } from '@/lib/domain/result'
import { decide, decideBest } from '../actions'
import type { ListTexts } from './row-data'

type Statuses = ReadonlyMap<string, Decision>
type Change = { readonly ids: readonly string[]; readonly decision: Decision }

const withChange = (statuses: Statuses, { ids, decision }: Change): Statuses =>
  new Map([...statuses, ...ids.map((id) => [id, decision] as const)])

type Options = {
  readonly documentId: string
  readonly statuses: Statuses
  readonly texts: ListTexts
  readonly sentences: Readonly<Record<string, string>>
}

/** What the author decided: shown at once, sent in order, and taken back step by step. */
export const useDecisions = ({ documentId, statuses, texts, sentences }: Options) => {
  const [shown, show] = useOptimistic(statuses, withChange)
  const [done, setDone] = useState<readonly Decided[]>([])
  const [said, setSaid] = useState('')

  const settle = (result: Result<Decided>) => {
    if (!result.ok) return setSaid(sentences[result.reason ?? result.code] ?? '')
    if (result.value.length > 0) setDone((steps) => [...steps, result.value])
    setSaid(fill(texts.changedCount, { count: result.value.length }))
  }

  const decideOn = (ids: readonly string[], decision: Decision) => {
    const changing = ids.filter((id) => shown.get(id) !== decision)
    if (changing.length === 0) return
    startTransition(async () => {
      show({ ids: changing, decision })
      settle(await decide(documentId, changing, decision))
    })
  }

  const undo = () => {
    const last = done.at(-1)
    if (!last) return setSaid(texts.nothingToUndo)
    setDone(done.slice(0, -1))
    startTransition(async () => {
      for (const decision of ['proposed', 'approved', 'rejected'] as const) {
        const ids = last.filter((change) => change.from === decision).map((change) => change.id)
        if (ids.length === 0) continue
        show({ ids, decision })
        await decide(documentId, ids, decision)
      }
      setSaid(fill(texts.undone, { count: last.length }))
    })
  }

  const approveBest = () => startTransition(async () => settle(await decideBest(documentId)))

  return { shown, said, canUndo: done.length > 0, decideOn, undo, approveBest }
}

'use client'
import { startTransition, useOptimistic, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { type Decided, type Decision, decisions } from '@/lib/domain/decision'
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

  /** What was decided can be taken back at once, before the server has answered; a refusal takes it off the list again. */
  const settle = (step: Decided, result: Result<Decided>) => {
    if (result.ok) {
      if (result.value.length > 0) setSaid(fill(texts.changedCount, { count: result.value.length }))
      return
    }
    setDone((steps) => steps.filter((other) => other !== step))
    setSaid(sentences[result.reason ?? result.code] ?? '')
  }

  const decideOn = (ids: readonly string[], decision: Decision) => {
    const step = ids.flatMap((id) => {
      const from = shown.get(id)
      return from === undefined || from === decision ? [] : [{ id, from }]
    })
    if (step.length === 0) return
    const changing = step.map(({ id }) => id)
    setDone((steps) => [...steps, step])
    startTransition(async () => {
      show({ ids: changing, decision })
      settle(step, await decide(documentId, changing, decision))
    })
  }

  const undo = () => {
    const last = done.at(-1)
    if (!last) return setSaid(texts.nothingToUndo)
    setDone(done.slice(0, -1))
    const changes = decisions
      .map((decision) => ({ decision, ids: last.flatMap(({ id, from }) => (from === decision ? [id] : [])) }))
      .filter(({ ids }) => ids.length > 0)
    startTransition(async () => {
      for (const change of changes) show(change)
      for (const { ids, decision } of changes) {
        const result = await decide(documentId, ids, decision)
        if (!result.ok) return setSaid(sentences[result.reason ?? result.code] ?? '')
      }
      setSaid(fill(texts.undone, { count: last.length }))
    })
  }

  const approveBest = () =>
    startTransition(async () => {
      const result = await decideBest(documentId)
      const step = result.ok ? result.value : []
      if (step.length > 0) setDone((steps) => [...steps, step])
      settle(step, result)
    })

  return { shown, said, decideOn, undo, approveBest }
}

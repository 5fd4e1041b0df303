import { bigLearner } from './big-learner'
import { percentile } from './percentile'
import type { Row } from './row'

const limitMillis = 20
const calls = 120
/** A statement is planned anew while its uses are few (lib/data/prisma.ts); a server has run it often. */
const warmUp = 320

const millisOf = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** What is due of a learner with 50,000 cards and 500,000 events: the call behind /study. */
export const bench = async (): Promise<Row[]> => {
  const { actor, now } = await bigLearner()
  const { due } = await import('@/lib/data/cards')
  const at = (call: number) => new Date(now.getTime() + call)
  const dueQueue = async (call: number) => {
    const found = await due(actor, at(call))
    if (!found.ok || found.value.items.length === 0) throw new Error('something is due')
  }
  const measured = async (count: number, work: (call: number) => Promise<unknown>) => {
    const millis: number[] = []
    for (let call = 0; call < count; call++) millis.push(await millisOf(() => work(call)))
    return millis
  }
  const line = (name: string, millis: readonly number[], limit: number | null): Row => {
    const value = percentile(millis, 0.95)
    const what = millis.length === 1 ? '' : 'p95 '
    return {
      name,
      ours: `${what}${value.toFixed(1)} ms`,
      limit: limit === null ? '' : `<= ${limit} ms`,
      ok: limit === null ? null : value <= limit,
    }
  }
  const first = await measured(1, dueQueue)
  await measured(warmUp, dueQueue)
  const warm = await measured(calls, dueQueue)
  const newSlots = (call: number) => due(actor, at(call), { mode: 'learn', count: 5 })
  await measured(10, newSlots)
  const learn = await measured(20, newSlots)
  return [
    line(`due queue (${calls} calls, after ${warmUp})`, warm, limitMillis),
    line('the first call of the process', first, null),
    line('five new slots', learn, null),
  ]
}

import { type Period, periods } from '@/lib/domain/period'
import { parseSearch } from '@/lib/domain/search/parse'
import { bigLearner } from './big-learner'
import { percentile } from './percentile'
import type { Row } from './row'

const limitMillis = 1000
const rounds = 8

/** Everything the page of progress asks of the database, of all cards and of some. */
export const bench = async (): Promise<Row[]> => {
  const { actor, now } = await bigLearner()
  const { progressOf } = await import('@/lib/data/progress')
  const parsed = parseSearch('bridge or canal')
  if (!parsed.ok) throw new Error(parsed.problem.code)
  const measured = async (period: Period, search: typeof parsed.search | undefined): Promise<number> => {
    const millis: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const startedAt = performance.now()
      const found = await progressOf(actor, now, { period, ...(search && { search }) })
      if (!found.ok || found.value.due === 0) throw new Error('something is due')
      // The first round fills caches.
      if (round > 0) millis.push(performance.now() - startedAt)
    }
    return percentile(millis, 0.5)
  }
  const line = (name: string, millis: number, isLimited: boolean): Row => ({
    name,
    ours: `median ${millis.toFixed(0)} ms`,
    limit: isLimited ? `<= ${limitMillis} ms` : '',
    ok: isLimited ? millis <= limitMillis : null,
  })
  const rows: Row[] = []
  for (const period of periods) rows.push(line(`progress, ${period}`, await measured(period, undefined), true))
  rows.push(line('progress, quarter, of a search', await measured('quarter', parsed.search), false))
  return rows
}

import type { LibraryOrder } from '@/lib/domain/library'
import { parseSearch } from '@/lib/domain/search/parse'
import { bigLearner } from './big-learner'
import { percentile } from './percentile'
import type { Row } from './row'

const limitMillis = 200
const rounds = 8

const searches = [
  '',
  'bridge',
  '"library no 1"',
  'harbour or mill -dundee',
  'is:due',
  'is:new',
  'is:suspended or is:leech',
  'deck:words* prop:s<10',
  'doc:volume prop:r<85',
  'rated:7',
  'rated:30:1',
  'prop:ivl>30 prop:lapses>=2',
  'kind:choice (bridge or canal) -is:new',
  'tag:none',
  'added:30',
  'prop:due<=7 and not deck:towns*',
] as const

const orders: readonly LibraryOrder[] = [
  { sort: 'due', isDown: false },
  { sort: 'stability', isDown: true },
  { sort: 'question', isDown: false },
]

/** What the library finds among 60,000 slots of a learner with 500,000 events, in several orders and on several pages. */
export const bench = async (): Promise<Row[]> => {
  const { actor, now } = await bigLearner()
  const { libraryPage } = await import('@/lib/data/library')
  const bySearch = new Map<string, number[]>()
  let call = 0
  for (let round = 0; round <= rounds; round++)
    for (const text of searches) {
      const parsed = parseSearch(text)
      if (!parsed.ok) throw new Error(parsed.problem.code)
      const order = orders[call++ % orders.length] ?? { sort: 'due', isDown: false }
      const startedAt = performance.now()
      await libraryPage(actor, parsed.search, order, 1 + (round % 3), now)
      // The first round makes the plans.
      if (round > 0) bySearch.set(text, [...(bySearch.get(text) ?? []), performance.now() - startedAt])
    }
  const all = percentile([...bySearch.values()].flat(), 0.95)
  const line = (name: string, millis: number, limit: number | null): Row => ({
    name,
    ours: `p95 ${millis.toFixed(0)} ms`,
    limit: limit === null ? '' : `<= ${limit} ms`,
    ok: limit === null ? null : millis <= limit,
  })
  return [
    line(`library search (${searches.length * rounds} searches)`, all, limitMillis),
    ...[...bySearch].map(([text, millis]) => line(text === '' ? '(everything)' : text, percentile(millis, 0.95), null)),
  ]
}

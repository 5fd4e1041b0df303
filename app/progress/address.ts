import type { ProgressAsk } from '@/lib/data/progress'
import { type Period, periods } from '@/lib/domain/period'
import { type ParsedSearch, parseSearch } from '@/lib/domain/search/parse'

export type ProgressQuery = Readonly<Record<string, string | string[] | undefined>>

/** What an address of progress asks of: all given must hold. */
export type Asked = {
  readonly period: Period
  readonly deck?: string
  readonly document?: string
  readonly tag?: string
  /** A search of the library, as it was typed. */
  readonly q?: string
}

export const usualPeriod: Period = 'quarter'

const given = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** Unknown periods are as if they were not there. */
export const askedIn = (query: ProgressQuery): Asked => {
  const [deck, document, tag, q] = [query.deck, query.document, query.tag, query.q].map(given)
  const period = periods.find((known) => known === query.period) ?? usualPeriod
  return { period, ...(deck && { deck }), ...(document && { document }), ...(tag && { tag }), ...(q && { q }) }
}

/** What is asked, as `progressOf` takes it; the search is told apart, for it may not be readable. */
export const scopeOf = ({
  period,
  deck,
  document,
  tag,
  q,
}: Asked): { scope: ProgressAsk; parsed: ParsedSearch | null } => {
  const parsed = q === undefined ? null : parseSearch(q)
  return {
    parsed,
    scope: {
      period,
      ...(deck && { deckId: deck }),
      ...(document && { documentId: document }),
      ...(tag && { tag }),
      ...(parsed?.ok && { search: parsed.search }),
    },
  }
}

/** The address of progress, or of another part of it, for what is asked. */
export const progressAddress = (
  asked: Asked,
  path = '/progress',
  more: Readonly<Record<string, string>> = {},
): string => {
  const { period, ...scope } = asked
  const query = new URLSearchParams({ ...more, ...scope, ...(period === usualPeriod ? {} : { period }) })
  return query.size === 0 ? path : `${path}?${query}`
}

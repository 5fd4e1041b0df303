import type { Filter } from './filter'

/** The address of the list under a filter. */
export const addressOf = (documentId: string, { show, asks, page }: Filter): string => {
  const query = new URLSearchParams({ show })
  if (asks) query.set('asks', asks)
  if (page > 1) query.set('page', String(page))
  return `/documents/${documentId}/questions?${query}`
}

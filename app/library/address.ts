import { type LibraryOrder, type LibrarySort, librarySorts } from '@/lib/domain/library'

export type LibraryQuery = {
  readonly q?: string | string[]
  readonly sort?: string | string[]
  readonly page?: string | string[]
}

/** What an address of the library asks for. */
export type Asked = { readonly text: string; readonly order: LibraryOrder; readonly page: number }

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** A column, with a hyphen before it the greatest first; what is not known is as if it were not there. */
export const askedIn = ({ q, sort, page }: LibraryQuery): Asked => {
  const written = one(sort)
  const name = librarySorts.find((known): known is LibrarySort => known === written.replace(/^-/, ''))
  return {
    text: one(q).trim(),
    order: name === undefined ? { sort: 'due', isDown: false } : { sort: name, isDown: written.startsWith('-') },
    page: /^\d{1,5}$/.test(one(page)) ? Math.max(1, Number(one(page))) : 1,
  }
}

/** The address of a search, in an order, at a page. */
export const libraryAddress = ({ text, order, page }: Asked): string => {
  const query = new URLSearchParams()
  if (text) query.set('q', text)
  if (order.sort !== 'due' || order.isDown) query.set('sort', `${order.isDown ? '-' : ''}${order.sort}`)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/library' : `/library?${query}`
}

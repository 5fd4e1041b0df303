/** The page of a list that an address names; the first where it names none. */
export const pageIn = (page: string | string[] | undefined): number =>
  typeof page === 'string' && /^\d{1,4}$/.test(page) ? Math.max(1, Number(page)) : 1

/** The address of the list of documents under a search. */
export const listAddress = ({ search, archived }: { search: string; archived: boolean }, page: number): string => {
  const query = new URLSearchParams()
  if (search) query.set('q', search)
  if (archived) query.set('archived', '1')
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/documents' : `/documents?${query}`
}

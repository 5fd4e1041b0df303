/** The address of a session over what a search finds. */
export const studyAddress = (search: string, mode?: 'cram'): string => {
  const query = new URLSearchParams({ find: search })
  if (mode) query.set('mode', mode)
  return `/study?${query}`
}

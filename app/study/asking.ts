import { type DueRequest, type SessionMode, sessionModes } from '@/lib/domain/desk'
import type { Links } from './_session/end'
import type { SessionKind } from './_session/state'

export type Query = Readonly<Record<string, string | string[] | undefined>>

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** What an address asks for: `document`, `fact`, `find` (a search of the library), `mode`, and `n` questions or as many as fit into `minutes`. Unknown values are as if they were not there. */
export const requestOf = (query: Query, deckId?: string): DueRequest => {
  const [documentId, factId, search] = [one(query.document), one(query.fact), one(query.find)]
  const [n, minutes] = [Number(one(query.n)), Number(one(query.minutes))]
  const mode = sessionModes.find((known) => known === one(query.mode))
  return {
    ...(deckId === undefined ? {} : { deckId }),
    ...(documentId === undefined ? {} : { documentId }),
    ...(factId === undefined ? {} : { factId }),
    ...(search === undefined ? {} : { search }),
    ...(mode === undefined ? {} : { mode }),
    ...(Number.isInteger(n) && n > 0 ? { count: n } : {}),
    ...(minutes > 0 ? { minutes } : {}),
  }
}

/** What a session over a request does: study moves the schedule, test and cramming have ways of their own. */
export const kindOf = ({ mode }: DueRequest): SessionKind => (mode === 'test' || mode === 'cram' ? mode : 'study')

const addressOf = (
  path: string,
  { documentId, factId, search }: DueRequest,
  more: { mode?: SessionMode; n?: number } = {},
) => {
  const query = new URLSearchParams()
  if (search !== undefined) query.set('find', search)
  else if (factId) query.set('fact', factId)
  else if (documentId) query.set('document', documentId)
  if (more.mode) query.set('mode', more.mode)
  if (more.n) query.set('n', String(more.n))
  return query.size === 0 ? path : `${path}?${query}`
}

/** The library with the search of a request. */
export const libraryOf = ({ search = '' }: DueRequest) => `/library?${new URLSearchParams({ q: search })}`

/** Where the end of a session over a request leads. */
export const linksOf = (path: string, request: DueRequest): Links => {
  const { documentId, mode, count } = request
  return {
    back: request.search !== undefined ? libraryOf(request) : documentId ? `/documents/${documentId}` : '/',
    study: addressOf(path, request),
    again: addressOf(path, request, { ...(mode ? { mode } : {}), ...(count ? { n: count } : {}) }),
    learn: addressOf(path, request, { mode: 'learn', n: 5 }),
    cram: addressOf(path, request, { mode: 'cram' }),
    document: documentId ? `/documents/${documentId}` : null,
  }
}

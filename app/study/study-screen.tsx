import { notFound, redirect } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { requireActor } from '@/lib/auth/actor'
import { due } from '@/lib/data/cards'
import { readPreference } from '@/lib/data/users/preferences'
import { type DueRequest, type SessionMode, sessionModes } from '@/lib/domain/desk'
import { study } from '@/lib/i18n/en/study'
import { MatchScreen } from './_session/match-screen'
import { Session } from './_session/session'
import type { Texts } from './_session/texts'

type Query = Readonly<Record<string, string | string[] | undefined>>

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

const libraryOf = ({ search = '' }: DueRequest) => `/library?${new URLSearchParams({ q: search })}`

/** A session over what is asked: the queue, the questions and every sentence the screen may say. */
export async function StudyScreen({ path, request }: { path: string; request: DueRequest }) {
  const actor = await requireActor()
  const now = new Date()
  const [found, preferences] = await Promise.all([due(actor, now, request), readPreference(actor, 'study')])
  // The library says what is wrong with a search.
  if (!found.ok && found.code === 'invalid') redirect(libraryOf(request))
  if (!found.ok) notFound()
  const { locale, t } = await reader()
  const s = t('study')
  const texts = Object.fromEntries(
    (Object.keys(study) as (keyof typeof study)[]).map((key) => [key, s.raw(key)]),
  ) as Texts
  const { deckId, documentId, mode, count } = request
  const links = {
    back: request.search !== undefined ? libraryOf(request) : documentId ? `/documents/${documentId}` : '/',
    study: addressOf(path, request),
    again: addressOf(path, request, { ...(mode ? { mode } : {}), ...(count ? { n: count } : {}) }),
    learn: addressOf(path, request, { mode: 'learn', n: 5 }),
    cram: addressOf(path, request, { mode: 'cram' }),
    document: documentId ? `/documents/${documentId}` : null,
  }
  const shared = { userId: actor.userId, payload: found.value, startedAt: now, links, texts }
  if (mode === 'match') return <MatchScreen {...shared} />
  return (
    <Session
      {...shared}
      kind={mode === 'test' || mode === 'cram' ? mode : 'study'}
      deckId={deckId ?? null}
      preferences={preferences}
      locale={locale}
    />
  )
}

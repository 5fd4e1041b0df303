'use client'
import { useEffect, useState } from 'react'
import type { OfflineTexts } from '@/app/_ui/offline/texts'
import { type DeviceLearner, readLearner } from '@/app/_ui/outbox/learner'
import { type KeptPack, openStore } from '@/app/_ui/outbox/store'
import { seedOf } from '@/lib/domain/id'
import { ownLog, sessionOfPack } from '@/lib/domain/pack'
import { parseSearch } from '@/lib/domain/search/parse'
import { MatchScreen } from '../_session/match-screen'
import { Session } from '../_session/session'
import type { Texts } from '../_session/texts'
import { kindOf, linksOf, requestOf } from '../asking'
import type { LibraryTexts } from './library-texts'
import { OfflineLibrary } from './offline-library'
import { OfflineToday } from './offline-today'

type Props = { readonly texts: Texts; readonly offline: OfflineTexts; readonly library: LibraryTexts }

/** What this device has of whoever was here last. */
type Here = {
  readonly learner: DeviceLearner
  readonly kept: KeptPack
  readonly waiting: number
  readonly openedAt: Date
}

const look = async (): Promise<Here | null> => {
  const learner = readLearner()
  if (learner === null) return null
  const { store } = await openStore(learner.userId)
  const kept = await store.readPack()
  return kept && { learner, kept, waiting: await store.count(), openedAt: new Date() }
}

/** The deck of an address of the study area; null where it is no session. */
const sessionPath = (pathname: string): { deckId?: string } | null => {
  const [, area, deckId, more] = pathname.split('/')
  if (area !== 'study' || more !== undefined || deckId === 'offline') return null
  return deckId ? { deckId } : {}
}

/** The study area without the server: the session that the address asks for, or what is due today. */
export function OfflineArea({ texts, offline, library }: Props) {
  const [here, setHere] = useState<Here | null>()
  useEffect(() => {
    void look().then(setHere, () => setHere(null))
    // The page is kept as nobody sees it: how it looks is said by a cookie.
    const theme = /(?:^|; )theme=(light|dark)(?:;|$)/.exec(document.cookie)?.[1]
    if (theme) document.documentElement.dataset.theme = theme
  }, [])
  if (here === undefined) return <main id="main" className="main today" aria-busy="true" />
  const path = here && sessionPath(location.pathname)
  const request = path && requestOf(Object.fromEntries(new URLSearchParams(location.search)), path.deckId)
  const query = new URLSearchParams(location.search)
  if (here && location.pathname === '/library')
    return <OfflineLibrary {...here} query={query.get('q') ?? ''} texts={library} />
  // The library says what is wrong with a search.
  if (here && request?.search !== undefined && !parseSearch(request.search).ok)
    return <OfflineLibrary {...here} query={request.search} texts={library} />
  if (here === null || request === null) return <OfflineToday here={here} offline={offline} library={library} />
  const { pack, events } = here.kept
  const { openedAt, learner } = here
  const seed = seedOf('session', learner.userId, openedAt.toISOString())
  const shared = {
    userId: learner.userId,
    payload: sessionOfPack(pack, ownLog(events, pack.clock), request, openedAt, seed),
    startedAt: openedAt,
    links: { ...linksOf(location.pathname, request), back: '/', document: null },
    texts,
  }
  if (request.mode === 'match') return <MatchScreen {...shared} />
  return (
    <Session
      {...shared}
      isOwnCount
      kind={kindOf(request)}
      locale={learner.locale}
      deckId={request.deckId ?? null}
      preferences={pack.preferences}
    />
  )
}

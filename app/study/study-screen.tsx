import { notFound, redirect } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { requireActor } from '@/lib/auth/actor'
import { due } from '@/lib/data/cards'
import { readPreference } from '@/lib/data/users/preferences'
import type { DueRequest } from '@/lib/domain/desk'
import { MatchScreen } from './_session/match-screen'
import { Session } from './_session/session'
import { kindOf, libraryOf, linksOf } from './asking'
import { sessionTexts } from './session-texts'

/** A session over what is asked: the queue, the questions and every sentence the screen may say. */
export async function StudyScreen({ path, request }: { path: string; request: DueRequest }) {
  const actor = await requireActor()
  const now = new Date()
  const [found, preferences] = await Promise.all([due(actor, now, request), readPreference(actor, 'study')])
  // The library says what is wrong with a search.
  if (!found.ok && found.code === 'invalid') redirect(libraryOf(request))
  if (!found.ok) notFound()
  const links = linksOf(path, request)
  const shared = { userId: actor.userId, payload: found.value, startedAt: now, links, texts: await sessionTexts() }
  if (request.mode === 'match') return <MatchScreen {...shared} />
  return (
    <Session
      {...shared}
      kind={kindOf(request)}
      deckId={request.deckId ?? null}
      preferences={preferences}
      locale={(await reader()).locale}
    />
  )
}

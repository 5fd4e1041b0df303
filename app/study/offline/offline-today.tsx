'use client'
import { useEffect } from 'react'
import { fill } from '@/app/_ui/fill'
import type { OfflineTexts } from '@/app/_ui/offline/texts'
import { untilInWords } from '@/app/_ui/offline/words'
import type { DeviceLearner } from '@/app/_ui/outbox/learner'
import { sendStudy } from '@/app/_ui/outbox/leave'
import type { KeptPack } from '@/app/_ui/outbox/store'
import { studyDayOf } from '@/lib/domain/day'
import { laterToday, queueFor } from '@/lib/domain/desk'
import { deskOfPack, ownLog } from '@/lib/domain/pack'
import type { LibraryTexts } from './library-texts'
import { OfflineSearch } from './offline-search'

type Here = {
  readonly learner: DeviceLearner
  readonly kept: KeptPack
  readonly waiting: number
  readonly openedAt: Date
}
type Props = { readonly here: Here | null; readonly offline: OfflineTexts; readonly library: LibraryTexts }

const lookMillis = 10_000

const counted = (n: number, none: string, one: string, many: string): string =>
  n === 0 ? none : n === 1 ? one : fill(many, { n })

/** Today as far as this device knows it. */
export function OfflineToday({ here, offline, library }: Props) {
  const userId = here?.learner.userId
  useEffect(() => {
    let isLeaving = false
    // A browser that is online all the time, because only the server was away, fires no event.
    const lookForServer = async () => {
      if (document.visibilityState === 'hidden' || location.pathname === '/study/offline' || !navigator.onLine) return
      const reply = await fetch('/api/health', { cache: 'no-store' }).catch(() => null)
      if (!reply?.ok || isLeaving) return
      isLeaving = true
      // What the server shows then counts what was answered here.
      if (userId !== undefined) await sendStudy(userId).catch(() => null)
      location.reload()
    }
    const timer = setInterval(() => void lookForServer(), lookMillis)
    window.addEventListener('online', lookForServer)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', lookForServer)
    }
  }, [userId])
  return (
    <>
      <header className="top">
        <a className="wordmark" href="/">
          Re<b>cite</b>
        </a>
      </header>
      <main id="main" className="main today">
        <section className="lead">
          {here === null ? (
            <>
              <h1 className="today-h">
                {offline.nobody} <span>{offline.nobodyText}</span>
              </h1>
              <p className="row today-act">
                <button type="button" className="btn" onClick={() => location.reload()}>
                  {offline.tryAgain}
                </button>
              </p>
              <p className="small quiet today-note">{offline.nobodyHow}</p>
            </>
          ) : (
            <Lead here={here} offline={offline} library={library} />
          )}
        </section>
      </main>
    </>
  )
}

type LeadProps = { readonly here: Here; readonly offline: OfflineTexts; readonly library: LibraryTexts }

const Lead = ({ here: { learner, kept, waiting, openedAt }, offline, library }: LeadProps) => {
  const { pack, events } = kept
  const desk = deskOfPack(pack, ownLog(events, pack.clock), openedAt)
  const { items } = queueFor(desk, {}, 0)
  const fresh = items.filter(({ reason }) => reason === 'new').length
  const due = items.length - fresh
  const later = due === 0 ? laterToday(desk) : 0
  const date = untilInWords(learner.locale, pack.until, pack.clock.timeZone)
  const isElsewhere = location.pathname !== '/' && location.pathname !== '/study/offline'
  const day = new Date(`${studyDayOf(openedAt, pack.clock)}T12:00:00Z`)
  const dateFormat = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return (
    <>
      <p className="label">{new Intl.DateTimeFormat(learner.locale, dateFormat).format(day)}</p>
      {isElsewhere ? (
        <h1 className="today-h">
          {offline.needsConnection} <span>{offline.studyInstead}</span>
        </h1>
      ) : (
        <h1 className="today-h">
          {later > 0
            ? counted(later, '', offline.laterOne, offline.laterMany)
            : counted(due, offline.dueNone, offline.dueOne, offline.dueMany)}{' '}
          <span>{counted(fresh, due > 0 ? '' : offline.rests, offline.newOne, offline.newMany)}</span>
        </h1>
      )}
      <div className="row today-act">
        {items.length > 0 && (
          <a className="btn primary big" href="/study">
            {offline.begin}
          </a>
        )}
        {pack.slots.length > 1 && (
          <a className="btn" href="/study?mode=match">
            {library.match}
          </a>
        )}
        {isElsewhere && (
          <button type="button" className="btn" onClick={() => location.reload()}>
            {offline.tryAgain}
          </button>
        )}
      </div>
      <OfflineSearch query="" texts={library} />
      <p className="small quiet today-note">
        {fill(openedAt < pack.until ? offline.youAreOffline : offline.pastEnd, { date })}{' '}
        {waiting > 0 && counted(waiting, '', offline.waitingOne, offline.waitingMany)}
      </p>
    </>
  )
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { newId } from '@/app/_ui/new-id'
import { useOutbox } from '@/app/_ui/outbox/use-outbox'
import { type Draft, toggled } from '@/lib/domain/asked'
import type { StudyPayload } from '@/lib/domain/payload'
import type { QueueItem } from '@/lib/domain/queue'
import type { Rating } from '@/lib/domain/rating'
import { nextItem } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'
import { keepPayload, keepState, keptSession } from './kept'
import { asking, begin, type Rejected, type SessionKind, type StudyState, type Surroundings } from './state'
import { contest, dontKnow, drop, goOn, handIn, leave, rate, type Step, showAnswer, undo } from './steps'

type Options = {
  readonly userId: string
  readonly payload: StudyPayload
  readonly kind: SessionKind
  /** The server's now: the first render is the same there and here. */
  readonly startedAt: Date
}

/** Items answered on this device that the server does not know of yet are not asked again. */
const withoutSlots = (state: StudyState, slots: ReadonlySet<string>, around: Surroundings): StudyState => {
  const open = (item: QueueItem) => !slots.has(slotKey(item.slot))
  const { current, upcoming } = state.session
  if (current === null || (open(current) && upcoming.every(open))) return state
  const session = { ...state.session, upcoming: upcoming.filter(open) }
  if (open(current)) return { ...state, session }
  return asking(state, nextItem({ ...session, current: null }, around.now), around)
}

/** The session of a page: its state, and the acts of the learner. Every act is kept on the device at once and sent behind the learner's back. */
export const useSession = ({ userId, payload: sent, kind, startedAt }: Options) => {
  const [payload, setPayload] = useState(sent)
  const [state, setState] = useState(() => begin({ payload: sent, kind, now: startedAt, newId }))
  const latest = useRef({ payload, state })
  latest.current = { payload, state }
  const { post, waiting, saving, refused, keeps } = useOutbox(userId)

  const around = useCallback(
    (): Surroundings => ({ payload: latest.current.payload, kind, now: new Date(), newId }),
    [kind],
  )
  const show = useCallback(
    (next: StudyState) => {
      latest.current = { ...latest.current, state: next }
      setState(next)
      keepState(userId, next)
    },
    [userId],
  )

  useEffect(() => {
    const kept = keptSession(userId)
    if (kept) {
      latest.current = kept
      setPayload(kept.payload)
      setState(kept.state)
      return
    }
    keepPayload(userId, sent)
    // What the clock said on the server is as old as the page's way here.
    show({ ...latest.current.state, shownAt: Date.now() })
    if (kind !== 'study') return
    void waiting().then((events) => {
      const slots = new Set(events.filter(({ type }) => type === 'answer').map(slotKey))
      if (slots.size > 0) show(withoutSlots(latest.current.state, slots, around()))
    })
  }, [userId, sent, kind, waiting, show, around])

  const acts = useMemo(() => {
    const act = (step: (state: StudyState, around: Surroundings) => Step) => () => {
      const { state: next, events } = step(latest.current.state, around())
      show(next)
      void post(events)
    }
    const change = (make: (state: StudyState, around: Surroundings) => StudyState) => () =>
      show(make(latest.current.state, around()))
    return {
      draft: (draft: Draft) => show({ ...latest.current.state, draft }),
      toggle: (text: string) => {
        const { asked, draft } = latest.current.state
        if (draft.type !== 'options') return
        const chosen = toggled(asked, draft.chosen, text)
        show({ ...latest.current.state, draft: { type: 'options', chosen } })
      },
      handIn: act((now, its) => handIn(now, its)),
      choose: (draft: Draft) => act((now, its) => handIn(now, its, draft))(),
      dontKnow: act(dontKnow),
      showAnswer: change(showAnswer),
      goOn: change(goOn),
      rate: (rating: Rating) => act((now, its) => rate(now, rating, its))(),
      undo: act(undo),
      suspend: act((now, its) => drop(now, 'suspend', its)),
      known: act((now, its) => drop(now, 'known', its)),
      contest: act(contest),
      leave: (rejected: Rejected) => act((now, its) => leave(now, rejected, its))(),
      hint: change((now) => ({ ...now, hinted: true })),
      inWords: change((now) => ({ ...now, inWords: true, draft: { type: 'text', text: '' } })),
      flag: (versionId: string) =>
        show({ ...latest.current.state, flagged: [...latest.current.state.flagged, versionId] }),
      read: (slots: readonly string[]) =>
        show({ ...latest.current.state, read: [...latest.current.state.read, ...slots], shownAt: Date.now() }),
    }
  }, [around, post, show])

  return { state, payload, acts, saving, refused, keeps }
}

export type Acts = ReturnType<typeof useSession>['acts']

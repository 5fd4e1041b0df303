import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { newId } from '@/app/_ui/new-id'
import { useOutbox } from '@/app/_ui/outbox/use-outbox'
import { type Draft, toggled } from '@/lib/domain/asked'
import type { AnswerWay } from '@/lib/domain/deck'
import type { EventDraft } from '@/lib/domain/event'
import type { Id } from '@/lib/domain/id'
import type { Rating } from '@/lib/domain/rating'
import { endSession } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'
import { answerBy, takenUp, withoutSlots } from './changes'
import { type Begun, keepBegun, keepState, keptSession } from './kept'
import { asking, begin, type Rejected, type StudyState, type Surroundings } from './state'
import { contest, dontKnow, drop, goOn, handIn, leave, rate, type Step, showAnswer, undo } from './steps'
import { useTabs } from './tabs'

type Options = Begun & {
  readonly userId: string
  /** The server's now: the first render is the same there and here. */
  readonly startedAt: Date
  /** The payload knows of all that this device did, sent or not. */
  readonly isOwnCount?: boolean
}

/** The session of a page: its state, and the acts of the learner. Every act is kept on the device at once and sent behind the learner's back. */
export const useSession = ({ userId, payload: sent, kind: sentKind, startedAt, isOwnCount = false }: Options) => {
  const [begun, setBegun] = useState<Begun>({ payload: sent, kind: sentKind })
  const [state, setState] = useState(() => begin({ payload: sent, kind: sentKind, now: startedAt, newId }))
  const latest = useRef({ ...begun, state })
  latest.current = { ...begun, state }
  const { post, waiting, saving, refused, unsaved, keeps } = useOutbox(userId)

  const around = useCallback((): Surroundings => {
    const { payload, kind } = latest.current
    return { payload, kind, now: new Date(), newId }
  }, [])
  const show = useCallback(
    (next: StudyState) => {
      latest.current = { ...latest.current, state: next }
      setState(next)
      keepState(userId, next)
    },
    [userId],
  )
  const skip = useCallback(
    (slots: ReadonlySet<string>) => {
      if (latest.current.kind === 'study') show(withoutSlots(latest.current.state, slots, around()))
    },
    [show, around],
  )
  const tellTabs = useTabs(userId, skip)

  /** What was answered on this device outside of this session and is not sent yet: the server's page may still ask it. */
  const skipUnsent = useCallback(async () => {
    const unsent = new Set((await waiting()).filter(({ type }) => type === 'answer').map(slotKey))
    for (const { item } of latest.current.state.session.done) unsent.delete(slotKey(item.slot))
    skip(unsent)
  }, [waiting, skip])

  useEffect(() => {
    if (!isOwnCount) void skipUnsent()
    const kept = keptSession(userId)
    if (kept) {
      const { payload, kind } = kept
      const state =
        sentKind === 'study' ? takenUp(kept.state, sent, { payload, kind, now: new Date(), newId }) : kept.state
      if (state.session.current !== null || sent.items.length === 0) {
        latest.current = { payload, kind, state }
        setBegun({ payload, kind })
        setState(state)
        return
      }
    }
    keepBegun(userId, { payload: sent, kind: sentKind })
    // What the clock said on the server is as old as the page's way here.
    show({ ...latest.current.state, shownAt: Date.now() })
  }, [userId, sent, sentKind, isOwnCount, skipUnsent, show])

  const acts = useMemo(() => {
    const record = (events: readonly EventDraft[]) => {
      tellTabs(events)
      void post(events)
    }
    const act = (step: (state: StudyState, around: Surroundings) => Step) => () => {
      const { state: next, events } = step(latest.current.state, around())
      show(next)
      record(events)
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
      end: change((now, its) => asking(now, endSession(now.session), its)),
      suspend: act((now, its) => drop(now, 'suspend', its)),
      known: act((now, its) => drop(now, 'known', its)),
      contest: act(contest),
      leave: (rejected: Rejected) => act((now, its) => leave(now, rejected, its))(),
      hint: change((now) => ({ ...now, hinted: true })),
      inWords: change((now) => ({ ...now, inWords: true, draft: { type: 'text', text: '' } })),
      answerBy: (way: AnswerWay, documentId: Id | null) => change((now, its) => answerBy(now, way, documentId, its))(),
      flag: (versionId: string) =>
        show({ ...latest.current.state, flagged: [...latest.current.state.flagged, versionId] }),
      read: (slots: readonly string[]) =>
        show({ ...latest.current.state, read: [...latest.current.state.read, ...slots], shownAt: Date.now() }),
      again: (next: Begun) => {
        setBegun(next)
        keepBegun(userId, next)
        latest.current = { ...latest.current, ...next }
        show(begin({ ...next, now: new Date(), newId }))
      },
    }
  }, [around, post, show, tellTabs, userId])

  return { ...begun, state, acts, saving, refused, unsaved, keeps }
}

export type Acts = ReturnType<typeof useSession>['acts']

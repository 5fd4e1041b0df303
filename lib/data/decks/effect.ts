import { studyDayOf } from '@/lib/domain/day'
import type { DeckChange } from '@/lib/domain/deck-forms'
import type { Learner } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { type Workload, workloadOf } from '@/lib/domain/workload'
import { scopeOf } from '../cards/scope'
import { ownPace } from '../cards/today'
import { readDeck } from '../decks'
import { rulesOf } from '../parameters'
import { rememberedSlots } from '../progress/slots'
import { readPreference } from '../users/preferences'
import { examDaysOf } from './exam-days'

/** What the slots of a deck ask for under its settings as they are, and as they would be. */
export type SettingsEffect = { readonly before: Workload; readonly after: Workload; readonly slots: number }

/** Simulates the learner's real cards of a deck under other settings; nothing is saved. `not_found` for a foreign deck. */
export const effectOf = async (
  actor: Learner,
  deckId: string,
  { settings }: Pick<DeckChange, 'settings'>,
  now: Date,
): Promise<Result<SettingsEffect>> => {
  const [deck, scope] = await Promise.all([readDeck(actor, deckId), scopeOf(actor, { deckId }, now)])
  if (!deck.ok) return deck
  if (!scope.ok) return scope
  const { weights, clock } = await rulesOf(actor)
  const [pace, { easyDays }, examDays, remembered] = await Promise.all([
    ownPace(actor),
    readPreference(actor, 'schedule'),
    examDaysOf(actor.userId, now),
    rememberedSlots(actor, scope.value.documents, now),
  ])
  const slots = remembered.filter((slot) => slot.deckId === deckId && slot.isAsked)
  const given = { slots, weights, clock, easyDays, pace, day: studyDayOf(now, clock) }
  const under = (each: DeckChange['settings']) =>
    workloadOf({ ...given, settings: { ...each, examDays: examDays(deckId) } })
  return ok({ before: under(deck.value.settings), after: under(settings), slots: slots.length })
}

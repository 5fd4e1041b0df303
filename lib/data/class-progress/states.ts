import type { CardState } from '@/lib/domain/card'
import type { FirstAnswer } from '@/lib/domain/class-progress'
import type { FactState } from '@/lib/domain/class-sections'
import { addDays, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { defaultDeck } from '@/lib/domain/deck'
import { effectiveAnswers } from '@/lib/domain/effective'
import type { StudyEvent } from '@/lib/domain/event'
import { grouped } from '@/lib/domain/grouped'
import { mean } from '@/lib/domain/moments'
import { recallOfFact } from '@/lib/domain/progress'
import { defaultWeights } from '@/lib/domain/schedule'
import { slotKey } from '@/lib/domain/slot'
import { cardStateOf } from '../cards/slots'
import { parseDeckSettings } from '../decks/settings'
import { type LoadedFact, type LoadedMember, type LoggedEvent, loadCards, loadLog, studiedBeforeJoining } from './load'
import { rolledStates, rolledWeek } from './rollup'

type CardRow = Awaited<ReturnType<typeof loadCards>>[number]

/** Where a member has no deck yet. */
const usualTarget = defaultDeck.desiredRetention

/** A fact with the section it stands in. */
export type PlacedFact = LoadedFact & { readonly section: string }

/** The day a fact was last asked, and whether each slot asked then was right at the first try: later tries of a day are practice. */
const lastOf = (answers: readonly StudyEvent[]): FactState['last'] => {
  const studyDay = answers.reduce<StudyDay>((last, { studyDay: day }) => (day > last ? day : last), '')
  if (studyDay === '') return null
  const slots = grouped(
    answers.filter((answer) => answer.studyDay === studyDay),
    slotKey,
  )
  const firsts = [...slots.values()].map((own) => own.reduce((a, b) => (b.answeredAt < a.answeredAt ? b : a)))
  return { studyDay, right: firsts.every(({ rating }) => (rating ?? 1) > 1) }
}

const weekDays = 7

/** The first answers to each slot on each of the last seven study days. */
const firstsOfWeek = (answers: readonly StudyEvent[], today: StudyDay): FirstAnswer[] => {
  const from = addDays(today, 1 - weekDays)
  const own = answers.filter(({ studyDay }) => studyDay >= from)
  return [...grouped(own, (answer) => `${slotKey(answer)} ${answer.studyDay}`).values()].map((tries) => {
    const first = tries.reduce((a, b) => (b.answeredAt < a.answeredAt ? b : a))
    return { expected: first.predictedRetrievability, right: (first.rating ?? 1) > 1 }
  })
}

/** Of one member: every fact of the class with what is remembered and when it was asked, from the day that member joined. */
const statesOf = (
  { userId, joinedAt, user }: LoadedMember,
  facts: readonly PlacedFact[],
  rows: readonly CardRow[],
  log: readonly LoggedEvent[],
  targetOf: (row: CardRow) => number,
  now: Date,
): { states: FactState[]; week: FirstAnswer[] } => {
  const today = studyDayOf(now, user)
  const weights = user.parameters[0]?.weights ?? defaultWeights
  const answers = effectiveAnswers(log.map(({ event }) => event)).filter(({ answeredAt }) => answeredAt >= joinedAt)
  const answersOf = grouped(answers, ({ factId }) => factId)
  // What was not studied since joining is nobody's business in this class.
  const rowsOf = grouped(
    rows.filter(({ lastReviewAt }) => lastReviewAt !== null && lastReviewAt >= joinedAt),
    ({ factId }) => factId,
  )
  const states = facts.map(({ id, section, targets }): FactState => {
    const asked = new Set(targets.map(({ slot }) => slot))
    const own = (rowsOf.get(id) ?? []).filter(({ slot }) => asked.has(slot))
    const cards: CardState[] = own.map(cardStateOf)
    const given = answersOf.get(id) ?? []
    return {
      factId: id,
      userId,
      section,
      recall: recallOfFact(cards, today, weights),
      target: own.length === 0 ? usualTarget : mean(own.map(targetOf)),
      answers: given.length,
      last: lastOf(given),
    }
  })
  return { states, week: firstsOfWeek(answers, today) }
}

/** What every member has of every fact, and the answers of the last week, as the log tells it. */
const scannedStates = (
  members: readonly LoadedMember[],
  facts: readonly PlacedFact[],
  cards: readonly CardRow[],
  log: readonly LoggedEvent[],
  now: Date,
): { states: FactState[]; week: FirstAnswer[] } => {
  const cardsOf = grouped(cards, ({ userId }) => userId)
  const logOf = grouped(log, ({ userId }) => userId)
  const decks = new Map(cards.map((row) => [row.homeDeckId, row.homeDeck.settings]))
  const targets = new Map([...decks].map(([id, settings]) => [id, parseDeckSettings(settings).desiredRetention]))
  const targetOf = ({ homeDeckId }: CardRow) => targets.get(homeDeckId) ?? usualTarget
  const all = members.map((member) =>
    statesOf(member, facts, cardsOf.get(member.userId) ?? [], logOf.get(member.userId) ?? [], targetOf, now),
  )
  return { states: all.flatMap(({ states }) => states), week: all.flatMap(({ week }) => week) }
}

/** The same by the whole log, whoever it is. */
export const scanned = async (members: readonly LoadedMember[], facts: readonly PlacedFact[], now: Date) => {
  if (members.length === 0) return { states: [], week: [] }
  const [userIds, factIds] = [members.map(({ userId }) => userId), facts.map(({ id }) => id)]
  const since = new Date(Math.min(now.getTime(), ...members.map(({ joinedAt }) => joinedAt.getTime())))
  const [cards, log] = await Promise.all([loadCards(userIds, factIds), loadLog(userIds, factIds, since)])
  return scannedStates(members, facts, cards, log, now)
}

/** What every member has of every fact from the day that member joined, and the first answers of the last seven study days. */
export const factStates = async (
  members: readonly LoadedMember[],
  facts: readonly PlacedFact[],
  now: Date,
): Promise<{ readonly states: readonly FactState[]; readonly week: readonly FirstAnswer[] }> => {
  const factIds = facts.map(({ id }) => id)
  const earlier = await studiedBeforeJoining(members, factIds)
  const whole = members.filter(({ userId }) => !earlier.has(userId))
  const byZone = [...grouped(whole, ({ user }) => addDays(studyDayOf(now, user), 1 - weekDays))]
  const [log, states, ...weeks] = await Promise.all([
    scanned(
      members.filter(({ userId }) => earlier.has(userId)),
      facts,
      now,
    ),
    rolledStates(whole, facts, now),
    ...byZone.map(([from, own]) =>
      rolledWeek(
        own.map(({ userId }) => userId),
        factIds,
        from,
        now,
      ),
    ),
  ])
  return { states: log.states.concat(states), week: [...log.week, ...weeks.flat()] }
}

import { randomUUID } from 'node:crypto'
import { newCard, packCard } from '@/lib/domain/card'
import { addDays, type DayClock, daysBetween, studyDayOf } from '@/lib/domain/day'
import type { StudyEvent } from '@/lib/domain/event'
import { append } from '@/lib/domain/log'
import { again, easy, good, hard, type Rating } from '@/lib/domain/rating'
import { defaultSettings, defaultWeights, retrievability } from '@/lib/domain/schedule'
import { type Draw, drawInteger, seeded } from '@/lib/domain/seeded'

/** Hours east of Greenwich where it is evening, between 21:00 and 22:00, whenever the bench runs. */
const offsetHours = ((21 - new Date().getUTCHours() + 36) % 24) - 12

/** The learner lives where no summer time is, and their day begins at 4: whole days can be added to every moment of a log. */
export const clock: DayClock = {
  timeZone: `Etc/GMT${offsetHours > 0 ? '-' : '+'}${Math.abs(offsetHours)}`,
  dayStartsAtHour: 4,
}

const rules = { weights: defaultWeights, settings: defaultSettings, clock }
const hour = 3_600_000
const lengths = [4, 7, 10, 13, 16]

/** The log of one card and the card it folds to, to be given to many slots. */
export type History = { readonly events: readonly StudyEvent[]; readonly card: ReturnType<typeof packCard> }

const answerAt = (answeredAt: Date, rating: Rating): StudyEvent => ({
  id: randomUUID(),
  answerId: randomUUID(),
  type: 'answer',
  factId: '00000000-0000-8000-8000-000000000000',
  slot: 'object',
  questionVersionId: null,
  targetAnswerId: null,
  mode: 'review',
  rating,
  verdict: rating === again ? 'wrong' : 'right',
  answer: { type: 'flip' },
  durationMs: 4000 + (answeredAt.getTime() % 9000),
  answeredAt,
  receivedAt: answeredAt,
  studyDay: studyDayOf(answeredAt, clock),
  deviceId: randomUUID(),
  sequence: 0,
  predictedRetrievability: null,
  scheduledDueAt: null,
  attemptId: null,
  itemId: null,
})

const ratingOf = (recall: number | null, draw: Draw): Rating => {
  if (recall === null) return good
  if (draw() > recall) return again
  const lot = draw()
  return lot < 0.1 ? hard : lot > 0.9 ? easy : good
}

/** Answers of one card since a day long ago, each when it was due or up to two days later; the last one is right. */
const lived = (answers: number, draw: Draw) => {
  const events: StudyEvent[] = []
  let card = newCard
  let at = new Date(Date.parse('2010-01-01T18:00:00Z') - offsetHours * hour)
  for (let count = 0; count < answers; count++) {
    const recall = count === answers - 1 ? null : retrievability(card, studyDayOf(at, clock), rules.weights)
    const event = answerAt(at, ratingOf(recall, draw))
    const next = append(card, event, rules)
    if (next === null) throw new Error('each answer comes after the last')
    card = next.card
    events.push(next.event)
    const due = card.dueAt.getTime()
    const isStep = due - at.getTime() < 12 * hour
    at = new Date(isStep ? due : due + 14 * hour + 24 * hour * drawInteger(draw, 0, 2))
  }
  return { events, card }
}

const later = (moment: Date | null, days: number) => moment && new Date(moment.getTime() + days * 24 * hour)

/** Of a thousand histories 20 are due, 4 were answered today; the others are somewhere within their interval. */
const ageOf = (leastDays: number, draw: Draw, number: number): number => {
  if (number % 250 === 0) return 0
  if (number % 50 === 1) return leastDays + drawInteger(draw, 0, 5)
  return drawInteger(draw, 1, Math.max(1, leastDays - 1))
}

/** `count` histories of 10 answers on average that end as cards stand at `now`, of this evening: all answers are given from 18:00 on. */
export const histories = (count: number, now: Date): readonly History[] => {
  const draw = seeded(50_000)
  const today = studyDayOf(now, clock)
  return Array.from({ length: count }, (_, number) => {
    const { events, card } = lived(lengths[number % lengths.length] ?? 10, draw)
    const last = card.lastStudyDay ?? today
    const interval = Math.max(1, daysBetween(last, studyDayOf(card.dueAt, clock)))
    const shift = daysBetween(last, addDays(today, -ageOf(interval, draw, number)))
    return {
      events: events.map((event) => ({
        ...event,
        answeredAt: new Date(event.answeredAt.getTime() + shift * 24 * hour),
        receivedAt: new Date(event.receivedAt.getTime() + shift * 24 * hour),
        studyDay: addDays(event.studyDay, shift),
        scheduledDueAt: later(event.scheduledDueAt, shift),
      })),
      card: packCard({
        ...card,
        dueAt: new Date(card.dueAt.getTime() + shift * 24 * hour),
        lastReviewAt: later(card.lastReviewAt, shift),
        lastStudyDay: card.lastStudyDay && addDays(card.lastStudyDay, shift),
        rightOn: card.rightOn && addDays(card.rightOn, shift),
        foldedUntil: later(card.foldedUntil, shift),
      }),
    }
  })
}

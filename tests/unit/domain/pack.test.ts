import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, newCard } from '@/lib/domain/card'
import { addDays, startOfDay, studyDayOf } from '@/lib/domain/day'
import { defaultDeck } from '@/lib/domain/deck'
import type { StudyEventInput } from '@/lib/domain/event'
import { derivedId } from '@/lib/domain/id'
import { fold, foldOnto } from '@/lib/domain/log'
import { ownLog, type PackSlot, packUntil, type StudyPack, sessionOfPack } from '@/lib/domain/pack'
import { soughtIn, unknownIn } from '@/lib/domain/pack-search'
import { StudyPreferences } from '@/lib/domain/preferences'
import { usualPace } from '@/lib/domain/queue'
import type { Rating } from '@/lib/domain/rating'
import { defaultWeights } from '@/lib/domain/schedule'
import { parseSearch } from '@/lib/domain/search/parse'
import { clock, eventOf } from './histories'

const rules = { weights: defaultWeights, settings: defaultDeck, clock }
const madeAt = new Date('2026-11-25T18:00:00Z')
const documentId = derivedId('document')
const deckId = derivedId('deck')
const at = (day: number, minutes = 0) =>
  new Date(startOfDay(addDays(studyDayOf(madeAt, clock), day), clock).getTime() + (8 * 60 + minutes) * 60_000)

/** A card that was right on its first day and comes due so many days after the pack is made. */
const learnt = (days: number): CardState => ({
  ...newCard,
  state: 'review',
  stability: 5,
  difficulty: 5,
  reps: 3,
  dueAt: startOfDay(addDays(studyDayOf(madeAt, clock), days), clock),
  lastReviewAt: at(-5),
  lastStudyDay: studyDayOf(at(-5), clock),
})

const versionOf = (name: string) => derivedId('version', name)
const factOf = (name: string) => derivedId('fact', name)

const slotOf = (name: string, card: CardState, position: number): PackSlot => ({
  factId: factOf(name),
  slot: 'object',
  sentence: name,
  siblingGroup: null,
  card,
  position,
  rank: position,
  answerBy: 'type',
  variants: [{ questionVersionId: versionOf(name), kind: 'typed' }],
  documentId,
  deckId,
})

const packOf = (cards: Readonly<Record<string, CardState>>): StudyPack => ({
  madeAt,
  until: packUntil(madeAt, clock),
  clock,
  weights: defaultWeights,
  pace: usualPace,
  slots: Object.entries(cards).map(([name, card], index) => slotOf(name, card, index)),
  decks: [
    {
      id: deckId,
      parentId: null,
      name: 'Bridges',
      settings: { ...defaultDeck, newPerDay: 1 },
    },
  ],
  documents: { [documentId]: { title: 'The Tay' } },
  backlog: null,
  questions: Object.fromEntries(
    Object.keys(cards).map((name) => [
      versionOf(name),
      {
        versionId: versionOf(name),
        questionId: derivedId('question', name),
        kind: 'typed',
        stem: `What of ${name}?`,
        stemHtml: null,
        answerHtml: null,
        answer: name,
        accepted: [],
        options: [],
        parts: [],
        targets: [{ factId: factOf(name), slot: 'object' }],
        reasons: {},
      },
    ]),
  ),
  sources: {},
  done: {},
  answeredToday: [],
  preferences: StudyPreferences.parse({}),
  sequence: null,
  leftOut: { due: 0, fresh: 0 },
})

let sequence = 0
const answered = (name: string, when: Date, rating: Rating): StudyEventInput => ({
  id: derivedId('event', name, when.toISOString()),
  answerId: derivedId('answer', name, when.toISOString()),
  type: 'answer',
  factId: factOf(name),
  slot: 'object',
  mode: 'review',
  answeredAt: when.toISOString(),
  clockOffsetMillis: 0,
  deviceId: derivedId('device'),
  sequence: sequence++,
  questionVersionId: versionOf(name),
  rating,
  answer: { type: 'flip' },
  hinted: false,
  durationMs: 4000,
})

const askedOn = (pack: StudyPack, events: readonly StudyEventInput[], now: Date) =>
  sessionOfPack(pack, ownLog(events, clock), {}, now, 1).items.map(({ variant }) =>
    Object.keys(names).find((name) => versionOf(name) === variant.questionVersionId),
  )
const names = { today: learnt(0), later: learnt(3), fresh: newCard, second: newCard }

describe('a session without the server', () => {
  it('asks each day what is due on it, with the answers of the days before', () => {
    const pack = packOf(names)
    expect(askedOn(pack, [], at(0, 600))).toEqual(['today', 'fresh'])
    const first = [answered('today', at(0, 601), 1), answered('fresh', at(0, 602), 4)]
    expect(askedOn(pack, first, at(0, 603)), 'a step of ten minutes is not due yet, and one new a day').toEqual([])
    expect(askedOn(pack, first, at(0, 615))).toEqual(['today'])
    const second = [...first, answered('today', at(0, 616), 3)]
    expect(askedOn(pack, second, at(1))).toContain('second')
    expect(askedOn(pack, second, at(1))).not.toContain('later')
    const third = [...second, answered('second', at(1, 1), 4)]
    expect(askedOn(pack, third, at(4))).toContain('later')
    // What was wrong on the first day has come back by itself.
    expect(askedOn(pack, third, at(9))).toContain('today')
  })

  it('takes back what is undone, and keeps to what is asked for', () => {
    const pack = packOf(names)
    const answer = answered('today', at(0, 601), 4)
    const undo = { ...answered('today', at(0, 602), 1), type: 'undo' as const, targetAnswerId: answer.answerId }
    expect(askedOn(pack, [answer], at(0, 603))).toEqual(['fresh'])
    expect(askedOn(pack, [answer, undo], at(0, 603))).toEqual(['today', 'fresh'])
    const session = sessionOfPack(pack, [], { documentId, mode: 'cram', count: 2 }, at(0), 7)
    expect([session.title, session.items.length]).toEqual(['The Tay', 2])
    expect(sessionOfPack(pack, [], { deckId: derivedId('another') }, at(0), 7).items).toEqual([])
  })

  it('finds what a search finds for certain, and tells what it cannot know', () => {
    const pack = packOf({ arch: learnt(0), pier: learnt(3), span: newCard })
    const found = (text: string) => {
      const parsed = parseSearch(text)
      if (!parsed.ok) throw new Error(parsed.problem.code)
      const moment = { now: at(0, 1), clock, weights: defaultWeights }
      const { found, unsure } = soughtIn(pack, pack.slots, parsed.search, moment)
      const names = (slots: readonly PackSlot[]) => slots.map(({ sentence }) => sentence).join(' ')
      return [names(found), names(unsure), unknownIn(parsed.search).join(' ')]
    }
    expect(found('is:due or is:new')).toEqual(['arch span', '', ''])
    expect(found('deck:bridges doc:tay prop:due>2')).toEqual(['pier', '', ''])
    expect(found('arch or tag:exam')).toEqual(['arch', 'pier span', 'tag'])
    expect(found('-tag:exam -rated:7 span')).toEqual(['', 'span', 'tag rated'])
    expect(found('arch added:3 pier')).toEqual(['', '', 'added'])
    const asked = (search: string) =>
      sessionOfPack(pack, [], { search }, at(0, 1), 1).items.map(({ slot }) => slot.sentence)
    expect([asked('span'), asked('iss:due'), asked('tag:exam')]).toEqual([['span'], [], []])
  })

  it('counts a card as the fold of the whole log does, wherever the pack cut it', () => {
    const answer = fc.record({
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      waitMinutes: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 600, max: 40_000 })),
    })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), fc.nat(12), (answers, cut) => {
        let millis = madeAt.getTime()
        const log = answers.map(({ rating, waitMinutes }, index) => {
          millis += waitMinutes * 60_000
          return eventOf(String(index), { rating, answeredAt: new Date(millis), sequence: index })
        })
        const whole = fold(log, rules)
        const pieced = foldOnto(fold(log.slice(0, cut), rules), log.slice(cut), rules)
        expect({ ...pieced, foldedUntil: null }).toEqual({ ...whole, foldedUntil: null })
      }),
    )
  })
})

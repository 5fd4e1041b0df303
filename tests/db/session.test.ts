import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { frameOf } from '@/lib/data/cards'
import { dayPlan } from '@/lib/data/cards/plan'
import type { Reach } from '@/lib/data/cards/reach'
import { documentsIn } from '@/lib/data/cards/scope'
import { firstLook, sessionOf } from '@/lib/data/cards/session'
import { slotsOf } from '@/lib/data/cards/slots'
import { newId } from '@/lib/data/id'
import { newCard, packCard } from '@/lib/domain/card'
import { type Asking, queueFor, sessionModes, withinSession } from '@/lib/domain/desk'
import { seedOf } from '@/lib/domain/id'
import type { Queue } from '@/lib/domain/queue'
import { Prisma } from '@/lib/generated/client'
import { freshDatabase, type TestDatabase } from '../support/database'
import { value } from '../support/school'
import { addQuestion, type MadeDocument, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-05-10T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

const factsPerDocument = 6

/** Where one slot stands: its memory, what is wrong with its question or fact, and its siblings. */
const slotWorld = fc.record({
  card: fc.constantFrom(
    'none',
    'none',
    'due',
    'due',
    'late',
    'step',
    'today',
    'later',
    'suspended',
    'forgotten',
    'learning',
    'moved',
  ),
  /** Its card was put into another deck by hand. */
  isElsewhere: fc.boolean(),
  trouble: fc.constantFrom(
    'none',
    'none',
    'none',
    'none',
    'none',
    'rejected',
    'retired',
    'contested',
    'withheld',
    'unproven',
  ),
  group: fc.constantFrom(null, null, null, 'a', 'b'),
  sameSentence: fc.boolean(),
  rank: fc.integer({ min: 1, max: 5 }),
  stability: fc.constantFrom(1, 3, 10, 40),
  ago: fc.integer({ min: 1, max: 20 }),
  isOrdered: fc.boolean(),
})
type SlotWorld = typeof slotWorld extends fc.Arbitrary<infer World> ? World : never

const world = fc.record({
  slots: fc.array(slotWorld, { minLength: 3 * factsPerDocument, maxLength: 3 * factsPerDocument }),
  newPerDay: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
  minutesPerDay: fc.constantFrom(null, null, 1),
  isNested: fc.boolean(),
  /** Another deck draws from the beginning of the second document. */
  hasSection: fc.boolean(),
  hasPlan: fc.boolean(),
  mode: fc.constantFrom(...sessionModes.slice(0, 3)),
  count: fc.constantFrom(undefined, undefined, 2),
  minutes: fc.constantFrom(undefined, undefined, 0.5),
  asks: fc.constantFrom('all', 'all', 'deck', 'document', 'fact'),
  look: fc.record({ due: fc.integer({ min: 1, max: 4 }), fresh: fc.integer({ min: 1, max: 3 }) }),
})
type World = typeof world extends fc.Arbitrary<infer Made> ? Made : never

const cardOf = ({ card, stability, ago }: SlotWorld) => {
  if (card === 'moved') return packCard(newCard)
  const reviewed = card === 'step' || card === 'today' ? new Date(now.getTime() - 1_800_000) : daysAgo(ago)
  const dueAt = {
    due: daysAgo(0.1),
    late: daysAgo(3 + (ago % 3)),
    step: new Date(now.getTime() - 600_000),
    learning: daysAgo(0.2),
    suspended: daysAgo(1),
    forgotten: daysAgo(1),
  }[card as 'due']
  const isLearning = card === 'step' || card === 'learning'
  return packCard({
    state: card === 'forgotten' ? 'new' : isLearning ? 'learning' : 'review',
    step: 0,
    stability,
    difficulty: 5,
    dueAt: dueAt ?? daysAgo(-2 - ago),
    lastReviewAt: card === 'forgotten' ? null : reviewed,
    lastStudyDay: card === 'forgotten' ? null : dayOf(reviewed),
    rightOn: null,
    reps: 2,
    lapses: 0,
    answers: 2,
    lastAsk: null,
    suspendedAt: card === 'suspended' ? daysAgo(1) : null,
    foldedUntil: reviewed,
  })
}

/** Writes a world of three documents in three decks; the log only says which cards were answered today. */
const make = async ({ slots, newPerDay, minutesPerDay, isNested, hasSection, hasPlan }: World) => {
  const learner = await makeLearner()
  const { userId } = learner
  if (hasPlan)
    await database.prisma.user.update({
      where: { id: userId },
      data: { settings: { schedule: { backlog: { startedOn: '2026-05-09', days: 4 } } } },
    })
  const documents: MadeDocument[] = []
  const decks: string[] = []
  for (const [index, limit] of newPerDay.entries()) {
    const document = await makeDocument(learner, factsPerDocument, 'approved')
    const id = newId(daysAgo(30 - index))
    const parentId = isNested ? (decks[0] ?? null) : null
    const settings = { newPerDay: limit, minutesPerDay: index === 0 ? minutesPerDay : null }
    await database.prisma.deck.create({
      data: {
        id,
        ownerId: userId,
        name: 'Deck',
        parentId,
        settings,
        createdAt: daysAgo(30 - index),
        sources: { create: { id: newId(now), documentId: document.id } },
      },
    })
    documents.push(document)
    decks.push(id)
  }
  if (hasSection)
    await database.prisma.deckSource.create({
      data: {
        id: newId(now),
        deckId: decks[2] ?? '',
        documentId: documents[1]?.id ?? '',
        section: '["Part"]',
        start: 0,
        end: 60,
      },
    })
  const withheld: string[] = []
  for (const [index, slot] of slots.entries()) {
    const document = documents[Math.floor(index / factsPerDocument)]
    const asked = document?.facts[index % factsPerDocument]
    const before = document?.facts[(index % factsPerDocument) - 1]
    if (!document || !asked) throw new Error('as many facts as slots')
    const { factId, questionId } = asked
    await database.prisma.fact.update({
      where: { id: factId },
      data: { siblingGroup: slot.group, status: slot.trouble === 'retired' ? 'retired' : 'active' },
    })
    await database.prisma.question.update({
      where: { id: questionId },
      data: { rank: slot.rank, status: slot.trouble === 'rejected' ? 'rejected' : 'approved' },
    })
    if (slot.trouble === 'withheld') withheld.push(questionId)
    if (slot.trouble === 'unproven') await database.prisma.factEvidence.deleteMany({ where: { factId } })
    if (slot.sameSentence)
      await database.prisma.factEvidence.updateMany({
        where: { factId },
        data: { sentenceIndex: Math.max(0, (index % factsPerDocument) - 1) },
      })
    if (slot.trouble === 'contested' && before)
      await database.prisma.conflict.create({
        data: { id: newId(now), documentId: document.id, reason: 'dates', factAId: before.factId, factBId: factId },
      })
    if (slot.isOrdered && before)
      await addQuestion(document.id, { kind: 'ordering', stem: 'Order', answer: '', quoted: '', status: 'approved' }, [
        before.factId,
        factId,
      ])
    if (slot.card === 'none') continue
    const { memory, ...columns } = cardOf(slot)
    await database.prisma.card.create({
      data: {
        userId,
        factId,
        slot: 'quantity',
        homeDeckId: decks[(Math.floor(index / factsPerDocument) + (slot.isElsewhere ? 1 : 0)) % 3] ?? '',
        ...columns,
        memory: { ...memory },
      },
    })
    if (columns.lastReviewAt) {
      const id = newId(now)
      await database.prisma.studyEvent.create({
        data: {
          userId,
          id,
          answerId: id,
          type: 'answer',
          factId,
          slot: 'quantity',
          mode: 'review',
          rating: 3,
          answeredAt: columns.lastReviewAt,
          receivedAt: now,
          studyDay: dayOf(columns.lastReviewAt),
          deviceId: id,
          sequence: 0,
          durationMs: 5000,
          predictedRetrievability: slot.card === 'step' ? null : 0.9,
          body: 'test',
        },
      })
    }
  }
  return { learner, documents, decks, withheld }
}

const shown = ({ items, dueLeft, newLeft }: Queue) => ({
  items: items.map(({ slot, reason, variant, seed }) => [
    slot.factId,
    slot.slot,
    reason,
    variant.questionVersionId,
    seed,
  ]),
  dueLeft,
  // No more than five are ever offered.
  newLeft: Math.min(newLeft, 5),
})

/** Every slot in reach that any question ever asked, as a query that picks. */
const everyTarget = (reach: Reach): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT t."factId", t.slot FROM "Fact" f JOIN "QuestionTarget" t ON t."factId" = f.id
  WHERE f."documentId" IN (${documentsIn(reach)}) AND f.id = coalesce(${reach.factId}::uuid, f.id)`

it('makes of a few rows the session that the queue over all of them is', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const { learner, documents, decks, withheld } = await make(drawn)
      const asking: Asking =
        drawn.asks === 'deck'
          ? { deckId: decks[0] ?? '' }
          : drawn.asks === 'document'
            ? { documentId: documents[1]?.id ?? '' }
            : drawn.asks === 'fact'
              ? { factId: documents[1]?.facts[0]?.factId ?? '' }
              : {}
      const request = {
        ...asking,
        mode: drawn.mode,
        ...(drawn.count === undefined ? {} : { count: drawn.count }),
        ...(drawn.minutes === undefined ? {} : { minutes: drawn.minutes }),
      }
      const frame = { ...value(await frameOf(learner, now, asking)), withheld }
      const all = await slotsOf(learner, frame.reach, withheld)
      expect(await slotsOf(learner, frame.reach, withheld, everyTarget(frame.reach))).toEqual(all)
      const few = await sessionOf(frame, request, 7, await firstLook(frame, request, drawn.look))
      expect(shown(few.queue)).toEqual(
        shown(withinSession(queueFor({ ...frame.day, slots: all }, request, 7), frame.day.pace, drawn.minutes)),
      )
      if (drawn.asks === 'all') {
        const plan = await dayPlan(frame)
        const whole = queueFor({ ...frame.day, slots: all }, {}, seedOf('overview', frame.day.day))
        expect(shown(plan.queue), 'the plan of the day').toEqual(shown(whole))
      }
      const waiting = (slots: typeof all) => {
        const here = new Set(few.queue.items.map(({ slot }) => slot.factId))
        const times = slots
          .filter(({ factId, card }) => card.state !== 'new' && card.suspendedAt === null && !here.has(factId))
          .map(({ card }) => card.dueAt.getTime())
        return Math.min(...times)
      }
      expect(waiting([...few.slots])).toBe(waiting(all))
    }),
    { numRuns: 25 },
  )
}, 120_000)

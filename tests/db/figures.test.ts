import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { cardStateOf } from '@/lib/data/cards/slots'
import { newId } from '@/lib/data/id'
import { libraryPage } from '@/lib/data/library'
import { progressOf } from '@/lib/data/progress'
import { withheldQuestionIds } from '@/lib/data/wall'
import { daysBetween, hourOf, studyDayOf } from '@/lib/domain/day'
import { effectiveAnswers } from '@/lib/domain/effective'
import { grouped } from '@/lib/domain/grouped'
import { periods } from '@/lib/domain/period'
import type { QuestionKind } from '@/lib/domain/question'
import { defaultWeights, retrievability } from '@/lib/domain/schedule'
import { parseSearch } from '@/lib/domain/search/parse'
import { type Slot, slotKey } from '@/lib/domain/slot'
import { dayBandEnds, recallBandEnds, type Spread } from '@/lib/domain/spread'
import { Prisma } from '@/lib/generated/client'
import type { TestDatabase } from '../support/database'
import { makePerson } from '../support/people'
import * as plain from '../support/plain-figures'
import { loadedAt, sampleDatabase, sampleLog, samplePerson, sampleProgress, sampleRules } from '../support/sample-class'

const now = loadedAt
const today = '2026-03-02'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
}, 60_000)
afterAll(() => database.close())

const shown = (username: string, scope = {}) => sampleProgress(username, now, scope)

/** Takes answers of a log back, and changes what others were rated. */
const correctSome = async (userId: string) => {
  const answers = await database.prisma.studyEvent.findMany({
    where: { userId, type: 'answer' },
    orderBy: { id: 'asc' },
  })
  const rows = answers
    .filter((_, index) => index % 11 === 0)
    .map((of, index) => ({
      ...of,
      id: newId(now),
      answerId: newId(now),
      targetAnswerId: of.answerId,
      ...{ type: index % 2 === 0 ? 'undo' : 'amend', rating: index % 2 === 0 ? null : 1 },
      ...{ answer: Prisma.DbNull, questionVersionId: null, scheduledDueAt: null, verdict: null, body: String(index) },
      answeredAt: new Date(of.answeredAt.getTime() + 60_000),
    }))
  await database.prisma.studyEvent.createMany({ data: rows })
  return { before: answers.length, ids: rows.map(({ id }) => id) }
}

describe('the figures of progress', () => {
  it('says of a log what it tells answer by answer, corrections and all, of every period and of some cards', async () => {
    const student = await samplePerson('student')
    const corrections = await correctSome(student.userId)
    const log = effectiveAnswers(await sampleLog('student'))
    onTestFinished(async () => {
      await database.prisma.studyEvent.deleteMany({ where: { id: { in: corrections.ids } } })
    })
    expect(log.length).toBeLessThan(corrections.before)
    const documentOf = new Map(
      (await database.prisma.fact.findMany({ select: { id: true, documentId: true } })).map((fact) => [
        fact.id,
        fact.documentId,
      ]),
    )
    const kindOf = new Map(
      (
        await database.prisma.questionVersion.findMany({ select: { id: true, question: { select: { kind: true } } } })
      ).map(({ id, question }) => [id, question.kind as QuestionKind]),
    )
    const [document] = (await shown('student')).documents
    for (const period of periods)
      for (const documentId of [undefined, document?.id ?? '']) {
        const { span, ...progress } = await shown('student', { period, ...(documentId && { documentId }) })
        const own = log.filter(({ factId }) => documentId === undefined || documentOf.get(factId) === documentId)
        const within = own.filter(({ studyDay }) => studyDay >= span.from)
        const told = plain.retentionBySteps(own, span)
        expect(progress.steps.map(({ from, retention }) => ({ from, ...retention }))).toEqual(told)
        const counted = progress.steps.map(
          ({ answers }) => answers.new + answers.young + answers.mature + answers.again,
        )
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(within.length)
        expect(progress.studiedDays).toBe(new Set(within.map(({ studyDay }) => studyDay)).size)
        const hours = grouped(within, ({ answeredAt }) => hourOf(answeredAt, sampleRules.clock.timeZone))
        expect(progress.hours.map(({ hour, answers }) => [hour, answers])).toEqual(
          [...hours].map(([hour, those]) => [hour, those.length]).sort(([a = 0], [b = 0]) => a - b),
        )
        for (const rating of [1, 2, 3, 4])
          expect(
            progress.ratings.filter((each) => each.rating === rating).reduce((sum, { answers }) => sum + answers, 0),
          ).toBe(within.filter((answer) => answer.rating === rating).length)
        const expected = plain.calibrationOf(own, 10, span.from)
        expect(progress.calibration.bins.map(({ answers }) => answers)).toEqual(
          expected.bins.map(({ answers }) => answers),
        )
        progress.calibration.bins.forEach((bin, index) => {
          expect(bin.expected).toBeCloseTo(expected.bins[index]?.expected ?? 0, 10)
          expect(bin.observed).toBeCloseTo(expected.bins[index]?.observed ?? 0, 10)
        })
        const kinds = plain.calibrationByKind(
          own.flatMap((answer) => {
            const kind = kindOf.get(answer.questionVersionId ?? '')
            return kind ? [{ ...answer, kind }] : []
          }),
          10,
          span.from,
        )
        expect(new Map(progress.kinds.map(([kind, { bins }]) => [kind, bins.map(({ answers }) => answers)]))).toEqual(
          new Map([...kinds].map(([kind, { bins }]) => [kind, bins.map(({ answers }) => answers)])),
        )
      }
  })

  it('says of the cards what they are, one by one', async () => {
    const rows = await database.prisma.card.findMany({ where: { userId: (await samplePerson('student')).userId } })
    const cards = rows.map(cardStateOf)
    const progress = await shown('student')
    const close = (spread: Spread, values: readonly number[], ends: readonly number[]) => {
      const expected = plain.spreadOf(values, ends)
      expect(spread.counts).toEqual(expected.counts)
      expect(spread.median).toBeCloseTo(expected.median ?? 0, 8)
    }
    const recalls = cards.map((card) => retrievability(card, today, defaultWeights) ?? 0)
    const waits = cards
      .filter(({ state }) => state === 'review')
      .map(({ dueAt, lastStudyDay }) => daysBetween(lastStudyDay ?? today, studyDayOf(dueAt, sampleRules.clock)))
    expect(progress.counts).toEqual(plain.countCards(cards, progress.mastery.total))
    close(
      progress.stability,
      cards.map(({ stability }) => stability),
      dayBandEnds,
    )
    close(progress.intervals, waits, dayBandEnds)
    close(progress.recall, recalls, recallBandEnds)
    close(
      progress.difficulty,
      cards.map(({ difficulty }) => difficulty),
      [2, 3, 4, 5, 6, 7, 8, 9, 10],
    )
    // Which questions the open quiz withholds differs from run to run: it draws by ids. A slot without another is not due.
    const withheld = await withheldQuestionIds(await samplePerson('student'), now)
    const slots = await database.prisma.askedSlot.findMany()
    const asked = new Set(
      slots.flatMap((own) => (own.questions.some((id) => !withheld.has(id)) ? [`${own.factId} ${own.slot}`] : [])),
    )
    const isAsked = (index: number) => asked.has(`${rows[index]?.factId} ${rows[index]?.slot}`)
    expect(progress.slipping).toBe(
      cards.filter(
        ({ dueAt, suspendedAt }, index) =>
          dueAt <= now && !suspendedAt && isAsked(index) && (recalls[index] ?? 1) < 0.8,
      ).length,
    )
  })

  it('is of one deck, a tag or a search alone, and of what all of them have in common', async () => {
    const student = await samplePerson('student')
    const all = await shown('student')
    // One that no quiz asks: while it is open its questions are not searched.
    const card = await database.prisma.card.findFirstOrThrow({
      where: { userId: student.userId, fact: { targets: { none: { version: { items: { some: {} } } } } } },
    })
    const { factId, slot, userId, homeDeckId } = card
    await database.prisma.cardTag.create({ data: { userId, factId, slot, tag: 'exam/one' } })
    const tagged = await shown('student', { tag: 'exam/one' })
    expect(tagged.mastery.total).toBe(1)
    expect(
      tagged.steps.reduce((sum, { answers }) => sum + answers.new + answers.young + answers.mature + answers.again, 0),
    ).toBe(
      effectiveAnswers(await sampleLog('student')).filter(
        (event) => slotKey(event) === slotKey({ factId, slot: slot as Slot }),
      ).length,
    )
    const search = (text: string) => {
      const parsed = parseSearch(text)
      if (!parsed.ok) throw new Error(parsed.problem.code)
      return parsed.search
    }
    expect((await shown('student', { search: search('tag:exam') })).mastery.total).toBe(1)
    const order = { sort: 'due', isDown: false } as const
    const library = await libraryPage(student, search(''), order, 1, now)
    // An open quiz withholds questions: their cards are remembered, but what they say is not searched.
    expect(library.found).toBeLessThan(all.mastery.total)
    expect((await shown('student', { search: search('-tag:exam') })).mastery.total).toBe(library.found - 1)
    expect((await shown('student', { tag: 'exam/one', search: search('is:new') })).mastery.total).toBe(0)
    const decks = await Promise.all(all.choices.decks.map(({ id }) => shown('student', { deckId: id })))
    expect(decks.reduce((sum, { mastery }) => sum + mastery.studied, 0)).toBe(all.mastery.studied)
    expect((await shown('student', { deckId: homeDeckId, tag: 'exam/one' })).mastery.total).toBe(1)
    const stranger = await makePerson('curious')
    expect(await progressOf(stranger, now, { deckId: homeDeckId })).toMatchObject({ code: 'not_found' })
    expect(await progressOf(stranger, now, { tag: 'exam/one' })).toMatchObject({ code: 'not_found' })
    await database.prisma.cardTag.deleteMany({ where: { userId } })
  })
})

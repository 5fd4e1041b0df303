import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { progressOf } from '@/lib/data/progress'
import { sampleMaterial } from '@/lib/data/samples/study'
import type { CardState } from '@/lib/domain/card'
import { addDays, daysBetween } from '@/lib/domain/day'
import type { StudyEvent } from '@/lib/domain/event'
import { grouped } from '@/lib/domain/grouped'
import type { CalibrationBin } from '@/lib/domain/history'
import { fold } from '@/lib/domain/log'
import { mean } from '@/lib/domain/moments'
import { defaultWeights, retrievability } from '@/lib/domain/schedule'
import { simulate, trueMastery } from '@/lib/domain/simulate'
import { slotKey } from '@/lib/domain/slot'
import { sampleLearners } from '@/lib/jobs/sample-learners'
import type { TestDatabase } from '../support/database'
import { makePerson, tester } from '../support/people'
import { loadedAt, sampleDatabase, sampleLog, sampleProgress, sampleRules } from '../support/sample-class'

const now = loadedAt
const today = '2026-03-02'
const weeks = 10

let database: TestDatabase

beforeAll(async () => {
  database = await sampleDatabase()
}, 60_000)
afterAll(() => database.close())

const shown = (username: string, scope = {}) => sampleProgress(username, now, scope)

/** The log of a learner and the cards it folds to, told anew. */
const told = async (username: string): Promise<{ log: StudyEvent[]; cards: CardState[] }> => {
  const log = await sampleLog(username)
  return { log, cards: [...grouped(log, slotKey).values()].map((own) => fold(own, sampleRules)) }
}

describe('the progress of a learner', () => {
  it('says of memory what the log folds to', async () => {
    const { log, cards } = await told('student')
    const progress = await shown('student')
    expect(progress.mastery.studied).toBe(cards.length)
    expect(progress.mastery.expected).toBeCloseTo(
      mean(cards.map((card) => retrievability(card, today, defaultWeights) ?? 0)),
      8,
    )
    const { unseen, learning, young, mature, suspended } = progress.counts
    expect(unseen + learning + young + mature + suspended).toBe(progress.mastery.total)
    expect(mature).toBe(cards.filter(({ state, stability }) => state === 'review' && stability >= 21).length)
    expect(progress.stability.counts.reduce((sum, count) => sum + count, 0)).toBe(cards.length)
    // Withheld by the open quiz: remembered, but not asked.
    expect(progress.due).toBeLessThanOrEqual(cards.filter(({ dueAt }) => dueAt <= now).length)
    const dueSoon = cards.filter(({ dueAt }) => dueAt < new Date('2026-04-01T04:00:00Z')).length
    const forecast = progress.forecast.reduce((sum, { young: a, mature: b }) => sum + a + b, 0)
    expect(forecast).toBeLessThanOrEqual(dueSoon)
    expect(forecast).toBeGreaterThanOrEqual(dueSoon - 10)
    expect(progress.days.reduce((sum, { answers }) => sum + answers, 0)).toBe(log.length)
  })

  it('counts as recalled what was right at the first try of a later day', async () => {
    const { log } = await told('student')
    const firsts = [...grouped(log, slotKey).values()].flatMap((own) => {
      const days = [...grouped(own, ({ studyDay }) => studyDay)].sort(([a], [b]) => (a < b ? -1 : 1))
      return days.slice(1).flatMap(([day, answers], index) => {
        const [first] = answers.toSorted((a, b) => a.sequence - b.sequence)
        return first ? [{ first, waited: daysBetween(days[index]?.[0] ?? day, day) }] : []
      })
    })
    const { retention, steps } = await shown('student')
    const right = (those: typeof firsts) => those.filter(({ first }) => (first.rating ?? 1) > 1).length
    const mature = firsts.filter(({ waited }) => waited >= 21)
    expect(retention.both).toMatchObject({ right: right(firsts), all: firsts.length })
    expect(retention.mature).toMatchObject({ right: right(mature), all: mature.length })
    expect(steps.reduce((sum, step) => sum + step.retention.both.all, 0)).toBe(firsts.length)
  })

  it('is the sum of its documents', async () => {
    const all = await shown('student')
    const each = await Promise.all(all.documents.map(({ id }) => shown('student', { documentId: id })))
    const sum = (of: (progress: typeof all) => number) => each.reduce((total, progress) => total + of(progress), 0)
    expect(each).toHaveLength(2)
    expect(sum(({ mastery }) => mastery.studied)).toBe(all.mastery.studied)
    expect(sum(({ mastery }) => mastery.total)).toBe(all.mastery.total)
    expect(sum(({ retention }) => retention.both.all)).toBe(all.retention.both.all)
    expect(sum(({ days }) => days.reduce((total, { answers }) => total + answers, 0))).toBe(
      all.days.reduce((total, { answers }) => total + answers, 0),
    )
  })

  it('lies near the truth: shown mastery within 5 points, the forecast within 3', async () => {
    const { slots } = await sampleMaterial(tester)
    const distances: number[] = []
    const bins: CalibrationBin[] = []
    for (const learner of sampleLearners) {
      const simulation = {
        learner,
        slots,
        rules: sampleRules,
        firstDay: addDays(today, -7 * weeks),
        days: 7 * weeks,
        seed: 1,
        answerFor: () => ({ type: 'flip' as const }),
      }
      const truth = trueMastery(simulate(simulation), today, learner)
      const { mastery, calibration } = await shown(learner.username)
      distances.push(Math.abs((mastery.expected ?? 0) - (truth ?? 0)))
      bins.push(...calibration.bins)
    }
    expect(mean(distances)).toBeLessThanOrEqual(0.05)
    // Over the class: one learner alone has too few answers in a bin to be told from chance.
    const sum = (of: readonly CalibrationBin[], what: (bin: CalibrationBin) => number) =>
      of.reduce((total, bin) => total + bin.answers * what(bin), 0)
    const answers = sum(bins, () => 1)
    const apart = [...grouped(bins, ({ expected }) => Math.floor(expected * 10)).values()].map((own) =>
      Math.abs(sum(own, ({ expected }) => expected) - sum(own, ({ observed }) => observed)),
    )
    expect(answers).toBeGreaterThan(2000)
    expect(apart.reduce((total, each) => total + each, 0) / answers).toBeLessThanOrEqual(0.03)
  })

  it('is empty for who has done nothing, and not found for a document of somebody else', async () => {
    const stranger = await makePerson('newcomer')
    const progress = await progressOf(stranger, now)
    expect(progress).toMatchObject({ ok: true, value: { mastery: { studied: 0 }, documents: [] } })
    const [document] = (await shown('student')).documents
    expect(await progressOf(stranger, now, { documentId: document?.id ?? '' })).toMatchObject({ code: 'not_found' })
  })
})

import type { Learner, System } from '@/lib/domain/policy'
import { preferenceOf } from '@/lib/domain/preferences'
import {
  type FitItem,
  fitItems,
  isWorthRefitting,
  judgeFit,
  leastAnswers,
  type Refit,
  splitByTime,
} from '@/lib/domain/refit'
import { ok, type Result } from '@/lib/domain/result'
import { defaultWeights } from '@/lib/domain/schedule'
import { isSlot, type SlotRef } from '@/lib/domain/slot'
import type { SchedulerParameters } from '@/lib/generated/client'
import { enqueue } from './enqueue'
import { db, type Transaction } from './prisma'
import { refoldInPlace } from './study-events/refold'
import { logsOf } from './study-events/rows'
import { readPreference, savePreference } from './users/preferences'

/** Seeks weights for the answers given; rejects where it cannot. */
export type Fit = (items: readonly FitItem[]) => Promise<readonly number[]>

/** The cards a fit learns from: those answered last. More would foresee no better, and be held in memory at once. */
const mostCards = 5000

/** Logs are read whole: so many cards at once. */
const atOnce = 200

const newestOf = (userId: string, tx: Transaction = db()): Promise<SchedulerParameters | null> =>
  tx.schedulerParameters.findFirst({ where: { userId }, orderBy: { number: 'desc' } })

const answersOf = async (userId: string): Promise<number> => {
  const { _sum } = await db().card.aggregate({ where: { userId }, _sum: { answers: true } })
  return _sum.answers ?? 0
}

/** Learners whose weights may be refitted, by how many answers they have now and had then, and those whose cards wait to be folded. */
export const refitCandidates = async (_system: System): Promise<readonly string[]> => {
  const rows = await db().$queryRaw<{ userId: string; answers: number; before: number; waits: boolean }[]>`
    SELECT c."userId", c.answers::int AS answers, coalesce(p.answers, 0) AS before,
      p.number IS NOT NULL AND p."foldedAt" IS NULL AS waits
    FROM (SELECT "userId", sum(answers) AS answers FROM "Card" GROUP BY 1 HAVING sum(answers) >= ${leastAnswers}) c
    JOIN "User" u ON u.id = c."userId"
    LEFT JOIN LATERAL (SELECT number, answers, "foldedAt" FROM "SchedulerParameters" s WHERE s."userId" = c."userId"
      ORDER BY number DESC LIMIT 1) p ON true
    WHERE u.settings->'refit'->>'isOn' IS DISTINCT FROM 'false' OR (p.number IS NOT NULL AND p."foldedAt" IS NULL)`
  return rows
    .filter(({ answers, before, waits }) => waits || isWorthRefitting(answers, before))
    .map(({ userId }) => userId)
}

const slotsOf = async (userId: string, take?: number): Promise<readonly SlotRef[]> => {
  const rows = await db().card.findMany({
    where: { userId },
    orderBy: [{ lastReviewAt: { sort: 'desc', nulls: 'last' } }, { factId: 'asc' }, { slot: 'asc' }],
    select: { factId: true, slot: true },
    ...(take === undefined ? {} : { take }),
  })
  return rows.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : []))
}

const itemsOf = async (userId: string): Promise<readonly FitItem[]> => {
  const slots = await slotsOf(userId, mostCards)
  const items: FitItem[] = []
  for (let from = 0; from < slots.length; from += atOnce)
    items.push(...fitItems(await logsOf(userId, slots.slice(from, from + atOnce))))
  return items
}

/** Every card by the newest weights. Tried again, it begins again: folding a card twice gives the same card. */
const foldAll = async (parameters: SchedulerParameters, now: Date): Promise<void> => {
  const { userId, number } = parameters
  await refoldInPlace(userId, await slotsOf(userId), now)
  await db().schedulerParameters.update({ where: { userId_number: { userId, number } }, data: { foldedAt: now } })
}

/** The answers of a learner to be fitted to, parted; null where there are too few, or the learner does not want it. */
const wanted = async (userId: string, before: number) => {
  const { settings } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { settings: true } })
  const answers = await answersOf(userId)
  if (!preferenceOf('refit', settings).isOn || !isWorthRefitting(answers, before)) return null
  const parts = splitByTime(await itemsOf(userId))
  return parts.earlier.length >= leastAnswers / 2 && parts.heldOut.length > 0 ? { answers, ...parts } : null
}

/**
 * Fits the schedule of a learner to their own answers: `seek` sees the earlier ones, and its weights are used from now on where
 * they foresee the latest ones better. Then every card is folded with them; when it is due stays as it was chosen.
 */
export const refitLearner = async (_system: System, userId: string, seek: Fit, now: Date): Promise<void> => {
  const newest = await newestOf(userId)
  if (newest && newest.foldedAt === null) await foldAll(newest, now)
  const items = await wanted(userId, newest?.answers ?? 0)
  if (!items) return
  const inUse = newest?.weights ?? defaultWeights
  const { weights, heldOut, lossBefore, lossAfter } = judgeFit(items.heldOut, inUse, await seek(items.earlier))
  const isBetter = weights !== inUse
  const written = await db().schedulerParameters.create({
    data: {
      userId,
      number: (newest?.number ?? 0) + 1,
      weights: [...weights],
      fittedAt: now,
      answers: items.answers,
      heldOut,
      lossBefore,
      lossAfter,
      foldedAt: isBetter ? null : now,
    },
  })
  if (isBetter) await foldAll(written, now)
}

/** Whether there is an optimizer for machines like this one (lib/jobs/fit.ts). */
export const canRefit = process.platform === 'linux' && process.arch === 'x64'

/** What a learner is shown of the weights they are scheduled by. */
export type RefitView = {
  readonly isOn: boolean
  readonly answers: number
  /** The last refit; null before the first, and where the published weights were chosen since. */
  readonly last: (Omit<Refit, 'weights'> & { readonly fittedAt: Date; readonly answers: number }) | null
}

/** Null where nothing can be fitted. */
export const refitOf = async (actor: Learner): Promise<RefitView | null> => {
  if (!canRefit) return null
  const [{ isOn }, newest, answers] = await Promise.all([
    readPreference(actor, 'refit'),
    newestOf(actor.userId),
    answersOf(actor.userId),
  ])
  if (!newest || newest.lossBefore === null || newest.lossAfter === null) return { isOn, answers, last: null }
  const { fittedAt, heldOut, lossBefore, lossAfter } = newest
  return { isOn, answers, last: { fittedAt, answers: newest.answers, heldOut, lossBefore, lossAfter } }
}

/** Wants the schedule fitted, from now on, or goes back to the published weights; the cards follow in a job. */
export const chooseRefit = async (actor: Learner, isOn: boolean, now: Date): Promise<Result<null>> => {
  const { userId } = actor
  return db().$transaction(async (tx) => {
    const saved = await savePreference(actor, 'refit', { isOn }, tx)
    if (!saved.ok) return saved
    const newest = await newestOf(userId, tx)
    if (!isOn && newest?.weights.some((weight, index) => weight !== defaultWeights[index]))
      await tx.schedulerParameters.create({
        data: { userId, number: newest.number + 1, weights: [...defaultWeights], fittedAt: now },
      })
    await enqueue(tx, 'refit', { userId })
    return ok(null)
  })
}

import { createHash } from 'node:crypto'
import type { Person } from '@/lib/domain/policy'
import {
  type CountingItem,
  type Move,
  movesOf,
  newlyRight,
  type RegradeForm,
  type Remedy,
  remedied,
  remedyOf,
} from '@/lib/domain/regrade'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { searchKeyOf } from '@/lib/domain/search/key'
import { answerableOf, countingItem, type KeyedItem } from './attempts/mark'
import { audit } from './audit'
import { studyQuestions } from './cards/payload'
import { newId } from './id'
import { db, type Transaction } from './prisma'
import { holdRegraded, type ItemState, type Regraded, shownRegraded, stateOf } from './regrade/load'
import { percentsAs } from './regrade/marks'
import { settleItem } from './regrade/settle'

/** A wrong option that is to count as right, with what the document says against it. */
export type Contradicted = { readonly option: string; readonly sentence: string }

/** What a regrade would do. */
export type DryRun = {
  readonly remedy: Remedy
  /** Students whose percentage moves, most first. */
  readonly moves: readonly Move[]
  /** Students whose percentage stays. */
  readonly unmoved: number
  /** Answers marked by hand: their share of the points stays. */
  readonly byHand: number
  readonly contradicted: readonly Contradicted[]
  /** Stands for all of this: a regrade is applied only as it was seen. */
  readonly seen: string
}

const contradictedIn = async (item: KeyedItem, after: CountingItem): Promise<Contradicted[]> => {
  const options = newlyRight(answerableOf(item), after.key ?? after.asked)
  if (options.length === 0) return []
  const reasons = (await studyQuestions([item.questionVersionId]))[item.questionVersionId]?.reasons
  return options.map((option) => ({
    option,
    sentence: reasons?.[option]?.statement ?? item.questionVersion.quotedSentence,
  }))
}

const tryOut = async (regraded: Regraded, form: RegradeForm, now: Date): Promise<Result<DryRun>> => {
  const { row, item } = regraded
  const remedy = remedyOf(form, answerableOf(item))
  if (!remedy.ok) return remedy
  const before = countingItem(item)
  const after = remedied(before, remedy.value)
  const [held, then] = [percentsAs(regraded, before, now), percentsAs(regraded, after, now)]
  const moves = movesOf(held, then)
  const answers = row.attempts.flatMap(({ responses }) => responses.filter(({ itemId }) => itemId === item.id))
  const said = JSON.stringify([stateOf(item), remedy.value, [...held], [...then]])
  return ok({
    remedy: remedy.value,
    moves,
    unmoved: held.size - moves.length,
    byHand: answers.filter(({ manualMark }) => manualMark !== null).length,
    contradicted: await contradictedIn(item, after),
    seen: createHash('sha256').update(said).digest('hex'),
  })
}

/** What a regrade of one question of an assignment would do, for the teachers of its class; nothing is changed. */
export const tryRegrade = async (actor: Person, form: RegradeForm, now: Date): Promise<Result<DryRun>> => {
  const regraded = await shownRegraded(db(), actor, form.assignmentId, form.itemId, now)
  return regraded ? tryOut(regraded, form, now) : notFound
}

/** The wording as it was asked with another key: a version of its own, which is not the current one of its question. */
const addKey = async (tx: Transaction, { questionVersion: asked }: KeyedItem, remedy: Remedy, at: Date) => {
  if (remedy.kind !== 'key') return null
  await tx.$queryRaw`SELECT 1 FROM "Question" WHERE id = ${asked.questionId}::uuid FOR NO KEY UPDATE`
  const number = 1 + (await tx.questionVersion.count({ where: { questionId: asked.questionId } }))
  const { answer, accepted, options, parts } = remedy.key
  const { stem, stemHtml, quotedSentence, mediaId, questionId } = asked
  const { id } = await tx.questionVersion.create({
    data: {
      id: newId(at),
      ...{ questionId, number, stem, stemHtml, quotedSentence, mediaId, answer },
      accepted: [...accepted],
      options: options.map((option) => ({ ...option })),
      parts: parts.map((part) => ({ ...part })),
      searchKey: searchKeyOf({ stem, answer, parts }),
      createdAt: at,
      targets: { create: asked.targets.map(({ factId, slot, position }) => ({ factId, slot, position })) },
    },
  })
  return id
}

const stateAfter = (before: ItemState, remedy: Remedy, keyId: string | null, at: Date): ItemState => {
  if (remedy.kind === 'points') return { ...before, points: remedy.points }
  if (remedy.kind === 'drop') return { ...before, droppedAt: at.toISOString() }
  if (remedy.kind === 'full-marks') return { ...before, fullMarksAt: at.toISOString(), droppedAt: null }
  return { ...before, gradingVersionId: keyId, fullMarksAt: null, droppedAt: null }
}

/**
 * Does to a question of an assignment what was tried before, and writes it down. `conflict` with `regradeChanged` where it
 * would do something else by now, with `regradeContradicted` where the document says otherwise and `sure` is missing.
 */
export const applyRegrade = (actor: Person, form: RegradeForm, at: Date): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const regraded = await holdRegraded(tx, actor, form.assignmentId, form.itemId, at)
    if (!regraded) return notFound
    const trial = await tryOut(regraded, form, at)
    if (!trial.ok) return trial
    const { remedy, moves, contradicted, seen } = trial.value
    if (seen !== form.seen) return failure('conflict', 'regradeChanged')
    if (contradicted.length > 0 && form.sure !== 'yes') return failure('conflict', 'regradeContradicted')
    const before = stateOf(regraded.item)
    const after = stateAfter(before, remedy, await addKey(tx, regraded.item, remedy, at), at)
    const subject = `${form.assignmentId}/${form.itemId}`
    const what = { ...after, remedy: remedy.kind, moved: moves.length }
    await audit(actor, tx, [{ action: 'item.regrade', subject, before, after: what }], at)
    await settleItem(tx, actor, regraded, after, at)
    return ok(null)
  })

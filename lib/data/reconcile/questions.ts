import { isDeepStrictEqual } from 'node:util'
import type { QuestionKind, QuestionStatus } from '@/lib/domain/question'
import {
  identityOf,
  type Offer,
  type QuestionPlan,
  type ReadQuestion,
  reconcileQuestions,
  type StoredQuestion,
} from '@/lib/domain/reconcile-questions'
import { searchKeyOf } from '@/lib/domain/search/key'
import { isSlot } from '@/lib/domain/slot'
import type { Prisma } from '@/lib/generated/client'
import { newId } from '../id'
import type { Transaction } from '../prisma'
import { answeredQuestions } from '../questions/answered'
import { parseOptions, parseParts } from '../stored'
import { type Change, inParts, type Reread } from './change'
import type { SavedFacts } from './facts'
import type { QuestionRead, ReadingToSave } from './reading'

const withCurrent = {
  currentVersion: { include: { targets: { orderBy: { position: 'asc' } } } },
} satisfies Prisma.QuestionInclude
type Row = Prisma.QuestionGetPayload<{ include: typeof withCurrent }>
export type Stored = StoredQuestion & { readonly row: Row }
export type Read = ReadQuestion & { readonly question: QuestionRead }

/** A question that a person wrote from the start has its own id as key. */
const authorshipOf = ({ id, key, origin }: Row): StoredQuestion['authorship'] =>
  origin === 'engine' ? 'engine' : key === id ? 'own' : 'edited'

const storedQuestion = (row: Row, isInUse: boolean): Stored[] => {
  const version = row.currentVersion
  if (!version) return []
  const { stem, answer, accepted } = version
  return [
    {
      id: row.id,
      kind: row.kind as QuestionKind,
      status: row.status as QuestionStatus,
      authorship: authorshipOf(row),
      isInUse,
      targets: version.targets.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : [])),
      content: { stem, answer, accepted, options: parseOptions(version.options), parts: parseParts(version.parts) },
      row,
    },
  ]
}

/** A question read, asking rows; none where it asks or says what an author has corrected: the author's words stand. */
const readQuestion = (question: QuestionRead, offer: Offer, { idByKey, overridden }: SavedFacts): Read[] => {
  const targets = question.targets.flatMap(({ factKey, slot }) => {
    const factId = idByKey.get(factKey)
    return factId ? [{ factId, slot }] : []
  })
  if (targets.length < question.targets.length) return []
  const isStale = targets.some(({ factId, slot }) =>
    overridden.get(factId)?.some((old) => old.slot === slot || question.stem.includes(old.readText)),
  )
  if (isStale) return []
  const { kind, stem, answer, accepted, options, parts } = question
  return [{ kind, targets, offer, content: { stem, answer, accepted, options, parts }, question }]
}

const plain = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row }))

const judgement = ({ key, rank, look, passed }: QuestionRead) => ({
  key,
  rank,
  look: look ?? null,
  gates: passed.map(({ gate, params }) => (params ? { gate, params: { ...params } } : { gate })),
})

/** The sentence that holds the evidence of a question. */
const quoted = ({ document, sentences }: ReadingToSave, { evidence }: QuestionRead): string => {
  const sentence = sentences.find(({ start, end }) => start <= evidence.start && evidence.start < end) ?? evidence
  return document.text.slice(sentence.start, sentence.end)
}

const slotsOf = ({ targets }: Read): string[] => targets.map(({ factId, slot }) => `${factId} ${slot}`)

type NewVersion = { readonly questionId: string; readonly number: number; readonly read: Read }

/** Writes versions with their targets and makes them the current ones. */
const saveVersions = async ({ tx, reading, at }: Change, versions: readonly NewVersion[]): Promise<void> => {
  const rows = versions.map((version) => ({ id: newId(at), ...version }))
  await inParts(rows, (part) =>
    tx.questionVersion.createMany({
      data: part.map(({ id, questionId, number, read: { content, question } }) => ({
        ...{ id, questionId, number, createdAt: at },
        stem: content.stem,
        answer: content.answer,
        accepted: [...content.accepted],
        options: plain(content.options),
        parts: plain(content.parts),
        quotedSentence: quoted(reading, question),
        searchKey: searchKeyOf(content),
      })),
    }),
  )
  const targets = rows.flatMap(({ id, read }) =>
    read.targets.map((target, position) => ({ questionVersionId: id, position, ...target })),
  )
  await inParts(targets, (part) => tx.questionTarget.createMany({ data: part }))
  await inParts(rows, (part) => {
    const ids = part.map(({ id }) => id)
    return tx.$executeRaw`UPDATE "Question" AS q SET "currentVersionId" = v.id
      FROM "QuestionVersion" AS v WHERE v."questionId" = q.id AND v.id = ANY(${ids}::uuid[])`
  })
}

/** Questions that somebody approved, learnt or assigned: a text that grew elsewhere makes none of them doubtful. */
const idsInUse = async (tx: Transaction, documentId: string): Promise<string[]> => {
  const answered = await answeredQuestions(tx, { documentIds: [documentId] })
  const isUsed = [{ id: { in: answered.map(({ id }) => id) } }, { versions: { some: { items: { some: {} } } } }]
  const rows = await tx.question.findMany({
    where: { documentId, status: { not: 'retired' }, OR: [{ status: 'approved' }, ...isUsed] },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Says what becomes of the questions of a document with what was read; see reconcileQuestions. */
export const planQuestions = async (
  { tx, documentId, reading }: Reread,
  facts: SavedFacts,
): Promise<QuestionPlan<Stored, Read>> => {
  const rows = await tx.question.findMany({ where: { documentId }, include: withCurrent, orderBy: { id: 'asc' } })
  const used = new Set(await idsInUse(tx, documentId))
  const before = rows.flatMap((row) => storedQuestion(row, used.has(row.id)))
  const staying = new Set(before.filter(({ authorship, isInUse }) => authorship !== 'own' && isInUse).map(identityOf))
  const readAs = (questions: readonly QuestionRead[], offer: Offer) =>
    questions.flatMap((question) => readQuestion(question, offer, facts))
  const proposed = readAs(reading.questions, 'proposed')
  const kept = readAs(reading.doubtful, 'held').filter((read) => staying.has(identityOf(read)))
  // What is in use may ask a slot of which another question would be held back.
  const asked = new Set(kept.flatMap(slotsOf))
  const held = readAs(reading.held, 'held').filter((read) => !slotsOf(read).some((slot) => asked.has(slot)))
  return reconcileQuestions(before, [...proposed, ...kept, ...held], facts.unsettled)
}

/** Writes questions that were not there before. */
export const createQuestions = async (change: Change, reads: readonly Read[]): Promise<void> => {
  const { tx, documentId, at } = change
  const created = reads.map((read) => ({ questionId: newId(at), number: 1, read }))
  await inParts(created, (part) =>
    tx.question.createMany({
      data: part.map(({ questionId, read }) => ({
        ...{ id: questionId, documentId, kind: read.kind, origin: 'engine', status: read.offer },
        ...judgement(read.question),
      })),
    }),
  )
  await saveVersions(change, created)
}

type Judged = { readonly old: Stored; readonly read: Read | null }

/** Writes what the reading says now of questions that stay, of a person's own only which it is and where it ranks. */
const judgeAgain = async ({ tx }: Change, kept: readonly Judged[]): Promise<void> => {
  const rows = kept.flatMap(({ old, read }) => {
    if (read === null) return []
    const { row } = old
    const [now, was] = [judgement(read.question), { key: row.key, rank: row.rank, look: row.look, gates: row.gates }]
    const next = old.authorship === 'engine' ? now : { ...was, key: now.key, rank: now.rank }
    return isDeepStrictEqual(next, was) ? [] : [{ id: old.id, ...next }]
  })
  await inParts(
    rows,
    (part) => tx.$executeRaw`UPDATE "Question" AS q SET key = r.key, rank = r.rank, look = r.look, gates = r.gates
      FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS r(id uuid, key text, rank int, look text, gates jsonb)
      WHERE q.id = r.id`,
  )
}

/** Writes what becomes of the questions. */
export const saveQuestions = async (change: Change, plan: QuestionPlan<Stored, Read>): Promise<void> => {
  const { tx } = change
  const idsOf = (part: readonly Stored[]) => ({ id: { in: part.map((old) => old.id) } })

  await inParts(plan.retire, (part) => tx.question.updateMany({ where: idsOf(part), data: { status: 'retired' } }))
  await inParts(plan.recheck, (part) =>
    tx.question.updateMany({ where: idsOf(part), data: { status: 'proposed', look: 'fact_changed' } }),
  )
  await judgeAgain(change, plan.keep)
  for (const offer of ['proposed', 'held'] as const)
    await inParts(
      plan.move.filter((one) => one.offer === offer),
      (part) =>
        tx.question.updateMany({
          // Where somebody has decided since, that holds.
          where: { ...idsOf(part.map(({ old }) => old)), status: offer === 'held' ? 'proposed' : 'held' },
          data: { status: offer },
        }),
    )
  // The status that stays is not written: somebody may be deciding on the question at this moment.
  for (const { old, read, status, isSettled } of plan.change)
    await tx.question.update({
      where: { id: old.id },
      data: { ...judgement(read.question), ...(isSettled ? {} : { status }) },
    })
  await createQuestions(change, plan.create)
  await saveVersions(
    change,
    plan.change.map(({ old, read }) => ({
      questionId: old.id,
      number: (old.row.currentVersion?.number ?? 0) + 1,
      read,
    })),
  )
}

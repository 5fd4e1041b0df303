import {
  type AuthoredKind,
  contentOf,
  isAuthoredKind,
  type QuestionContent,
  type QuestionFields,
} from '@/lib/domain/authored'
import { checkEdited } from '@/lib/domain/edited'
import { isId } from '@/lib/domain/id'
import type { Actor } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { searchKeyOf } from '@/lib/domain/search/key'
import type { Slot } from '@/lib/domain/slot'
import { editable } from '../documents/find'
import { holdDocument } from '../documents/hold'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { parseSentences, type SentenceRow } from '../stored'

type Content = QuestionContent & { readonly quotedSentence: string }

/** Gives a question its next version, asking the given slots, and makes it the current one. Versions never change. */
export const addVersion = async (
  tx: Transaction,
  questionId: string,
  content: Content,
  targets: readonly { readonly factId: string; readonly slot: string }[],
  at: Date,
): Promise<void> => {
  // Of two who say it anew at once the second counts the version of the first.
  await tx.$queryRaw`SELECT 1 FROM "Question" WHERE id = ${questionId}::uuid FOR NO KEY UPDATE`
  const id = newId(at)
  const number = 1 + (await tx.questionVersion.count({ where: { questionId } }))
  await tx.questionVersion.create({
    data: {
      id,
      questionId,
      number,
      stem: content.stem,
      answer: content.answer,
      accepted: [...content.accepted],
      options: content.options.map((option) => ({ ...option })),
      quotedSentence: content.quotedSentence,
      searchKey: searchKeyOf(content),
      createdAt: at,
      targets: { create: targets.map(({ factId, slot }, position) => ({ factId, slot, position })) },
    },
  })
  await tx.question.update({ where: { id: questionId }, data: { currentVersionId: id } })
}

const wholeText = async (tx: Transaction, documentId: string): Promise<string> => {
  const version = await tx.documentVersion.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { text: true },
  })
  return version?.text ?? ''
}

/**
 * Says a question in its author's words: a new version that asks the same. What the engine had checked no longer counts;
 * what can be is checked anew. Where that finds nothing it is approved by the same hand, else it waits for a second look.
 * Kinds that no form can say are not found; what the form says wrong is named by field.
 */
export const editQuestion = async (
  actor: Actor,
  documentId: string,
  questionId: string,
  fields: QuestionFields,
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    if (!isId(questionId)) return notFound
    const question = await tx.question.findFirst({
      where: { id: questionId, document: editable(actor, documentId), status: { not: 'retired' } },
      select: { kind: true, currentVersion: { include: { targets: { orderBy: { position: 'asc' } } } } },
    })
    if (!question?.currentVersion || !isAuthoredKind(question.kind)) return notFound
    const content = contentOf(question.kind, fields)
    if (!content.ok) return content
    const { targets, quotedSentence, answer: before } = question.currentVersion
    await addVersion(tx, questionId, { ...content.value, quotedSentence }, targets, at)
    const { gates, look } = checkEdited(question.kind, content.value, await wholeText(tx, documentId), before)
    await tx.question.update({
      where: { id: questionId },
      data: { status: look === null ? 'approved' : 'proposed', look, gates: [...gates], origin: 'author' },
    })
    return ok(null)
  })

/** A question of one's own: about a sentence, asking a slot of a fact there is or of a new one that the answer states. */
export type WrittenQuestion = {
  readonly kind: AuthoredKind
  readonly content: QuestionContent
  /** The number of the version in which the author saw the sentence. */
  readonly version: number
  readonly sentence: number
  readonly slot: Slot
  readonly factId: string | null
}

type Place = { readonly versionId: string; readonly text: string; readonly sentence: SentenceRow }

const placeOf = async (
  tx: Transaction,
  documentId: string,
  { version: number, sentence: index }: WrittenQuestion,
): Promise<Result<Place>> => {
  await holdDocument(tx, documentId)
  const version = await tx.documentVersion.findFirst({ where: { documentId }, orderBy: { number: 'desc' } })
  if (!version) return notFound
  if (version.number !== number) return failure('conflict')
  const sentence = parseSentences(version.sentences)[index]
  if (!sentence) return notFound
  return ok({ versionId: version.id, text: version.text.slice(sentence.start, sentence.end), sentence })
}

const isAskable = async (tx: Transaction, documentId: string, factId: string): Promise<boolean> =>
  isId(factId) && (await tx.fact.count({ where: { id: factId, documentId, status: 'active' } })) > 0

const addFact = async (tx: Transaction, documentId: string, place: Place, slot: Slot, answer: string, at: Date) => {
  const id = newId(at)
  const { start, end, index } = place.sentence
  await tx.fact.create({
    data: {
      id,
      documentId,
      key: id,
      kind: 'statement',
      relation: 'states',
      slots: [{ slot, text: answer }],
      origin: 'author',
      evidence: { create: { id: newId(at), documentVersionId: place.versionId, start, end, sentenceIndex: index } },
    },
  })
  return id
}

/**
 * Adds a question of one's own, approved at once; the id of the question. `conflict` where the text has changed since its
 * author saw the sentence.
 */
export const writeQuestion = async (
  actor: Actor,
  documentId: string,
  written: WrittenQuestion,
  at: Date,
): Promise<Result<{ id: string }>> =>
  db().$transaction(async (tx) => {
    const document = await tx.document.findFirst({ where: editable(actor, documentId), select: { id: true } })
    if (!document) return notFound
    const place = await placeOf(tx, document.id, written)
    if (!place.ok) return place
    const { kind, content, slot, factId } = written
    if (factId !== null && !(await isAskable(tx, documentId, factId))) return notFound
    const asked = factId ?? (await addFact(tx, documentId, place.value, slot, content.answer, at))
    const id = newId(at)
    await tx.question.create({ data: { id, documentId, key: id, kind, origin: 'author', status: 'approved' } })
    await addVersion(tx, id, { ...content, quotedSentence: place.value.text }, [{ factId: asked, slot }], at)
    return ok({ id })
  })

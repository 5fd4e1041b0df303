import {
  type EditionPreview,
  factChanges,
  pictureChanges,
  questionChanges,
  sentenceChanges,
  shownFacts,
} from '@/lib/domain/edition'
import { grouped } from '@/lib/domain/grouped'
import type { Illustration, KeptIllustration } from '@/lib/domain/illustration'
import { presentVersion, type VersionView } from '../documents/version'
import { hashOf } from '../media/hash'
import type { Transaction } from '../prisma'
import { currentSlots } from '../stored'
import { alignmentOf } from './change'
import { planFacts, type Read, type Stored } from './facts'
import { planQuestions } from './questions'
import type { ReadingToSave } from './reading'

type Text = {
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly section: string }[]
}

const sentencesOf = ({ text, sentences }: Text) =>
  sentences.map(({ start, end, section }) => ({ text: text.slice(start, end), section }))

type Stakes = (factId: string) => { readonly approved: number; readonly learners: number }

/** How many approved questions ask each of some facts, and how many learners have cards of it. */
const stakesIn = async (tx: Transaction, factIds: readonly string[]): Promise<Stakes> => {
  const fact = { in: [...factIds] }
  const targets = await tx.questionTarget.findMany({
    where: { factId: fact, version: { currentOf: { status: 'approved' } } },
    distinct: ['factId', 'questionVersionId'],
    select: { factId: true },
  })
  const cards = await tx.card.findMany({
    where: { factId: fact },
    distinct: ['factId', 'userId'],
    select: { factId: true },
  })
  const [asking, learning] = [targets, cards].map((rows) => grouped(rows, ({ factId }) => factId))
  return (factId) => ({
    approved: asking?.get(factId)?.length ?? 0,
    learners: learning?.get(factId)?.length ?? 0,
  })
}

const oldWords = ({ row }: Stored, { text }: VersionView, versionId: string): string => {
  const span = row.evidence.find((one) => one.documentVersionId === versionId && one.slot === null)
  if (span) return text.slice(span.start, span.end)
  return (
    row.statement ??
    currentSlots(row)
      .map((slot) => slot.text)
      .join(', ')
  )
}

const newWords = ({ evidence }: Read, { document }: ReadingToSave) => document.text.slice(evidence.start, evidence.end)

/** Pictures with the sentences they stand behind; the same bytes are the same picture. */
const hanging = <Picture extends Illustration | KeptIllustration>(
  pictures: readonly Picture[],
  sentences: Text['sentences'],
  hashes: ReadonlyMap<string, string>,
) =>
  pictures.map((one) => ({
    one,
    key: 'media' in one ? (hashes.get(one.media) ?? one.media) : hashOf(one.picture.bytes),
    sentence: sentences.findLastIndex(({ end }) => end <= one.after),
  }))

/** What keeping a reading would do to a document that has been read before; null where it has not. Writes nothing. */
export const previewIn = async (
  tx: Transaction,
  documentId: string,
  reading: ReadingToSave,
  at: Date,
): Promise<EditionPreview | null> => {
  const row = await tx.documentVersion.findFirst({ where: { documentId }, orderBy: { number: 'desc' } })
  if (!row) return null
  const before = presentVersion(row)
  const alignment = alignmentOf(before, reading)
  const reread = { tx, documentId, before, reading, alignment, at }
  const facts = await planFacts(reread)
  const questions = await planQuestions(reread, facts)
  const { plan } = facts
  const [old, now] = [sentencesOf(before), sentencesOf({ text: reading.document.text, sentences: reading.sentences })]
  const changed = plan.change.filter((pair) => !pair.old.isRetired)
  const stakes = await stakesIn(tx, [...changed.map((pair) => pair.old.id), ...plan.retire.map(({ id }) => id)])
  const media = await tx.media.findMany({ where: { documentId }, select: { id: true, hash: true } })
  const hashes = new Map(media.map(({ id, hash }) => [id, hash]))
  const { pictures, gone } = pictureChanges(
    hanging(before.illustrations, before.sentences, hashes),
    hanging(reading.illustrations, reading.sentences, hashes),
    alignment,
  )
  return {
    pictures,
    leaving: gone.map(({ one: { media, after, alt, caption, width, height } }) => ({
      media,
      after,
      alt: alt || (caption ?? ''),
      width,
      height,
    })),
    sentences: sentenceChanges(old, now, alignment),
    facts: factChanges(plan, old, now, alignment),
    questions: questionChanges(questions),
    changed: changed.slice(0, shownFacts).map((pair) => ({
      id: pair.old.id,
      before: oldWords(pair.old, before, row.id),
      after: newWords(pair.read, reading),
      ...stakes(pair.old.id),
    })),
    retired: plan.retire
      .map((fact) => ({ id: fact.id, words: oldWords(fact, before, row.id), ...stakes(fact.id) }))
      .toSorted((a, b) => b.learners - a.learners || b.approved - a.approved)
      .slice(0, shownFacts),
    made: facts.created.slice(0, shownFacts).map(({ id, fact }) => ({ id, words: newWords(fact, reading) })),
  }
}

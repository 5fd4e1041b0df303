import type { KeptIllustration, LeftOut } from '@/lib/domain/illustration'
import type { Actor } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { enqueue } from '../enqueue'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { type BlockRow, canonicalName, parseBlocks, parseCheck, parseIllustrations, parseSentences } from '../stored'
import { editable } from './find'
import { holdDocument } from './hold'

type Canonical = {
  readonly title: string
  readonly language: string
  readonly text: string
  readonly blocks: BlockRow[]
  readonly illustrations: KeptIllustration[]
  readonly leftOut: LeftOut
}

/** Sends a document to be read again in the given canonical form. `conflict` while another reading is under way. */
export const readAgain = async (
  tx: Transaction,
  documentId: string,
  ownerId: string,
  canonical: Canonical,
  at: Date,
): Promise<Result<null>> => {
  await tx.upload.deleteMany({ where: { documentId, status: 'failed' } })
  if ((await tx.upload.count({ where: { documentId } })) > 0) return failure('conflict', 'document_being_read')
  await tx.upload.create({
    data: {
      id: newId(at),
      documentId,
      ownerId,
      name: canonicalName,
      bytes: Buffer.from(JSON.stringify(canonical), 'utf8'),
      status: 'queued',
      createdAt: at,
    },
  })
  await enqueue(tx, 'read-document', { documentId })
  return ok(null)
}

/**
 * The newest version of a document in the form in which it can be read again. Holds the document: a reading that is just
 * being kept ends first or is seen as under way, and of two corrections at once the second finds the first.
 */
export const canonicalOf = async (tx: Transaction, documentId: string) => {
  await holdDocument(tx, documentId)
  const document = await tx.document.findUnique({
    where: { id: documentId },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const version = document?.versions[0]
  if (!document || !version) return null
  const { title, language, ownerId } = document
  const canonical: Canonical = {
    ...{ title, language, text: version.text },
    blocks: parseBlocks(version.blocks),
    illustrations: parseIllustrations(version.illustrations),
    leftOut: parseCheck(version.check).leftOut,
  }
  return { canonical, version, ownerId }
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Puts other words in place of [start, end) and moves everything after them. */
const replaceSpan = (canonical: Canonical, start: number, end: number, words: string): Canonical => {
  const shift = words.length - (end - start)
  const moved = (offset: number) => (offset >= end ? offset + shift : offset)
  return {
    ...canonical,
    text: canonical.text.slice(0, start) + words + canonical.text.slice(end),
    blocks: canonical.blocks.map((block) => ({ ...block, start: moved(block.start), end: moved(block.end) })),
    illustrations: canonical.illustrations.map((one) => ({ ...one, after: moved(one.after) })),
  }
}

/** A sentence in its author's words; `version` is the number of the version in which the author saw it. */
export type Correction = { readonly version: number; readonly sentence: number; readonly text: string }

/**
 * Corrects a sentence in place: the text becomes a new version, read like any other. `conflict` where the text has
 * changed since the author saw it, or is being read just now; a sentence cannot be emptied away.
 */
export const correctSentence = async (
  actor: Actor,
  documentId: string,
  correction: Correction,
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const document = await tx.document.findFirst({ where: editable(actor, documentId), select: { id: true } })
    const current = document && (await canonicalOf(tx, document.id))
    if (!current) return notFound
    if (current.version.number !== correction.version) return failure('conflict')
    const sentence = parseSentences(current.version.sentences)[correction.sentence]
    if (!sentence) return notFound
    const words = oneLine(correction.text)
    if (!/[\p{L}\p{N}]/u.test(words)) return failure('invalid', 'checkFields', { fields: { text: 'required' } })
    const canonical = replaceSpan(current.canonical, sentence.start, sentence.end, words)
    return readAgain(tx, documentId, current.ownerId, canonical, at)
  })

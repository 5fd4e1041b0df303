import { guestLimits } from '@/lib/domain/guest'
import type { Illustration, KeptIllustration, PictureBytes } from '@/lib/domain/illustration'
import { newId } from '../id'
import type { Transaction } from '../prisma'
import { hashOf } from './hash'

/** How many pictures more the owner of a document may keep. */
const roomOf = async (tx: Transaction, documentId: string): Promise<number> => {
  const document = await tx.document.findUnique({
    where: { id: documentId },
    select: { owner: { select: { id: true, kind: true } } },
  })
  if (document?.owner.kind !== 'guest') return Number.POSITIVE_INFINITY
  const { id } = document.owner
  const others = { OR: [{ ownerId: id }, { document: { ownerId: id } }], NOT: { documentId } }
  return guestLimits.pictures - (await tx.media.count({ where: others }))
}

const keepBytes = async (tx: Transaction, documentId: string, { type, bytes }: PictureBytes, at: Date) => {
  const id = newId(at)
  const data = { id, documentId, hash: hashOf(bytes), type, bytes: Buffer.from(bytes), createdAt: at }
  await tx.media.create({ data })
  return id
}

/**
 * Keeps the pictures that a text of the document shows from now on, each once: one that it had before stays the same. Those
 * that it no longer shows go. Of a visitor so many as they may keep; `refused` counts the others.
 */
export const illustrate = async (
  tx: Transaction,
  documentId: string,
  illustrations: readonly (Illustration | KeptIllustration)[],
  at: Date,
): Promise<{ readonly kept: KeptIllustration[]; readonly refused: number }> => {
  const held = await tx.media.findMany({ where: { documentId }, select: { id: true, hash: true } })
  const ids = new Set(held.map(({ id }) => id))
  const byHash = new Map(held.map(({ id, hash }) => [hash, id]))
  const shown = new Set<string>()
  const room = illustrations.length === 0 ? 0 : await roomOf(tx, documentId)
  const kept: KeptIllustration[] = []

  const mediaOf = async (one: Illustration | KeptIllustration): Promise<string | null> => {
    const known = 'media' in one ? (ids.has(one.media) ? one.media : null) : byHash.get(hashOf(one.picture.bytes))
    if (known !== undefined) return known
    if (!('picture' in one) || shown.size >= room) return null
    const id = await keepBytes(tx, documentId, one.picture, at)
    byHash.set(hashOf(one.picture.bytes), id)
    return id
  }
  for (const one of illustrations) {
    const media = await mediaOf(one)
    if (media === null) continue
    shown.add(media)
    const { after, alt, caption } = one
    const { width, height } = 'picture' in one ? one.picture : one
    kept.push({ media, after, alt, ...(caption === undefined ? {} : { caption }), width, height })
  }
  await tx.media.deleteMany({ where: { documentId, id: { notIn: [...shown] }, questionVersions: { none: {} } } })
  return { kept, refused: illustrations.length - kept.length }
}

import { packageLimits } from '@/lib/domain/note-package'
import type { Learner } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { enqueue } from '../enqueue'
import { newId } from '../id'
import { db } from '../prisma'

const { bytes: mostBytes, megabytes } = packageLimits
export const packageTooLarge = failure('invalid', 'package_too_large', { params: { megabytes } })
/** So much of a package is one row, and all of it that is held at a time. */
export const partBytes = 1024 * 1024

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Pieces of any length as parts of one length; the last may be shorter. */
async function* partsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let [part, length] = [new Uint8Array(partBytes), 0]
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const some = piece.subarray(at, at + partBytes - length)
      part.set(some, length)
      length += some.length
      at += some.length
      if (length === partBytes) {
        yield part
        ;[part, length] = [new Uint8Array(partBytes), 0]
      }
    }
  }
  if (length > 0) yield part.subarray(0, length)
}

const keepParts = async (packageId: string, pieces: AsyncIterable<Uint8Array>): Promise<Result<number>> => {
  let [position, length] = [0, 0]
  for await (const bytes of partsOf(pieces)) {
    length += bytes.length
    if (length > mostBytes) return packageTooLarge
    if (position === 0 && !isZip(bytes)) return failure('invalid', 'package_not_zip')
    await db().notePackagePart.create({ data: { packageId, position: position++, bytes } })
  }
  return length === 0 ? failure('invalid', 'package_not_zip') : ok(length)
}

/**
 * Keeps a package as it comes in, part by part, and has it read; one that was sent before and whose notes are not there goes.
 * Refused or cut off, it leaves nothing behind: `package_needs_account`, `package_too_large`, `package_not_zip`.
 */
export const receivePackage = async (
  actor: Learner,
  pieces: AsyncIterable<Uint8Array>,
  at: Date,
): Promise<Result<{ id: string }>> => {
  if (actor.kind !== 'person') return failure('limited', 'package_needs_account')
  const id = newId(at)
  const ownerId = actor.userId
  await db().notePackage.deleteMany({ where: { ownerId, status: { in: ['receiving', 'queued', 'ready', 'failed'] } } })
  await db().notePackage.create({ data: { id, ownerId, status: 'receiving', createdAt: at } })
  let isKept = false
  try {
    const bytes = await keepParts(id, pieces)
    if (!bytes.ok) return bytes
    await db().$transaction(async (tx) => {
      await tx.notePackage.update({ where: { id }, data: { status: 'queued', bytes: bytes.value } })
      await enqueue(tx, 'read-package', { packageId: id })
    })
    isKept = true
    return ok({ id })
  } finally {
    if (!isKept) await db().notePackage.deleteMany({ where: { id } })
  }
}

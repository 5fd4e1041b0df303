import type { ImportedPackage, PackagePreview } from '@/lib/domain/note-package'
import type { System } from '@/lib/domain/policy'
import { db } from '../prisma'
import type { ReadingFailure } from '../uploads/progress'
import { partBytes } from './receive'

/** A package that waits to be read (`queued`) or to be added (`adding`). */
export type PackageWork = {
  readonly id: string
  readonly ownerId: string
  readonly status: 'queued' | 'adding'
  readonly createdAt: Date
  readonly bytes: { readonly length: number; readonly slice: (from: number, to: number) => Promise<Uint8Array> }
}

const heldParts = 4

/** The bytes of a package, fetched by parts; the last few are held, since entries that follow each other share them. */
const bytesOf = (packageId: string, length: number): PackageWork['bytes'] => {
  const held = new Map<number, Promise<Uint8Array>>()
  const fetch = async (position: number): Promise<Uint8Array> => {
    const row = await db().notePackagePart.findUnique({ where: { packageId_position: { packageId, position } } })
    return row?.bytes ?? new Uint8Array()
  }
  const partAt = (position: number): Promise<Uint8Array> => {
    const part = held.get(position) ?? fetch(position)
    held.delete(position)
    held.set(position, part)
    const [oldest] = held.keys()
    if (held.size > heldParts && oldest !== undefined) held.delete(oldest)
    return part
  }
  const slice = async (start: number, end: number): Promise<Uint8Array> => {
    const [from, to] = [Math.max(0, start), Math.min(end, length)]
    const whole = new Uint8Array(Math.max(0, to - from))
    for (let at = from; at < to; ) {
      const part = await partAt(Math.floor(at / partBytes))
      const inPart = at % partBytes
      const some = part.subarray(inPart, inPart + to - at)
      if (some.length === 0) return whole.subarray(0, at - from)
      whole.set(some, at - from)
      at += some.length
    }
    return whole
  }
  return { length, slice }
}

/** Takes up a package; null where there is nothing to do for it, so that a job tried again does nothing. */
export const takePackage = async (_system: System, packageId: string): Promise<PackageWork | null> => {
  const row = await db().notePackage.findUnique({ where: { id: packageId } })
  if (row?.status !== 'queued' && row?.status !== 'adding') return null
  const { id, ownerId, createdAt, status, bytes } = row
  return { id, ownerId, createdAt, status, bytes: bytesOf(id, bytes) }
}

/** Notes how many notes are read; false where the package is not wanted any more. */
export const markPackage = async (_system: System, { id, status }: PackageWork, progress: number): Promise<boolean> => {
  const { count } = await db().notePackage.updateMany({ where: { id, status }, data: { progress } })
  return count > 0
}

export const keepPreview = async (_system: System, { id }: PackageWork, preview: PackagePreview): Promise<void> => {
  await db().notePackage.updateMany({ where: { id, status: 'queued' }, data: { status: 'ready', preview } })
}

/** Lets the bytes of a package go: what came of it is all that is left. */
const end = async (id: string, data: { status: 'added' | 'failed'; result?: object; error?: object }) => {
  await db().$transaction(async (tx) => {
    await tx.notePackage.updateMany({ where: { id }, data })
    await tx.notePackagePart.deleteMany({ where: { packageId: id } })
  })
}

export const endPackage = (_system: System, { id }: PackageWork, result: ImportedPackage): Promise<void> =>
  end(id, { status: 'added', result })

export const failPackage = (_system: System, id: string, error: ReadingFailure): Promise<void> =>
  end(id, { status: 'failed', error: { ...error } })

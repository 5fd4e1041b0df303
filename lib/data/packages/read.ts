import { isId } from '@/lib/domain/id'
import type { ImportedPackage, PackagePreview } from '@/lib/domain/note-package'
import type { Learner, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { enqueue } from '../enqueue'
import { db } from '../prisma'
import type { ReadingFailure } from '../uploads/progress'

export type PackageStatus = 'receiving' | 'queued' | 'ready' | 'adding' | 'added' | 'failed'

/** A package as its page follows it. */
export type PackageView = {
  readonly status: PackageStatus
  readonly progress: number
  readonly error: ReadingFailure | null
  readonly preview: PackagePreview | null
  readonly result: ImportedPackage | null
}

// Its columns are written by this folder alone, from checked values.

/** One of the actor's own packages. */
export const packageOf = async (actor: Learner, packageId: string): Promise<Result<PackageView>> => {
  if (!isId(packageId)) return notFound
  const row = await db().notePackage.findFirst({ where: { id: packageId, ownerId: actor.userId } })
  if (!row) return notFound
  return ok({
    status: row.status as PackageStatus,
    progress: row.progress,
    error: row.error as ReadingFailure | null,
    preview: row.preview as PackagePreview | null,
    result: row.result as ImportedPackage | null,
  })
}

/** Has the notes of a package added that has been looked at; asked for twice, they are added once. */
export const addPackage = async (actor: Learner, packageId: string): Promise<Result<null>> => {
  if (!isId(packageId)) return notFound
  const row = await db().notePackage.findFirst({ where: { id: packageId, ownerId: actor.userId } })
  if (!row) return notFound
  return db().$transaction(async (tx) => {
    const { count } = await tx.notePackage.updateMany({
      where: { id: packageId, status: 'ready' },
      data: { status: 'adding', progress: 0 },
    })
    if (count > 0) await enqueue(tx, 'read-package', { packageId })
    return count > 0 || row.status === 'adding' || row.status === 'added' ? ok(null) : failure('conflict')
  })
}

/** Removes packages that came before `before`, whatever became of them: their notes stay. */
export const discardPackages = async (_system: System, before: Date): Promise<number> => {
  const { count } = await db().notePackage.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}

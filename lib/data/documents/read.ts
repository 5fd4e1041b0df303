import { type Actor, userIdOf } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { db } from '../prisma'
import { progressColumns, type ReadingProgress, stageOf } from '../uploads/progress'
import { editable, readable } from './find'
import { presentVersion, type VersionView } from './version'

/** A document as its page needs it; `version` is null until it has been read. */
export type DocumentView = {
  readonly id: string
  readonly isNote: boolean
  readonly title: string
  readonly language: string
  readonly attribution: string | null
  readonly isOwner: boolean
  readonly canEdit: boolean
  readonly isSample: boolean
  readonly archived: boolean
  readonly reading: ReadingProgress
  readonly version: VersionView | null
}

/** One document that the actor may read, with the newest version of its text. */
export const readDocument = async (actor: Actor, documentId: string): Promise<Result<DocumentView>> => {
  const row = await db().document.findFirst({
    where: readable(actor, documentId),
    include: {
      upload: { select: progressColumns },
      versions: { orderBy: { number: 'desc' }, take: 1 },
    },
  })
  if (!row) return notFound
  const mayEdit = await db().document.count({ where: editable(actor, documentId) })
  const [version] = row.versions
  return ok({
    id: row.id,
    isNote: row.kind === 'note',
    title: row.title,
    language: row.language,
    attribution: row.attribution,
    isOwner: row.ownerId === userIdOf(actor),
    canEdit: mayEdit > 0,
    isSample: row.sampleName !== null,
    archived: row.archivedAt !== null,
    reading: stageOf(row.upload),
    version: version ? presentVersion(version) : null,
  })
}

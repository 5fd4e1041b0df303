import type { System } from '@/lib/domain/policy'
import { db } from '../prisma'
import type { Work } from './work'

/** Keeps one part more; not of a text that is not wanted any more, whose parts are gone. */
export const keepPart = async (
  _system: System,
  { uploadId }: Pick<Work, 'uploadId'>,
  position: number,
  bytes: Uint8Array,
): Promise<void> => {
  await db().$executeRaw`INSERT INTO "UploadPart" ("uploadId", position, bytes)
    SELECT id, ${position}::int, ${bytes}::bytea FROM "Upload" WHERE id = ${uploadId}::uuid FOR KEY SHARE
    ON CONFLICT ("uploadId", position) DO UPDATE SET bytes = EXCLUDED.bytes`
}

import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'

/**
 * Of all that decides what a new reading does to a document: its newest version, its facts as read and as corrected, its
 * questions as they stand, and what its author settled. Another one means that a preview no longer holds.
 */
export const fingerprintOf = async (documentId: string): Promise<string> => {
  const [row] = await runStatement<{ fingerprint: string }>(Prisma.sql`
    SELECT md5(concat_ws('/',
      (SELECT v.id::text FROM "DocumentVersion" v WHERE v."documentId" = ${documentId}::uuid ORDER BY v.number DESC LIMIT 1),
      (SELECT md5(string_agg(concat_ws(' ', f.id, f.key, f.status, md5(f.override::text)), ',' ORDER BY f.id))
        FROM "Fact" f WHERE f."documentId" = ${documentId}::uuid),
      (SELECT md5(string_agg(concat_ws(' ', q.id, q.status, q."currentVersionId"), ',' ORDER BY q.id))
        FROM "Question" q WHERE q."documentId" = ${documentId}::uuid),
      (SELECT md5(string_agg(concat_ws(' ', c.id, c.resolution), ',' ORDER BY c.id))
        FROM "Conflict" c WHERE c."documentId" = ${documentId}::uuid))) AS fingerprint`)
  return row?.fingerprint ?? ''
}

import { derivedId } from '@/lib/domain/id'
import type { System } from '@/lib/domain/policy'
import { titled } from '../documents/title'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'

/** The user who owns what comes with the product; nobody can sign in as it. */
export const systemUserId = derivedId('system user')

const ensureSystemUser = (tx: Transaction) =>
  tx.user.upsert({
    where: { id: systemUserId },
    create: { id: systemUserId, kind: 'system', displayName: 'Recite', isSample: true },
    update: {},
  })

/** Whether a sample has been read from this text by this engine. */
export const sampleIsRead = async (
  _system: System,
  sampleName: string,
  text: string,
  engineVersion: string,
): Promise<boolean> => {
  const document = await db().document.findUnique({
    where: { sampleName },
    select: { upload: { select: { id: true } }, versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const version = document?.versions[0]
  return document?.upload === null && version?.text === text && version.engineVersion === engineVersion
}

/** Makes the document of a sample, readable by everyone, with its text waiting to be read; its id. */
export const ensureSample = async (
  _system: System,
  sample: { readonly name: string; readonly title: string; readonly source: string },
  at: Date,
): Promise<string> =>
  db().$transaction(async (tx) => {
    await ensureSystemUser(tx)
    const held = await tx.document.findUnique({ where: { sampleName: sample.name }, select: { id: true } })
    const id = held?.id ?? newId(at)
    if (!held) {
      await tx.document.create({
        data: {
          id,
          ownerId: systemUserId,
          ...titled(sample.title),
          sampleName: sample.name,
          createdAt: at,
          grants: { create: { id: newId(at), everyone: true, role: 'reader', createdAt: at } },
        },
      })
    }
    await tx.upload.deleteMany({ where: { documentId: id } })
    await tx.upload.create({
      data: {
        id: newId(at),
        documentId: id,
        ownerId: systemUserId,
        name: `${sample.name}.md`,
        bytes: Buffer.from(sample.source, 'utf8'),
        status: 'queued',
        createdAt: at,
      },
    })
    return id
  })

/** Approves the best `count` questions of a document that nobody has decided about and that need no look. */
export const approveReady = async (_system: System, documentId: string, count: number): Promise<void> => {
  const best = await db().question.findMany({
    where: { documentId, status: 'proposed', look: null, rank: { gt: 0, lte: count } },
    select: { id: true },
  })
  await db().question.updateMany({ where: { id: { in: best.map(({ id }) => id) } }, data: { status: 'approved' } })
}

import type { Learner } from '@/lib/domain/policy'
import { readableDocument } from '../../access'
import { db } from '../../prisma'

/** How a slot of a fact is asked: the best question that the learner may read, and where its answer stands. */
export type AskedSlot = {
  readonly document: string
  readonly question: string
  readonly answer: string
  readonly source: string
}

/** Of questions that their author is asked. */
export const openStatuses = ['approved', 'proposed']

/**
 * The best question of each slot, by `factId slot`: an open one, else of the learner's own documents one that was; none of those
 * `withheld` by a quiz.
 */
export const askedSlots = async (
  actor: Learner,
  factIds: readonly string[],
  withheld: readonly string[],
): Promise<ReadonlyMap<string, AskedSlot>> => {
  const rows = await db().questionTarget.findMany({
    where: {
      factId: { in: [...new Set(factIds)] },
      version: {
        currentOf: {
          id: { notIn: [...withheld] },
          kind: { notIn: ['ordering', 'matching'] },
          document: readableDocument(actor),
          OR: [{ status: 'approved' }, { status: { not: 'held' }, document: { ownerId: actor.userId } }],
        },
      },
    },
    select: {
      factId: true,
      slot: true,
      version: {
        select: {
          stem: true,
          answer: true,
          quotedSentence: true,
          currentOf: { select: { rank: true, status: true, document: { select: { title: true } } } },
        },
      },
    },
  })
  const isOpen = (row: (typeof rows)[number]) => openStatuses.includes(row.version.currentOf?.status ?? '')
  const bestLast = rows.toSorted(
    (a, b) =>
      Number(isOpen(a)) - Number(isOpen(b)) || (b.version.currentOf?.rank ?? 0) - (a.version.currentOf?.rank ?? 0),
  )
  return new Map(
    bestLast.map(({ factId, slot, version: { stem, answer, quotedSentence, currentOf } }) => [
      `${factId} ${slot}`,
      { document: currentOf?.document.title ?? '', question: stem, answer, source: quotedSentence },
    ]),
  )
}

import { askableFact } from '../cards/slots'
import { db } from '../prisma'

const askedBy = (statuses: string[]) => ({ some: { version: { currentOf: { status: { in: statuses } } } } })

/** How many facts of a document are asked by a question that is open to the reader, who may change the `editable` ones. */
export const factCounts = async (documentIds: readonly string[], editable: readonly string[]) => {
  const rows = await db().fact.groupBy({
    by: ['documentId'],
    where: {
      AND: [
        askableFact,
        { documentId: { in: [...documentIds] } },
        {
          OR: [
            { targets: askedBy(['approved']) },
            { documentId: { in: [...editable] }, targets: askedBy(['proposed']) },
          ],
        },
      ],
    },
    _count: { _all: true },
  })
  return (documentId: string) => rows.find((row) => row.documentId === documentId)?._count._all ?? 0
}

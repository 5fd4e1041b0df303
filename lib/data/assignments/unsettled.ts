import { db } from '../prisma'

export type NamedItem = { readonly itemId: string; readonly stem: string }

/** Of an assignment that the actor was shown: questions that no longer count, and marks that students object to, by question. */
export const unsettledItems = async (
  assignmentId: string,
  withheld: ReadonlySet<string>,
): Promise<{ dropped: NamedItem[]; contested: (NamedItem & { count: number })[] }> => {
  const rows = await db().assignmentItem.findMany({
    where: {
      assignmentId,
      OR: [{ droppedAt: { not: null } }, { responses: { some: { contests: { some: { resolution: null } } } } }],
    },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      droppedAt: true,
      questionVersion: { select: { stem: true, questionId: true } },
      responses: {
        where: { contests: { some: { resolution: null } } },
        select: { attemptId: true },
      },
    },
  })
  const shown = rows
    .filter(({ questionVersion }) => !withheld.has(questionVersion.questionId))
    .map(({ id, droppedAt, questionVersion, responses }) => ({
      itemId: id,
      stem: questionVersion.stem,
      isDropped: droppedAt !== null,
      count: responses.length,
    }))
  return {
    dropped: shown.filter(({ isDropped }) => isDropped).map(({ itemId, stem }) => ({ itemId, stem })),
    contested: shown.filter(({ count }) => count > 0).map(({ itemId, stem, count }) => ({ itemId, stem, count })),
  }
}

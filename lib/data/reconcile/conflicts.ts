import { newId } from '../id'
import type { Change } from './change'

/**
 * Brings the conflicts of a document in line with those found: new ones are open, settled ones stay as their author settled
 * them, and open ones that are no more go.
 */
export const saveConflicts = async (change: Change, idByKey: ReadonlyMap<string, string>): Promise<void> => {
  const { tx, documentId, reading, at } = change
  const stored = await tx.conflict.findMany({ where: { documentId } })
  const pair = (a: string, b: string) => [a, b].sort().join(' ')
  const found = reading.check.conflicts.flatMap(({ factKeys: [a, b], reason }) => {
    const [factAId, factBId] = [idByKey.get(a), idByKey.get(b)]
    return factAId && factBId ? [{ factAId, factBId, reason }] : []
  })
  const foundPairs = new Set(found.map(({ factAId, factBId }) => pair(factAId, factBId)))
  const storedPairs = new Set(stored.map(({ factAId, factBId }) => pair(factAId, factBId)))
  const gone = stored.filter((row) => row.resolution === null && !foundPairs.has(pair(row.factAId, row.factBId)))
  await tx.conflict.deleteMany({ where: { id: { in: gone.map((row) => row.id) } } })
  await tx.conflict.createMany({
    data: found
      .filter(({ factAId, factBId }) => !storedPairs.has(pair(factAId, factBId)))
      .map((conflict) => ({ id: newId(at), documentId, ...conflict })),
  })
}

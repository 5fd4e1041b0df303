import { Prisma } from '@/lib/generated/client'
import { type Change, inParts } from './change'

type Row = { readonly id: string }

// Takes away what only an earlier part of a book made look like a fact or a question, as if it had never been.

const idsOf = (part: readonly Row[]) => ({ in: part.map(({ id }) => id) })
const none = { none: {} }

/** Of questions that are to be retired those that nobody decided on, learnt or asked. */
export const dropQuestions = async ({ tx }: Change, retired: readonly Row[]): Promise<void> =>
  inParts(retired, (part) =>
    tx.question.deleteMany({
      where: {
        ...{ id: idsOf(part), origin: 'engine', status: 'proposed' },
        versions: { every: { events: none, contests: none, items: none, gradedItems: none } },
      },
    }),
  )

/** Of facts that were retired those that nobody corrected, settled or learns, and no question asks. */
export const dropFacts = async ({ tx }: Change, retired: readonly Row[]): Promise<void> => {
  const settled = { none: { resolution: { not: null } } }
  await inParts(retired, (part) =>
    tx.fact.deleteMany({
      where: {
        ...{ id: idsOf(part), override: { equals: Prisma.AnyNull } },
        ...{ targets: none, cards: none, cardTags: none, deckFacts: none },
        ...{ conflictsA: settled, conflictsB: settled },
      },
    }),
  )
}

import { Prisma } from '@/lib/generated/client'
import { answeredQuestions } from '../questions/answered'
import { type Change, inParts } from './change'

type Row = { readonly id: string }

// Takes away what only an earlier part of a book made look like a fact or a question, as if it had never been.

const idsOf = (part: readonly Row[]) => part.map(({ id }) => id)
const none = { none: {} }

/** Of questions that are to be retired those that nobody decided on, learnt or asked. */
export const dropQuestions = async ({ tx }: Change, retired: readonly Row[]): Promise<void> =>
  inParts(retired, async (part) => {
    const answered = await answeredQuestions(tx, { ids: idsOf(part) })
    return tx.question.deleteMany({
      where: {
        ...{ id: { in: idsOf(part), notIn: idsOf(answered) }, origin: 'engine', status: { in: ['proposed', 'held'] } },
        versions: { every: { contests: none, items: none, gradedItems: none } },
      },
    })
  })

/** Of facts that were retired those that nobody corrected, settled or learns, and no question asks. */
export const dropFacts = async ({ tx }: Change, retired: readonly Row[]): Promise<void> => {
  const settled = { none: { resolution: { not: null } } }
  await inParts(retired, (part) =>
    tx.fact.deleteMany({
      where: {
        ...{ id: { in: idsOf(part) }, override: { equals: Prisma.AnyNull } },
        ...{ targets: none, cards: none, cardTags: none, deckFacts: none },
        ...{ conflictsA: settled, conflictsB: settled },
      },
    }),
  )
}

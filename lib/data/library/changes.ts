import { z } from 'zod'
import { newCard, packCard } from '@/lib/domain/card'
import type { CardAct } from '@/lib/domain/card-act'
import type { Learner } from '@/lib/domain/policy'
import { type SlotRef, slotKey } from '@/lib/domain/slot'
import type { Transaction } from '../prisma'
import { inParts } from '../reconcile/change'

/** What an act that is no event changed of one card. Of a move `homeDeckId` is where it was; null where it had no row. */
const Changed = z.array(
  z.strictObject({ factId: z.string(), slot: z.string(), homeDeckId: z.string().nullable().exactOptional() }),
)
export type Changed = z.infer<typeof Changed>
export const parseChanged = (column: unknown): Changed => Changed.parse(column)

type Ref = { readonly factId: string; readonly slot: string }
const these = (refs: readonly Ref[]) => ({ OR: refs.map(({ factId, slot }) => ({ factId, slot })) })

const keyOf = ({ factId, slot }: Ref): string => `${factId}:${slot}`

/** Gives cards a tag; those that have it already are left out of what is answered. */
export const addTag = async (tx: Transaction, actor: Learner, slots: readonly Ref[], tag: string): Promise<Changed> => {
  const added: Changed = []
  await inParts(slots, async (part) => {
    const rows = await tx.cardTag.createManyAndReturn({
      data: part.map(({ factId, slot }) => ({ userId: actor.userId, factId, slot, tag })),
      skipDuplicates: true,
      select: { factId: true, slot: true },
    })
    added.push(...rows)
  })
  return added
}

/** Takes a tag from cards; those that do not have it are left out of what is answered. */
export const removeTag = async (
  tx: Transaction,
  actor: Learner,
  slots: readonly Ref[],
  tag: string,
): Promise<Changed> => {
  const wanted = new Set(slots.map(keyOf))
  const rows = await tx.cardTag.findMany({
    where: { userId: actor.userId, tag },
    select: { factId: true, slot: true },
  })
  const removed = rows.filter((row) => wanted.has(keyOf(row)))
  await inParts(removed, (part) => tx.cardTag.deleteMany({ where: { userId: actor.userId, tag, ...these(part) } }))
  return removed
}

/** Moves cards to a deck of the learner; slots without a card get one, which nobody has answered yet. */
export const moveCards = async (
  tx: Transaction,
  actor: Learner,
  slots: readonly SlotRef[],
  deckId: string,
): Promise<Changed> => {
  const { userId } = actor
  const rows = await tx.card.findMany({
    where: { userId, factId: { in: [...new Set(slots.map(({ factId }) => factId))] } },
    select: { factId: true, slot: true, homeDeckId: true },
  })
  const home = new Map(rows.map((row) => [keyOf(row), row.homeDeckId]))
  const moved = slots.flatMap(({ factId, slot }) => {
    const homeDeckId = home.get(slotKey({ factId, slot })) ?? null
    return homeDeckId === deckId ? [] : [{ factId, slot, homeDeckId }]
  })
  const [fresh, known] = [
    moved.filter((row) => row.homeDeckId === null),
    moved.filter((row) => row.homeDeckId !== null),
  ]
  await inParts(known, (part) =>
    tx.card.updateMany({ where: { userId, ...these(part) }, data: { homeDeckId: deckId } }),
  )
  await inParts(fresh, (part) =>
    tx.card.createMany({
      data: part.map(({ factId, slot }) => ({ userId, factId, slot, homeDeckId: deckId, ...packCard(newCard) })),
      skipDuplicates: true,
    }),
  )
  return moved
}

const moveBack = async (tx: Transaction, { userId }: Learner, changed: Changed, deckId: string): Promise<void> => {
  const homes = new Set(changed.flatMap(({ homeDeckId }) => homeDeckId ?? []))
  for (const homeDeckId of homes) {
    const own = changed.filter((row) => row.homeDeckId === homeDeckId)
    await inParts(own, (part) =>
      tx.card.updateMany({ where: { userId, homeDeckId: deckId, ...these(part) }, data: { homeDeckId } }),
    )
  }
  // A card that the move made goes again, unless something has happened to it since.
  const made = changed.filter((row) => row.homeDeckId === null)
  await inParts(made, (part) =>
    tx.card.deleteMany({ where: { userId, homeDeckId: deckId, version: 1, ...these(part) } }),
  )
}

/** Takes back what `addTag`, `removeTag` or `moveCards` changed; what others changed since stays. */
export const undoChange = async (
  tx: Transaction,
  actor: Learner,
  act: Extract<CardAct, { type: 'tag' | 'untag' | 'move' }>,
  changed: Changed,
): Promise<void> => {
  if (act.type === 'tag') await removeTag(tx, actor, changed, act.tag)
  else if (act.type === 'untag') await addTag(tx, actor, changed, act.tag)
  else await moveBack(tx, actor, changed, act.deckId)
}

import { libraryPage } from '@/lib/data/library'
import { actOnCards, undoAct } from '@/lib/data/library/acts'
import { cardPage } from '@/lib/data/library/card'
import { db } from '@/lib/data/prisma'
import { isSlot, type SlotRef } from '@/lib/domain/slot'
import { type Area, learners, own, refuses, related, type WorldIds } from './shape'

const now = new Date('2026-03-03T09:00:00Z')

/** What is in dispute is asked of nobody: the owner's card is that of their note. */
const cardOfNote = async ({ noteId }: WorldIds): Promise<SlotRef> => {
  const { factId, slot } = await db().questionTarget.findFirstOrThrow({ where: { fact: { documentId: noteId } } })
  if (!isSlot(slot)) throw new Error(`no slot is called ${slot}`)
  return { factId, slot }
}

/** All cards of a learner, found and changed together. */
export const library: Area = {
  doors: {
    'app/library/page.tsx#page': learners('one’s own cards', 'learner'),
    'app/library/[fact]/[slot]/page.tsx#page': related('a card', 'its learner'),
    'app/library/actions.ts#act': learners('one’s own cards; foreign ones are not found', 'learner'),
    'app/library/actions.ts#undo': learners('what one did oneself', 'learner'),
  },
  data: {
    'lib/data/library.ts#libraryPage': refuses(async (actor) => {
      const { lines } = await libraryPage(actor, { type: 'all' }, { sort: 'due', isDown: false }, 1, now)
      return lines
    }),
    'lib/data/library/card.ts#cardPage': refuses(async (actor, { ids }) => {
      const { factId, slot } = await cardOfNote(ids)
      return cardPage(actor, factId, slot, now)
    }),
    'lib/data/library/acts.ts#actOnCards': refuses(async (actor, { ids }) => {
      const cards = [await cardOfNote(ids)]
      return actOnCards(actor, { pick: { search: '', cards }, act: { type: 'suspend' } }, now)
    }),
    'lib/data/library/acts.ts#undoAct': refuses((actor, { ids }) => undoAct(actor, ids.actId, now)),
    'lib/data/library/setting.ts#momentOf': own('the actor’s own clock and weights'),
    'lib/data/library/tags.ts#tagNames': own('the actor’s own tags'),
    'lib/data/decks/nest.ts#placedDecks': own('the actor’s own decks'),
  },
}

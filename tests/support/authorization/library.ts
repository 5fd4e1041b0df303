import { libraryPage } from '@/lib/data/library'
import { actOnCards, undoAct } from '@/lib/data/library/acts'
import { type Area, learners, own, refuses } from './shape'

const now = new Date('2026-03-03T09:00:00Z')

/** All cards of a learner, found and changed together. */
export const library: Area = {
  doors: {
    'app/library/page.tsx#page': learners('one’s own cards', 'learner'),
    'app/library/actions.ts#act': learners('one’s own cards; foreign ones are not found', 'learner'),
    'app/library/actions.ts#undo': learners('what one did oneself', 'learner'),
  },
  data: {
    'lib/data/library.ts#libraryPage': refuses(async (actor) => {
      const { lines } = await libraryPage(actor, { type: 'all' }, { sort: 'due', isDown: false }, 1, now)
      return lines
    }),
    'lib/data/library/acts.ts#actOnCards': refuses((actor, { ids }) => {
      const cards = [{ factId: ids.factId, slot: 'place' as const }]
      return actOnCards(actor, { pick: { search: '', cards }, act: { type: 'suspend' } }, now)
    }),
    'lib/data/library/acts.ts#undoAct': refuses((actor, { ids }) => undoAct(actor, ids.actId, now)),
    'lib/data/library/setting.ts#momentOf': own('the actor’s own clock and weights'),
    'lib/data/library/tags.ts#tagNames': own('the actor’s own tags'),
    'lib/data/decks/nest.ts#placedDecks': own('the actor’s own decks'),
  },
}

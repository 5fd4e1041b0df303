import { readPicture } from '@/lib/data/media'
import { changeNote } from '@/lib/data/notes/change'
import { createNote } from '@/lib/data/notes/create'
import { readNote } from '@/lib/data/notes/read'
import { removeNote, restoreNote, undoImport, undoNote } from '@/lib/data/notes/remove'
import { addPackage, packageOf } from '@/lib/data/packages/read'
import { type Area, helper, learners, own, refuses, related, system } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const fields = { type: 'basic', front: 'Where does the Danube rise?', back: 'Donaueschingen' } as const
const deck = { deckName: 'Rivers' }
const tags: readonly string[] = []
const [importing, cleaning] = ['imports the package of its owner', 'removes what is over']

/** Cards of one's own: notes, their pictures, and lists of them. */
export const notes: Area = {
  doors: {
    'app/cards/new/page.tsx#page': learners('a new card; the sentence of a foreign document is not found', 'learner'),
    'app/cards/import/page.tsx#page': learners('a new list', 'learner'),
    'app/cards/notes/[id]/page.tsx#page': related('a note', 'owner'),
    'app/cards/notes/actions.ts#beginNote': learners(
      'a new card; the sentence of a foreign document is not found',
      'learner',
    ),
    'app/cards/notes/actions.ts#addNote': learners('a new card; a foreign deck is not found', 'learner'),
    'app/cards/notes/actions.ts#editNote': related('a note', 'owner'),
    'app/cards/notes/actions.ts#preview': learners('what one is writing', 'learner'),
    'app/cards/notes/actions.ts#takeBack': related('a note', 'owner'),
    'app/cards/notes/actions.ts#takeBackList': related('an imported list', 'owner'),
    'app/cards/notes/actions.ts#remove': related('a note', 'owner'),
    'app/cards/notes/actions.ts#restore': related('a note', 'owner'),
    'app/api/media/route.ts#POST': learners('a new picture', 'learner'),
    'app/api/media/[id]/route.ts#GET': related('a picture', 'owner, or reader of the document that shows it'),
    'app/cards/notes/actions.ts#addPackageNotes': related('a package of notes', 'owner'),
    'app/api/note-packages/route.ts#POST': learners('a new package; visitors are told to sign up', 'learner'),
    'app/api/note-packages/[id]/route.ts#GET': related('a package of notes', 'owner'),
    'app/api/note-lists/route.ts#POST': learners('a new list; a foreign deck is not found', 'learner'),
  },
  data: {
    'lib/data/notes/create.ts#createNote': refuses((actor, { ids }) =>
      createNote(actor, { fields, deck: { deckId: ids.deckId }, tags, from: null }, now),
    ),
    'lib/data/notes/read.ts#readNote': refuses((actor, { ids }) => readNote(actor, ids.noteId)),
    'lib/data/notes/change.ts#changeNote': refuses((actor, { ids }) =>
      changeNote(actor, ids.noteId, { fields, deck, tags }, now),
    ),
    'lib/data/notes/remove.ts#removeNote': refuses((actor, { ids }) => removeNote(actor, ids.noteId, now)),
    'lib/data/notes/remove.ts#restoreNote': refuses((actor, { ids }) => restoreNote(actor, ids.noteId)),
    'lib/data/notes/remove.ts#undoNote': refuses((actor, { ids }) => undoNote(actor, ids.noteId, now)),
    'lib/data/notes/remove.ts#undoImport': refuses((actor, { ids }) => undoImport(actor, ids.importId, now)),
    'lib/data/notes/make.ts#madeOf': helper('works on what was sent'),
    'lib/data/notes/origin.ts#originAt': own('a sentence of a document the actor may read (tests/db/notes.test.ts)'),
    'lib/data/notes/origin.ts#originWith': own('a sentence of a document the actor may read (tests/db/notes.test.ts)'),
    'lib/data/notes/deck.ts#noteDecks': own('the actor’s own decks'),
    'lib/data/notes/list.ts#planList': own('what a list would add to the actor’s own notes'),
    'lib/data/notes/list.ts#importList': own('new notes of the actor; a foreign deck is not found'),
    'lib/data/notes/list.ts#entriesToAdd': helper('works on a plan that was made for its learner'),
    'lib/data/packages/receive.ts#receivePackage': own('a new package of the actor'),
    'lib/data/packages/read.ts#packageOf': refuses((actor, { ids }) => packageOf(actor, ids.packageId)),
    'lib/data/packages/read.ts#addPackage': refuses((actor, { ids }) => addPackage(actor, ids.packageId)),
    'lib/data/packages/read.ts#discardPackages': system(cleaning),
    'lib/data/packages/work.ts#takePackage': system(importing),
    'lib/data/packages/work.ts#markPackage': system(importing),
    'lib/data/packages/work.ts#keepPreview': system(importing),
    'lib/data/packages/work.ts#endPackage': system(importing),
    'lib/data/packages/work.ts#failPackage': system(importing),
    'lib/data/packages/decks.ts#deckFinder': system(importing),
    'lib/data/packages/notes.ts#whatIsThere': system(importing),
    'lib/data/packages/notes.ts#addNotes': system(importing),
    'lib/data/packages/notes.ts#documentIdOf': helper('says which document a note becomes'),
    'lib/data/packages/history.ts#addHistory': system(importing),
    'lib/data/notes/remove.ts#withdrawImport': system(importing),
    'lib/data/media.ts#keepPicture': own('a new picture of the actor'),
    'lib/data/media.ts#readPicture': refuses((actor, { ids }) => readPicture(actor, ids.pictureId)),
  },
}

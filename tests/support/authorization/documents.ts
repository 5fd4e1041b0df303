import { conflictsOf, resolveConflict } from '@/lib/data/conflicts'
import { archiveDocument, discardUnread, renameDocument } from '@/lib/data/documents/change'
import { correctSentence } from '@/lib/data/documents/correct'
import { deleteDocument } from '@/lib/data/documents/delete'
import { exportDocument } from '@/lib/data/documents/export'
import { keepPlace, placeOf } from '@/lib/data/documents/place'
import { readDocument } from '@/lib/data/documents/read'
import { applyEdition, discardEdition } from '@/lib/data/editions/decide'
import { proposeEdition } from '@/lib/data/editions/propose'
import { editionOf } from '@/lib/data/editions/read'
import { correctFact } from '@/lib/data/facts/correct'
import { factsOf } from '@/lib/data/facts/read'
import { stakesOf } from '@/lib/data/facts/stakes'
import { grantsOf, shareDocument, unshareDocument } from '@/lib/data/grants'
import { approveBest, decideQuestions } from '@/lib/data/questions/decide'
import { authorQuestions, heldCount, questionsOfFact } from '@/lib/data/questions/read'
import { editQuestion, writeQuestion } from '@/lib/data/questions/write'
import { dismissFailure } from '@/lib/data/uploads/dismiss'
import { readingProgress } from '@/lib/data/uploads/progress'
import { readRest } from '@/lib/data/uploads/rest'
import { stopReading } from '@/lib/data/uploads/stop'
import { type Area, helper, learners, open, own, refuses, related, system } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const text = 'The Danube rises in the Black Forest.'
const corrected = [
  { slot: 'subject' as const, text: 'The Danube' },
  { slot: 'place' as const, text: 'the Black Forest' },
]
const content = { stem: 'Where does it rise?', answer: 'Donaueschingen', accepted: [], options: [] }
const fields = { stem: 'Where does it rise?', answer: 'Donaueschingen', accepted: '', wrong: '' }
const written = { kind: 'typed' as const, content, version: 1, sentence: 0, slot: 'place' as const }

const document = 'app/documents/[id]'
const reading = 'the worker, which reads what was sent'

/** Documents, their facts and questions, as their author and readers meet them. */
export const documents: Area = {
  doors: {
    'app/page.tsx#page': open('the landing page, or the learner’s own start', 'everybody'),
    'app/_home/actions.ts#studySample': open('the sample, as a new guest', 'everybody, where visitors are allowed'),
    'app/documents/page.tsx#page': learners('documents one may read', 'owner or reader'),
    [`${document}/page.tsx#page`]: related('a document', 'owner or reader'),
    [`${document}/actions.ts#discard`]: related('an unread document', 'owner'),
    [`${document}/actions.ts#dismiss`]: related('a document', 'owner or editor'),
    [`${document}/actions.ts#makeSectionDeck`]: related('a document and a deck', 'owner or reader, with an own deck'),
    [`${document}/actions.ts#stop`]: related('a document', 'owner or editor'),
    [`${document}/actions.ts#readOn`]: related('a document', 'owner or editor'),
    [`${document}/actions.ts#setText`]: learners('how one’s texts are set', 'everybody'),
    [`${document}/actions.ts#correct`]: related('a document', 'owner or editor'),
    [`${document}/actions.ts#correctItsSentence`]: related('a document', 'owner or editor'),
    [`${document}/questions/page.tsx#page`]: related('a document', 'owner or editor'),
    [`${document}/questions/new/page.tsx#page`]: related('a document', 'owner or editor'),
    [`${document}/questions/actions.ts#decide`]: related('questions of a document', 'owner or editor'),
    [`${document}/questions/actions.ts#decideBest`]: related('questions of a document', 'owner or editor'),
    [`${document}/questions/actions.ts#resolve`]: related('a conflict of a document', 'owner or editor'),
    [`${document}/questions/actions.ts#correctInPlace`]: related('a document', 'owner or editor'),
    [`${document}/questions/actions.ts#edit`]: related('a question of a document', 'owner or editor'),
    [`${document}/questions/actions.ts#write`]: related('a document', 'owner or editor'),
    [`${document}/edition/page.tsx#page`]: related('a document', 'owner or editor'),
    [`${document}/edition/actions.ts#apply`]: related('a new edition of a document', 'owner or editor'),
    [`${document}/edition/actions.ts#discard`]: related('a new edition of a document', 'owner or editor'),
    [`${document}/settings/page.tsx#page`]: related('a document', 'owner or editor'),
    [`${document}/recite-file/route.ts#GET`]: related('a document', 'owner or editor'),
    [`${document}/settings/actions.ts#rename`]: related('a document', 'owner'),
    [`${document}/settings/actions.ts#archive`]: related('a document', 'owner'),
    [`${document}/settings/actions.ts#remove`]: related('a document', 'owner'),
    [`${document}/settings/actions.ts#share`]: related('a document', 'owner'),
    [`${document}/settings/actions.ts#unshare`]: related('a grant of a document', 'owner'),
    'app/api/documents/route.ts#POST': open('a new document of one’s own', 'everybody, where visitors are allowed'),
    'app/api/documents/[id]/progress/route.ts#GET': related('a document', 'owner or reader'),
    'app/api/documents/[id]/edition/route.ts#POST': related('a document', 'owner or editor'),
    'app/api/documents/[id]/edition/route.ts#GET': related('a document', 'owner or editor'),
    'app/api/documents/[id]/place/route.ts#PUT': related('a document', 'owner or reader'),
  },
  data: {
    'lib/data/documents/create.ts#createDocument': own('a new document of the actor'),
    'lib/data/documents/room.ts#roomOnceRead': system(reading),
    'lib/data/documents/list.ts#listDocuments': own('documents the actor may read'),
    'lib/data/documents/read.ts#readDocument': refuses((actor, { ids }) => readDocument(actor, ids.documentId)),
    'lib/data/documents/place.ts#placeOf': refuses((actor, { ids }) => placeOf(actor, ids.documentId)),
    'lib/data/documents/place.ts#keepPlace': refuses((actor, { ids }) =>
      keepPlace(actor, ids.documentId, { start: 0, words: 'The' }, now),
    ),
    'lib/data/documents/change.ts#renameDocument': refuses((actor, { ids }) =>
      renameDocument(actor, ids.documentId, { title: 'Mine', attribution: '' }),
    ),
    'lib/data/documents/change.ts#archiveDocument': refuses((actor, { ids }) =>
      archiveDocument(actor, ids.documentId, true, now),
    ),
    'lib/data/documents/delete.ts#deleteDocument': refuses((actor, { ids }) => deleteDocument(actor, ids.documentId)),
    'lib/data/documents/change.ts#discardUnread': refuses((actor, { ids }) =>
      discardUnread(actor, ids.unreadDocumentId),
    ),
    'lib/data/documents/change.ts#discardFailed': system('the clean-up job'),
    'lib/data/documents/correct.ts#correctSentence': refuses((actor, { ids }) =>
      correctSentence(actor, ids.documentId, { version: 1, sentence: 0, text }, now),
    ),
    'lib/data/documents/export.ts#exportDocument': refuses((actor, { ids }) =>
      exportDocument(actor, ids.documentId, now),
    ),
    'lib/data/documents/import.ts#importDocument': own('a new document of the actor'),
    'lib/data/facts/read.ts#factsOf': refuses((actor, { ids }) => factsOf(actor, ids.documentId, ids.versionId)),
    'lib/data/facts/stakes.ts#stakesOf': refuses((actor, { ids }) => stakesOf(actor, ids.documentId, [ids.factId])),
    'lib/data/facts/correct.ts#correctFact': refuses((actor, { ids }) =>
      correctFact(actor, ids.documentId, ids.factId, corrected, now),
    ),
    'lib/data/conflicts.ts#conflictsOf': refuses((actor, { ids }) => conflictsOf(actor, ids.documentId)),
    'lib/data/conflicts.ts#resolveConflict': refuses((actor, { ids }) =>
      resolveConflict(actor, ids.conflictId, 'a', now),
    ),
    'lib/data/conflicts.ts#settledConflicts': system(reading),
    'lib/data/grants.ts#grantsOf': refuses((actor, { ids }) => grantsOf(actor, ids.documentId)),
    'lib/data/grants.ts#shareDocument': refuses((actor, { ids }) =>
      shareDocument(actor, ids.documentId, { to: 'everyone' }, 'reader', now),
    ),
    'lib/data/grants.ts#unshareDocument': refuses((actor, { ids }) => unshareDocument(actor, ids.grantId)),
    'lib/data/questions/decide.ts#decideQuestions': refuses((actor, { ids }) =>
      decideQuestions(actor, ids.documentId, [ids.questionId], 'rejected'),
    ),
    'lib/data/questions/decide.ts#approveBest': refuses((actor, { ids }) => approveBest(actor, ids.documentId)),
    'lib/data/questions/read.ts#authorQuestions': refuses((actor, { ids }) =>
      authorQuestions(actor, ids.documentId, now),
    ),
    'lib/data/questions/read.ts#heldCount': refuses((actor, { ids }) => heldCount(actor, ids.documentId)),
    'lib/data/questions/read.ts#questionsOfFact': refuses((actor, { ids }) =>
      questionsOfFact(actor, ids.documentId, ids.factId, new Date()),
    ),
    'lib/data/questions/write.ts#editQuestion': refuses((actor, { ids }) =>
      editQuestion(actor, ids.documentId, ids.questionId, fields, now),
    ),
    'lib/data/questions/write.ts#writeQuestion': refuses((actor, { ids }) =>
      writeQuestion(actor, ids.documentId, { ...written, factId: ids.factId }, now),
    ),
    'lib/data/uploads/progress.ts#readingProgress': refuses((actor, { ids }) => readingProgress(actor, ids.documentId)),
    'lib/data/uploads/dismiss.ts#dismissFailure': refuses((actor, { ids }) => dismissFailure(actor, ids.documentId)),
    'lib/data/uploads/stop.ts#stopReading': refuses((actor, { ids }) => stopReading(actor, ids.documentId)),
    'lib/data/uploads/rest.ts#readRest': refuses((actor, { ids }) => readRest(actor, ids.documentId, now)),
    'lib/data/uploads/parts.ts#keepPart': system(reading),
    'lib/data/reconcile/chapters.ts#saveChapters': system(reading),
    'lib/data/uploads/work.ts#markReached': system(reading),
    'lib/data/editions/work.ts#isEditionWanted': system(reading),
    'lib/data/notes/remove.ts#discardRemovedNotes': system('the clean-up job'),
    'lib/data/media.ts#discardPictures': system('the clean-up job'),
    'lib/data/editions/propose.ts#proposeEdition': refuses((actor, { ids }) =>
      proposeEdition(actor, ids.documentId, { name: 'pasted.txt', title: '', text }, now),
    ),
    'lib/data/editions/read.ts#editionOf': refuses((actor, { ids }) => editionOf(actor, ids.documentId)),
    'lib/data/editions/read.ts#hasEdition': helper('says no to whoever may not edit the document'),
    'lib/data/editions/decide.ts#applyEdition': refuses((actor, { ids }) =>
      applyEdition(actor, ids.documentId, { editionId: ids.versionId, fingerprint: '' }, now),
    ),
    'lib/data/editions/decide.ts#discardEdition': refuses((actor, { ids }) => discardEdition(actor, ids.documentId)),
    'lib/data/editions/work.ts#takeEdition': system(reading),
    'lib/data/editions/work.ts#keepPreview': system(reading),
    'lib/data/editions/work.ts#failEdition': system(reading),
    'lib/data/uploads/work.ts#takeUpload': system(reading),
    'lib/data/uploads/work.ts#markWriting': system(reading),
    'lib/data/uploads/work.ts#failUpload': system(reading),
    'lib/data/uploads/work.ts#failStale': system('the clean-up job'),
    'lib/data/samples/load.ts#sampleIsRead': system('the start, which loads the samples'),
    'lib/data/samples/load.ts#ensureSample': system('the start, which loads the samples'),
    'lib/data/samples/load.ts#approveReady': system('the start, which loads the samples'),
    'lib/data/samples/landing.ts#landingSample': helper('reads a sample that everybody may read'),
    'lib/data/stored.ts#parseCanonical': helper('parses a value'),
    'lib/data/trouble.ts#isDatabaseAway': helper('looks at an error'),
    'lib/data/trouble.ts#unlessAway': helper('looks at an error'),
    'lib/data/health.ts#databaseAnswers': system('the health check'),
  },
}

import { newId } from '@/lib/data/id'
import { insertNotes } from '@/lib/data/notes/insert'
import { db } from '@/lib/data/prisma'
import { guestActor, type Person, personActor } from '@/lib/domain/policy'
import { noteContent } from '@/lib/notes/content'
import type { World, WorldIds } from './shape'

const now = new Date('2026-03-02T09:00:00Z')
const laterDay = new Date('2126-03-02T09:00:00Z')

const makePerson = async (isOperator = false): Promise<Person> => {
  const id = newId(now)
  await db().user.create({
    data: { id, kind: 'person', username: `p-${id}`, displayName: `Person ${id}`, passwordHash: 'none', isOperator },
  })
  return personActor(id, isOperator)
}

const makeGuest = async () => {
  const id = newId(now)
  await db().user.create({ data: { id, kind: 'guest', displayName: '' } })
  return guestActor(id)
}

const makeClass = async (teacher: Person, student: Person): Promise<string> => {
  const id = newId(now)
  const joinCode = id.slice(-12)
  await db().class.create({
    data: {
      id,
      name: 'A class',
      timeZone: 'UTC',
      joinCode,
      memberships: {
        create: [
          { userId: teacher.userId, role: 'teacher', joinedAt: now },
          { userId: student.userId, role: 'student', joinedAt: now },
        ],
      },
      rosters: { create: { id: newId(now), at: now, changes: { create: { userId: student.userId, act: 'join' } } } },
    },
  })
  await db().user.update({ where: { id: student.userId }, data: { createdByClassId: id, passwordHash: 'a hash' } })
  return id
}

const text = 'The Danube rises in Donaueschingen. It ends in the Black Sea.'

type DocumentIds = Omit<
  WorldIds,
  | 'sessionId'
  | 'classId'
  | 'deckId'
  | 'actId'
  | 'noteId'
  | 'importId'
  | 'packageId'
  | 'pictureId'
  | 'assignmentId'
  | 'itemId'
  | 'attemptId'
  | 'noticeId'
  | 'handedInId'
>

const failed = {
  name: 'rivers.txt',
  bytes: Buffer.from(''),
  status: 'failed',
  error: { reason: 'document_unreadable', params: {} },
}

const makeUnread = async (owner: Person): Promise<string> => {
  const id = newId(now)
  const upload = { create: { id: newId(now), ownerId: owner.userId, ...failed } }
  await db().document.create({ data: { id, ownerId: owner.userId, title: 'Unread', upload } })
  return id
}

/** A second fact that says otherwise. */
const makeConflict = async (documentId: string, factAId: string): Promise<string> => {
  const [id, factBId] = [newId(now), newId(now)]
  const fact = { key: 'rises-elsewhere', kind: 'event', relation: 'rise in', slots: [], origin: 'engine' }
  await db().fact.create({ data: { id: factBId, documentId, ...fact } })
  await db().conflict.create({ data: { id, documentId, factAId, factBId, reason: 'place' } })
  return id
}

const grantTo = async (documentId: string, person: Person): Promise<string> => {
  const id = newId(now)
  await db().documentGrant.create({ data: { id, documentId, userId: person.userId, role: 'reader' } })
  return id
}

const makeDocument = async (owner: Person, student: Person): Promise<DocumentIds> => {
  const [documentId, versionId, uploadId, factId, questionId, questionVersionId] = Array.from({ length: 6 }, () =>
    newId(now),
  )
  if (!documentId || !versionId || !uploadId || !factId || !questionId || !questionVersionId) throw new Error('no ids')
  const sentences = [{ index: 0, start: 0, end: 35, section: '', block: 0, flags: [] }]
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length, path: [] }]
  await db().document.create({
    data: {
      id: documentId,
      ownerId: owner.userId,
      title: 'Rivers',
      upload: { create: { id: uploadId, ownerId: owner.userId, ...failed } },
      places: { create: { userId: owner.userId, start: 0, words: text, at: now } },
      versions: { create: { id: versionId, number: 1, text, blocks, sentences, engineVersion: 'test' } },
    },
  })
  const slots = [
    { slot: 'subject', text: 'The Danube' },
    { slot: 'place', text: 'Donaueschingen' },
  ]
  await db().fact.create({
    data: {
      id: factId,
      documentId,
      key: 'rises',
      kind: 'event',
      relation: 'rise in',
      slots,
      origin: 'engine',
      evidence: { create: { id: newId(now), documentVersionId: versionId, start: 0, end: 35, sentenceIndex: 0 } },
    },
  })
  await db().question.create({
    data: {
      id: questionId,
      documentId,
      key: 'rises-place',
      kind: 'typed',
      origin: 'engine',
      status: 'proposed',
      rank: 1,
    },
  })
  await db().questionVersion.create({
    data: {
      id: questionVersionId,
      questionId,
      number: 1,
      stem: 'Where does the Danube rise?',
      answer: 'Donaueschingen',
      accepted: ['Donaueschingen'],
      searchKey: 'where does the danube rise donaueschingen',
      quotedSentence: 'The Danube rises in Donaueschingen.',
      targets: { create: { factId, slot: 'place', position: 0 } },
    },
  })
  await db().question.update({ where: { id: questionId }, data: { currentVersionId: questionVersionId } })
  const conflictId = await makeConflict(documentId, factId)
  const grantId = await grantTo(documentId, student)
  const unreadDocumentId = await makeUnread(owner)
  return {
    documentId,
    versionId,
    uploadId,
    factId,
    questionId,
    questionVersionId,
    conflictId,
    grantId,
    unreadDocumentId,
  }
}

const makeDeck = async (owner: Person, documentId: string): Promise<string> => {
  const id = newId(now)
  await db().deck.create({
    data: { id, ownerId: owner.userId, name: 'Rivers', sources: { create: { id: newId(now), documentId } } },
  })
  return id
}

const makeNote = async (owner: Person, deckId: string) => {
  const [noteId, importId, pictureId] = [newId(now), newId(now), newId(now)]
  const fields = { type: 'basic', front: 'Source of the Danube', back: 'Donaueschingen' } as const
  const note = { id: noteId, fields, content: noteContent(fields), from: null, tags: [] }
  await db().$transaction((tx) => insertNotes(tx, { ownerId: owner.userId, deckId, importId, at: now }, [note]))
  const file = { hash: 'none', type: 'image/png', bytes: Buffer.from('PNG') }
  await db().media.create({ data: { id: pictureId, documentId: noteId, ...file } })
  const packageId = newId(now)
  await db().notePackage.create({ data: { id: packageId, ownerId: owner.userId, status: 'ready', createdAt: now } })
  return { noteId, importId, packageId, pictureId }
}

const makeAct = async (owner: Person): Promise<string> => {
  const id = newId(now)
  await db().cardAct.create({ data: { id, userId: owner.userId, act: { type: 'tag', tag: 'rivers' }, at: now } })
  return id
}

const makeAssignment = async (classId: string, questionVersionId: string, student: Person) => {
  const [assignmentId, itemId, attemptId] = [newId(now), newId(now), newId(now)]
  await db().assignment.create({
    data: {
      id: assignmentId,
      classId,
      title: 'A quiz',
      kind: 'graded',
      settings: {},
      opensAt: now,
      closesAt: laterDay,
      items: { create: { id: itemId, questionVersionId, position: 0 } },
    },
  })
  await db().attempt.create({
    data: {
      id: attemptId,
      assignmentId,
      userId: student.userId,
      number: 1,
      itemIds: [itemId],
      startedAt: now,
      deadlineAt: laterDay,
    },
  })
  const answer = { type: 'text', text: 'Vienna' }
  const late = { itemId, sequence: 1, answer, savedAt: now, lateAnswer: answer, lateReceivedAt: now }
  const over = { startedAt: now, deadlineAt: now, submittedAt: now, gradedAt: now }
  const handedInId = newId(now)
  await db().attempt.create({
    data: {
      id: handedInId,
      assignmentId,
      userId: student.userId,
      number: 2,
      itemIds: [itemId],
      ...over,
      responses: { create: late },
    },
  })
  const noticeId = newId(now)
  await db().notice.create({
    data: { id: noticeId, userId: student.userId, kind: 'assigned', key: assignmentId, assignmentId, at: now },
  })
  return { assignmentId, itemId, attemptId, noticeId, handedInId }
}

/** An owner with one of everything, a class of theirs, and everybody who must find none of it. */
export const makeWorld = async (): Promise<World> => {
  const [owner, student, stranger, otherTeacher, otherStudent] = [
    await makePerson(),
    await makePerson(),
    await makePerson(),
    await makePerson(),
    await makePerson(),
  ]
  const sessionId = newId(now)
  await db().session.create({ data: { id: sessionId, userId: owner.userId } })
  const classId = await makeClass(owner, student)
  await makeClass(otherTeacher, otherStudent)
  const document = await makeDocument(owner, student)
  await db().documentGrant.create({
    data: { id: newId(now), documentId: document.documentId, classId, role: 'reader' },
  })
  const deckId = await makeDeck(owner, document.documentId)
  const actId = await makeAct(owner)
  const assignment = await makeAssignment(classId, document.questionVersionId, student)
  const note = await makeNote(owner, deckId)
  const ids = { ...note, sessionId, classId, deckId, actId, ...document, ...assignment }
  return {
    owner,
    student,
    stranger,
    otherTeacher,
    otherStudent,
    operator: await makePerson(true),
    guest: await makeGuest(),
    ids,
  }
}

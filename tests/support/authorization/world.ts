import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { guestActor, type Person, personActor } from '@/lib/domain/policy'
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
    },
  })
  return id
}

const text = 'The Danube rises in Donaueschingen. It ends in the Black Sea.'

type DocumentIds = Pick<
  WorldIds,
  'documentId' | 'versionId' | 'uploadId' | 'factId' | 'questionId' | 'questionVersionId'
>

const makeDocument = async (owner: Person): Promise<DocumentIds> => {
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
      upload: {
        create: { id: uploadId, ownerId: owner.userId, name: 'rivers.txt', bytes: Buffer.from(text), status: 'queued' },
      },
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
    data: { id: questionId, documentId, key: 'rises-place', kind: 'typed', origin: 'engine', status: 'approved' },
  })
  await db().questionVersion.create({
    data: {
      id: questionVersionId,
      questionId,
      number: 1,
      stem: 'Where does the Danube rise?',
      answer: 'Donaueschingen',
      accepted: ['Donaueschingen'],
      quotedSentence: 'The Danube rises in Donaueschingen.',
      targets: { create: { factId, slot: 'place', position: 0 } },
    },
  })
  await db().question.update({ where: { id: questionId }, data: { currentVersionId: questionVersionId } })
  return { documentId, versionId, uploadId, factId, questionId, questionVersionId }
}

const makeDeck = async (owner: Person, documentId: string): Promise<string> => {
  const id = newId(now)
  await db().deck.create({
    data: { id, ownerId: owner.userId, name: 'Rivers', sources: { create: { id: newId(now), documentId } } },
  })
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
  return { assignmentId, itemId, attemptId }
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
  const document = await makeDocument(owner)
  const deckId = await makeDeck(owner, document.documentId)
  const assignment = await makeAssignment(classId, document.questionVersionId, student)
  const ids = { sessionId, classId, deckId, ...document, ...assignment }
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

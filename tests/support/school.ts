import { addClass, classFor, joinClass } from '@/lib/data/classes'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { type Person, personActor } from '@/lib/domain/policy'
import type { Part, QuestionKind, QuestionStatus } from '@/lib/domain/question'
import type { Result } from '@/lib/domain/result'
import { searchKeyOf } from '@/lib/domain/search/key'

/** The value of a result that must be there. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`expected a value, got ${result.code} ${result.reason ?? ''}`)
  return result.value
}

/** Somebody with an account. */
export const person = async (displayName: string, at: Date): Promise<Person> => {
  const userId = newId(at)
  const username = `${displayName.toLowerCase().replaceAll(/[^a-z]/g, '')}-${userId.slice(-6)}`
  await db().user.create({ data: { id: userId, kind: 'person', username, displayName, timeZone: 'Europe/Berlin' } })
  return personActor(userId, false)
}

/** A class of a teacher with its students, who joined by its code. */
export const classWith = async (teacher: Person, students: readonly Person[], at: Date): Promise<string> => {
  const { classId } = value(await addClass(teacher, { name: 'Group 2', timeZone: 'Europe/Berlin' }, at))
  const { joinCode: code } = value(await classFor(teacher, classId))
  for (const student of students) value(await joinClass(student, { code }, at))
  return classId
}

/** One question to be asked about a document; `text` says what it asks and makes its stem, key and sentence. */
export type PlannedQuestion = {
  readonly text: string
  readonly kind: QuestionKind
  readonly answer: string
  readonly wrong?: readonly string[]
  readonly parts?: readonly Part[]
  readonly status?: QuestionStatus
  /** Questions with the same name ask the same slot of the same fact; else each has its own. */
  readonly slotOf?: string
}

export type PlannedDocument = {
  readonly documentId: string
  readonly questionIds: readonly string[]
  readonly factIds: readonly string[]
}

/** A document that was read: one sentence, one fact and one question for each planned one, best first. */
export const documentWith = async (
  owner: Person,
  planned: readonly PlannedQuestion[],
  at: Date,
): Promise<PlannedDocument> => {
  const documentId = newId(at)
  const versionId = newId(at)
  const text = planned.map((question) => `${question.text} is told here.`).join(' ')
  const sentences = planned.map((question, index) => {
    const start = text.indexOf(`${question.text} is told here.`)
    return { index, start, end: start + question.text.length + 14, section: '', block: 0, flags: [] }
  })
  await db().document.create({
    data: {
      id: documentId,
      ownerId: owner.userId,
      title: 'A text',
      versions: {
        create: {
          id: versionId,
          number: 1,
          text,
          blocks: [{ kind: 'paragraph', start: 0, end: text.length, path: [] }],
          sentences,
          engineVersion: 'test',
        },
      },
    },
  })
  const facts = new Map<string, string>()
  const questionIds: string[] = []
  for (const [index, question] of planned.entries()) {
    const name = question.slotOf ?? question.text
    const factId = facts.get(name) ?? newId(at)
    const span = sentences[index]
    if (!facts.has(name))
      await db().fact.create({
        data: {
          id: factId,
          documentId,
          key: name,
          kind: 'statement',
          relation: 'states',
          slots: [{ slot: 'object', text: question.answer }],
          origin: 'engine',
          evidence: {
            create: {
              id: newId(at),
              documentVersionId: versionId,
              start: span?.start ?? 0,
              end: span?.end ?? 0,
              sentenceIndex: index,
            },
          },
        },
      })
    facts.set(name, factId)
    questionIds.push(await addQuestion(documentId, factId, question, index + 1, at))
  }
  return { documentId, questionIds, factIds: [...new Set(facts.values())] }
}

const addQuestion = async (
  documentId: string,
  factId: string,
  { text, kind, answer, wrong = [], parts = [], status = 'approved' }: PlannedQuestion,
  rank: number,
  at: Date,
): Promise<string> => {
  const [questionId, versionId] = [newId(at), newId(at)]
  const options = [{ text: answer, correct: true }, ...wrong.map((option) => ({ text: option, correct: false }))]
  await db().question.create({
    data: { id: questionId, documentId, key: questionId, kind, origin: 'engine', status, rank },
  })
  await db().questionVersion.create({
    data: {
      id: versionId,
      questionId,
      number: 1,
      stem: `What of ${text}?`,
      answer,
      accepted: [],
      parts: parts.map((part) => ({ ...part })),
      options: wrong.length > 0 ? options : [],
      quotedSentence: `${text} is told here.`,
      searchKey: searchKeyOf({ stem: `What of ${text}?`, answer, parts }),
      targets: { create: [{ factId, slot: 'object', position: 0 }] },
    },
  })
  await db().question.update({ where: { id: questionId }, data: { currentVersionId: versionId } })
  return questionId
}

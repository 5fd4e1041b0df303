import { randomUUID } from 'node:crypto'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { type Person, personActor } from '@/lib/domain/policy'
import type { Option, Part, QuestionKind } from '@/lib/domain/question'
import { searchKeyOf } from '@/lib/domain/search/key'
import type { Slot } from '@/lib/domain/slot'

const start = new Date('2026-01-01T00:00:00Z')

/** A signed-up learner in Berlin. */
export const makeLearner = async (): Promise<Person> => {
  const id = newId(start)
  await db().user.create({
    data: { id, kind: 'person', username: `u${randomUUID()}`, displayName: 'Learner', timeZone: 'Europe/Berlin' },
  })
  return personActor(id, false)
}

export type AskedFact = {
  readonly factId: string
  readonly slot: Slot
  readonly versionId: string
  readonly questionId: string
}
export type MadeDocument = { readonly id: string; readonly versionId: string; readonly facts: readonly AskedFact[] }

/** A document of `count` sentences, each stating one fact that one typed question asks. */
export const makeDocument = async (
  owner: { readonly userId: string },
  count: number,
  status = 'proposed',
): Promise<MadeDocument> => {
  const id = newId(start)
  const versionId = newId(start)
  const sentences = Array.from({ length: count }, (_, index) => `Thing ${index} weighs ${index + 10} stone.`)
  const starts = sentences.map((_, index) => sentences.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))
  await db().document.create({
    data: {
      id,
      ownerId: owner.userId,
      title: 'Weights',
      versions: {
        create: {
          id: versionId,
          number: 1,
          text: sentences.join(' '),
          engineVersion: 'test',
          blocks: [{ start: 0, end: sentences.join(' ').length, kind: 'paragraph', path: ['Stones'] }],
          sentences: sentences.map((text, index) => ({
            index,
            start: starts[index] ?? 0,
            end: (starts[index] ?? 0) + text.length,
            section: 'Stones',
            block: 0,
            flags: [],
          })),
        },
      },
    },
  })
  const facts: AskedFact[] = []
  for (const [index, text] of sentences.entries()) {
    const factId = newId(start)
    await db().fact.create({
      data: {
        id: factId,
        documentId: id,
        key: `fact ${index}`,
        kind: 'quantity',
        relation: 'weighs',
        origin: 'engine',
        statement: text,
        slots: [{ slot: 'quantity', text: `${index + 10} stone` }],
        evidence: {
          create: {
            id: newId(start),
            documentVersionId: versionId,
            start: starts[index] ?? 0,
            end: (starts[index] ?? 0) + text.length,
            sentenceIndex: index,
          },
        },
      },
    })
    const question = { kind: 'typed', stem: `What does thing ${index} weigh?`, answer: `${index + 10} stone` } as const
    facts.push({
      factId,
      slot: 'quantity',
      ...(await addQuestion(id, { ...question, quoted: text, status }, [factId])),
    })
  }
  return { id, versionId, facts }
}

type NewQuestion = {
  readonly kind: QuestionKind
  readonly stem: string
  readonly answer: string
  readonly quoted: string
  readonly status: string
  readonly options?: readonly Option[]
  readonly parts?: readonly Part[]
}

/** A question asking the slot `quantity` of each given fact. */
export const addQuestion = async (
  documentId: string,
  question: NewQuestion,
  factIds: readonly string[],
): Promise<{ versionId: string; questionId: string }> => {
  const questionId = newId(start)
  const versionId = newId(start)
  const { kind, stem, answer, quoted, status, options = [], parts = [] } = question
  await db().question.create({ data: { id: questionId, documentId, key: questionId, kind, origin: 'engine', status } })
  await db().questionVersion.create({
    data: {
      id: versionId,
      questionId,
      number: 1,
      stem,
      answer,
      accepted: [],
      quotedSentence: quoted,
      searchKey: searchKeyOf({ stem, answer, parts }),
      options: options.map((option) => ({ ...option })),
      parts: parts.map((part) => ({ ...part })),
      targets: { create: factIds.map((factId, position) => ({ factId, slot: 'quantity', position })) },
    },
  })
  await db().question.update({ where: { id: questionId }, data: { currentVersionId: versionId } })
  return { versionId, questionId }
}

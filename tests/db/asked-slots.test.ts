import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askableFact } from '@/lib/data/cards/slots'
import { newId } from '@/lib/data/id'
import { createNote } from '@/lib/data/notes/create'
import { db } from '@/lib/data/prisma'
import { freshDatabase, type TestDatabase } from '../support/database'
import { value } from '../support/school'
import { addQuestion, makeDocument, makeLearner } from '../support/study-world'

const now = new Date('2026-03-10T12:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const bySlot = (a: { factId: string; slot: string }, b: { factId: string; slot: string }) =>
  `${a.factId} ${a.slot}` < `${b.factId} ${b.slot}` ? -1 : 1

/** What `AskedSlot` has to say, read from questions and facts. */
const derived = async () => {
  const rows = await db().question.findMany({
    where: {
      status: { in: ['approved', 'proposed'] },
      currentVersion: { targets: { every: { fact: askableFact } } },
    },
    include: { currentVersion: { include: { targets: true } } },
    orderBy: [{ currentVersion: { searchKey: 'asc' } }, { id: 'asc' }],
  })
  const slots = new Map<string, Awaited<ReturnType<typeof kept>>[number]>()
  for (const { id, status, kind, documentId, currentVersion } of rows)
    for (const { factId, slot } of currentVersion?.targets ?? []) {
      const key = `${factId} ${slot}`
      const begun = {
        factId,
        slot,
        documentId,
        hasApproved: false,
        questions: [],
        approved: [],
        kinds: [],
        searchKeys: [],
      }
      const asked = slots.get(key) ?? begun
      slots.set(key, {
        ...asked,
        hasApproved: asked.hasApproved || status === 'approved',
        questions: [...asked.questions, id],
        approved: [...asked.approved, status === 'approved'],
        kinds: [...asked.kinds, kind],
        searchKeys: [...asked.searchKeys, currentVersion?.searchKey ?? ''],
      })
    }
  return [...slots.values()].sort(bySlot)
}

const kept = async () => (await db().askedSlot.findMany()).sort(bySlot)

describe('the slots that questions ask', () => {
  it('are the same as what questions, facts and conflicts say, whatever is done to them', async () => {
    const learner = await makeLearner()
    const document = await makeDocument(learner, 5)
    const [a, b, c, d, e] = document.facts.map(({ factId }) => factId)
    if (!a || !b || !c || !d || !e) throw new Error('no facts')
    const asking = { kind: 'choice', stem: 'Which?', answer: 'thing', quoted: '', status: 'approved' } as const
    const choice = await addQuestion(document.id, asking, [a])
    const ordering = await addQuestion(document.id, { ...asking, kind: 'ordering', stem: 'All', status: 'proposed' }, [
      b,
      c,
    ])
    const counts: number[] = []
    const check = async () => {
      const found = await kept()
      expect(found).toEqual(await derived())
      counts.push(found.reduce((sum, { questions }) => sum + questions.length, 0))
    }
    const statusOf = (id: string, status: string) => db().question.update({ where: { id }, data: { status } })
    await check()
    for (const status of ['rejected', 'proposed', 'held', 'approved', 'retired', 'approved']) {
      await statusOf(choice.questionId, status)
      await check()
    }
    await db().questionVersion.update({ where: { id: choice.versionId }, data: { searchKey: 'a a' } })
    await check()
    const conflictId = newId(now)
    await db().conflict.create({
      data: { id: conflictId, documentId: document.id, factAId: b, factBId: d, reason: 'place' },
    })
    await check()
    for (const resolution of ['a', 'both', 'b', 'neither', null]) {
      await db().conflict.update({ where: { id: conflictId }, data: { resolution } })
      await check()
    }
    await db().conflict.delete({ where: { id: conflictId } })
    await check()
    for (const status of ['retired', 'active']) {
      await db().fact.updateMany({ where: { id: { in: [c, e] } }, data: { status } })
      await check()
    }
    await db().question.update({ where: { id: ordering.questionId }, data: { currentVersionId: null } })
    await check()
    await db().question.delete({ where: { id: choice.questionId } })
    await check()
    await db().fact.delete({ where: { id: e } })
    await check()
    const note = { fields: { type: 'both', front: 'One', back: 'x' } as const, deck: { deckName: 'Mine' } }
    value(await createNote(learner, { ...note, tags: [], from: null }, now))
    await check()
    await db().document.delete({ where: { id: document.id } })
    await check()
    // 8 at first; the choice asks 1, the ordering 2, which a conflict takes away together with what it contradicts.
    expect(counts).toEqual([8, 7, 8, 7, 8, 7, 8, 8, 4, 7, 8, 5, 4, 4, 8, 4, 8, 6, 5, 4, 6, 2])
  })

  it('keep what two change at once', async () => {
    const learner = await makeLearner()
    const document = await makeDocument(learner, 1)
    const [fact] = document.facts
    if (!fact) throw new Error('no fact')
    const asking = { kind: 'choice', stem: 'Which?', answer: 'thing', quoted: '', status: 'approved' } as const
    const others = await Promise.all(Array.from({ length: 6 }, () => addQuestion(document.id, asking, [fact.factId])))
    await Promise.all(
      others.map(({ questionId }, index) =>
        db().question.update({
          where: { id: questionId },
          data: { status: index % 2 === 0 ? 'rejected' : 'proposed' },
        }),
      ),
    )
    expect(await kept()).toEqual(await derived())
    const own = (await kept()).find(({ factId }) => factId === fact.factId)
    expect(own).toMatchObject({ hasApproved: false, approved: [false, false, false, false] })
  })
})

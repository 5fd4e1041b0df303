import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf, resolveConflict } from '@/lib/data/conflicts'
import { renameDocument } from '@/lib/data/documents/change'
import { correctSentence } from '@/lib/data/documents/correct'
import { createDocument } from '@/lib/data/documents/create'
import { readDocument } from '@/lib/data/documents/read'
import { correctFact } from '@/lib/data/facts/correct'
import { stakesOf } from '@/lib/data/facts/stakes'
import { decideQuestions } from '@/lib/data/questions/decide'
import { editQuestion, writeQuestion } from '@/lib/data/questions/write'
import { saveReading } from '@/lib/data/reconcile'
import { takeUpload } from '@/lib/data/uploads/work'
import type { Person } from '@/lib/domain/policy'
import { read } from '@/lib/engine'
import { prepareQueues } from '@/lib/jobs/queues'
import { readDocument as canonicalise } from '@/lib/reading'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { mills } from '@/tests/support/mills'
import { makePerson, study, tester } from '@/tests/support/people'
import { readNow, readText } from '@/tests/support/read-text'

const now = new Date('2026-03-02T09:00:00Z')
const text = `# Ada Finch

Ada Finch was born on 3 May 1921 in Whitby. Ada Finch was mayor of Whitby from 1950 to 1954.

She was mayor of Scarborough from 1960 to 1964. Finch joined the Royal Society in 1971.`

let database: TestDatabase
let owner: Person

beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('author')
})
afterAll(() => database.close())

const correct = async (id: string, version: number, sentence: number, words: string) => {
  const sent = await correctSentence(owner, id, { version, sentence, text: words }, now)
  expect(sent).toMatchObject({ ok: true })
  return readNow(owner, id)
}

describe('correcting a sentence', () => {
  it('makes a new version in which untouched facts keep their ids, cards and approved questions', async () => {
    const before = await readText(owner, text)
    const born = before.facts.find((fact) => fact.kind === 'birth')
    const asked = before.questions.find((question) => question.targets.some(({ factId }) => factId === born?.id))
    if (!born || !asked) throw new Error('the engine no longer reads the birth')
    await decideQuestions(owner, before.id, [asked.id], 'approved')
    await study(owner.userId, { documentId: before.id, factId: born.id })
    expect(await stakesOf(owner, before.id, [born.id])).toEqual({ approved: 1, learners: 1 })
    expect(await stakesOf(await makePerson('stranger'), before.id, [born.id])).toBeNull()

    const words = 'Ada Finch served as mayor of Whitby from 1951 to 1954.'
    const after = await correct(before.id, 1, 1, words)
    expect(after.version.number).toBe(2)
    expect(after.version.text).toContain(words)
    expect(after.version.text).not.toContain('1950')
    const same = after.facts.find((fact) => fact.id === born.id)
    const [span] = same?.evidence ?? []
    expect(after.version.text.slice(span?.start, span?.end)).toContain('1921')
    expect(after.questions.find((question) => question.id === asked.id)?.status).toBe('approved')
    expect(await database.prisma.card.count({ where: { factId: born.id } })).toBe(1)
    expect(await database.prisma.documentVersion.count({ where: { documentId: before.id } })).toBe(2)
  })

  it('asks for approval again where the answer changed, and keeps the version that was asked', async () => {
    const before = await readText(owner, text)
    const year = before.questions.find((question) => question.kind === 'typed' && question.answer.includes('1950'))
    if (!year) throw new Error('the engine no longer asks for the year')
    await decideQuestions(owner, before.id, [year.id], 'approved')
    const after = await correct(before.id, 1, 1, 'Ada Finch was mayor of Whitby from 1951 to 1954.')
    const changed = after.questions.find((question) => question.id === year.id)
    expect(changed).toMatchObject({ status: 'proposed' })
    expect(changed?.answer).toContain('1951')
    expect(await database.prisma.questionVersion.count({ where: { questionId: year.id } })).toBe(2)
  })

  it('keeps what was approved where a longer text would leave it out as doubtful, and holds back the other', async () => {
    const short = `# Mills\n\n${mills[0]} Dust harms grain. Salt harms wool.`
    const before = await readText(owner, short)
    const [dust, salt] = ['dust', 'salt'].map((thing) =>
      before.questions.find(({ stem }) => stem === `What does ${thing} harm?`),
    )
    if (!dust || !salt) throw new Error('the engine no longer asks for effects')
    await decideQuestions(owner, before.id, [dust.id], 'approved')
    const after = await correct(before.id, 1, 0, mills.join(' '))
    const statusOf = (id: string) => after.questions.find((question) => question.id === id)?.status
    expect(after.questions.length).toBeGreaterThan(20)
    expect(statusOf(dust.id)).toBe('approved')
    expect(statusOf(salt.id)).toBe('held')
  })

  it('keeps the name its owner gives it while it is being read', async () => {
    const { id } = await readText(owner, text)
    await correctSentence(owner, id, { version: 1, sentence: 0, text: 'Ada Finch was born in York.' }, now)
    await renameDocument(owner, id, { title: 'Mayors of Whitby', attribution: '' })
    expect((await readNow(owner, id)).document.title).toBe('Mayors of Whitby')
    const first = await createDocument(owner, { name: 'pasted.txt', title: 'Pasted', text }, now)
    if (!first.ok) throw new Error(first.reason)
    const work = await takeUpload(tester, first.value.id)
    const canonical = canonicalise(text, 'pasted.md')
    if (!work || !canonical.ok) throw new Error('it waits')
    await renameDocument(owner, first.value.id, { title: 'Mine', attribution: '' })
    await saveReading(tester, work, { ...canonical.value, ...read(canonical.value.document) }, now)
    expect(await readDocument(owner, first.value.id)).toMatchObject({ value: { title: 'Mine' } })
  })

  it('refuses what was written against another version, and a second change while one is being read', async () => {
    const { id } = await readText(owner, text)
    const change = { version: 1, sentence: 0, text: 'Ada Finch was born in York.' }
    expect(await correctSentence(owner, id, { ...change, version: 7 }, now)).toMatchObject({ code: 'conflict' })
    expect(await correctSentence(owner, id, change, now)).toMatchObject({ ok: true })
    expect(await correctSentence(owner, id, change, now)).toMatchObject({ reason: 'document_being_read' })
  })
})

describe('what a person wrote', () => {
  it('outlives a new reading: own questions, edited ones and corrected facts', async () => {
    const before = await readText(owner, text)
    const joined = before.facts.find((fact) => fact.slots.some((slot) => slot.text.includes('1971')))
    const edited = before.questions.find((one) => one.kind === 'typed' && one.targets[0]?.factId !== joined?.id)
    const slot = joined?.slots.find((one) => one.text.includes('1971'))
    if (!joined || !edited || !slot) throw new Error('the engine reads other facts now')
    const content = { stem: 'In my words?', answer: edited.answer, accepted: [], options: [] }
    const fields = { stem: 'In my words?', answer: edited.answer, accepted: '', wrong: '' }
    await editQuestion(owner, before.id, edited.id, fields, now)
    await correctFact(owner, before.id, joined.id, [{ slot: slot.slot, text: '1972', value: '1972' }], now)
    const own = await writeQuestion(
      owner,
      before.id,
      {
        kind: 'flashcard',
        content: { ...content, stem: 'Mine?' },
        version: 1,
        sentence: 0,
        slot: 'object',
        factId: null,
      },
      now,
    )
    if (!own.ok) throw new Error('not written')

    const after = await correct(before.id, 1, 1, 'Ada Finch was mayor of Whitby from 1951 to 1954.')
    const stem = (id: string) => after.questions.find((question) => question.id === id)?.stem
    expect(stem(edited.id)).toBe('In my words?')
    expect(stem(own.value.id)).toBe('Mine?')
    const still = after.facts.find((fact) => fact.id === joined.id)
    expect(still?.slots.find((one) => one.slot === slot.slot)?.text).toBe('1972')
    const stale = after.questions.filter((question) => question.status !== 'rejected' && question.answer === '1971')
    expect(stale).toEqual([])
    const ownFact = after.questions.find((question) => question.id === own.value.id)?.targets[0]?.factId
    expect(after.facts.find((fact) => fact.id === ownFact)?.evidence).toHaveLength(1)
  })
})

describe('a document that disagrees with itself', () => {
  const disagreeing = `# Ada Finch

Ada Finch was party secretary of Whitby from 1950 to 1954. The town prospered in her time.

Ada Finch became party secretary of Whitby in April 1952. She left the town in 1954.`

  const open = async (id: string) => (await conflictsOf(owner, id)).filter((conflict) => conflict.resolution === null)
  const asking = ({ questions }: Awaited<ReturnType<typeof readNow>>, factId: string) =>
    questions.filter((question) => question.targets.some((target) => target.factId === factId))

  it('asks about neither sentence until its author trusts one, then about that one, and again about neither', async () => {
    const before = await readText(owner, disagreeing)
    const [conflict] = await open(before.id)
    if (!conflict) throw new Error('the engine no longer sees the conflict')
    expect(asking(before, conflict.factAId)).toEqual([])
    expect(asking(before, conflict.factBId)).toEqual([])

    expect(await resolveConflict(owner, conflict.id, 'a', now)).toMatchObject({ ok: true })
    const trusted = await readNow(owner, before.id)
    expect(asking(trusted, conflict.factAId).length).toBeGreaterThan(0)
    expect(asking(trusted, conflict.factBId)).toEqual([])
    expect(trusted.version.number).toBe(1)
    expect(await open(before.id)).toEqual([])

    await resolveConflict(owner, conflict.id, null, now)
    const again = await readNow(owner, before.id)
    expect(asking(again, conflict.factAId)).toEqual([])
    expect(await open(before.id)).toHaveLength(1)
    expect(again.facts.filter((fact) => fact.disputed)).toHaveLength(2)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportTables } from '@/lib/data/accounts/export/tables'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { deskOf } from '@/lib/data/cards'
import { correctSentence } from '@/lib/data/documents/correct'
import { exportDocument } from '@/lib/data/documents/export'
import { listDocuments } from '@/lib/data/documents/list'
import { correctFact } from '@/lib/data/facts/correct'
import { foundSlots } from '@/lib/data/library/find'
import { rememberedSlots } from '@/lib/data/progress/slots'
import { approveBest, decideQuestions } from '@/lib/data/questions/decide'
import { type AuthorQuestion, authorQuestions, heldCount, questionsOfFact } from '@/lib/data/questions/read'
import { editQuestion } from '@/lib/data/questions/write'
import type { Person } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { mills } from '@/tests/support/mills'
import { makePerson } from '@/tests/support/people'
import { readNow, readText } from '@/tests/support/read-text'
import { value } from '@/tests/support/school'

const now = new Date('2026-03-02T09:00:00Z')
const doubted = 'Dust harms grain. Salt harms wool.'
const long = `# Mills\n\n${mills.join(' ')} ${doubted}`

let database: TestDatabase
let owner: Person
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('author')
})
afterAll(() => database.close())

type Known = { readonly questions: readonly AuthorQuestion[] }
const harms = ({ questions }: Known, thing: string): AuthorQuestion => {
  const found = questions.find(({ stem }) => stem === `What does ${thing} harm?`)
  if (!found) throw new Error('the engine no longer asks for effects')
  return found
}
const statusOf = async (id: string) =>
  (await database.prisma.question.findUnique({ where: { id }, select: { status: true } }))?.status
const slotIn = ({ targets }: AuthorQuestion, slots: readonly { factId: string; slot: string }[]) =>
  slots.some(({ factId, slot }) => targets.some((target) => target.factId === factId && target.slot === slot))

/** Where its owner meets a question outside the list of questions. */
const meets = async (documentId: string, question: AuthorQuestion): Promise<readonly string[]> => {
  const { id, versionId, stem, targets } = question
  const desk = value(await deskOf(owner, now, { documentId }))
  const tables = (await exportTables(owner, now)).tables
  const rows = []
  for await (const row of tables.find(({ name }) => name === 'questions')?.rows ?? []) rows.push(row)
  const places = {
    study: desk.slots.some(({ variants }) => variants.some((one) => one.questionVersionId === versionId)),
    progress: slotIn(question, await rememberedSlots(owner, desk.scope.documents, now)),
    library: slotIn(question, await foundSlots(owner, { type: 'all' }, now)),
    assignments: value(await questionsToAssign(owner, documentId, now)).questions.some((one) => one.id === id),
    fact: (await questionsOfFact(owner, documentId, targets[0]?.factId ?? '', now)).some((one) => one.id === id),
    file: value(await exportDocument(owner, documentId, now)).questions.some((one) => one.stem === stem),
    account: rows.some((row) => row.includes(stem)),
  }
  return Object.entries(places).flatMap(([place, isMet]) => (isMet ? [place] : []))
}
const everywhere = ['study', 'progress', 'library', 'assignments', 'fact', 'file', 'account']

describe('a question that is held back', () => {
  it('is kept beside those proposed and met nowhere until it is approved', async () => {
    const read = await readText(owner, long)
    const salt = harms(read, 'salt')
    const decide = async (decision: 'approved' | 'held') =>
      value(await decideQuestions(owner, read.id, [salt.id], decision))
    const of = (status: string) => read.questions.filter((question) => question.status === status)
    expect(of('proposed').length + of('held').length).toBe(read.questions.length)
    expect(salt).toMatchObject({ status: 'held', origin: 'engine' })
    expect(await heldCount(owner, read.id)).toBe(of('held').length)
    expect(await heldCount(await makePerson('reader'), read.id)).toBeNull()
    expect(Math.min(...of('held').map(({ rank }) => rank))).toBeGreaterThan(of('proposed').length)
    const listed = (await listDocuments(owner)).lines.find(({ id }) => id === read.id)
    expect(listed?.proposed).toBe(of('proposed').length)
    expect(await meets(read.id, salt)).toEqual([])

    expect(await decide('approved')).toEqual([{ id: salt.id, from: 'held' }])
    expect(await meets(read.id, salt)).toEqual(everywhere)
    await decide('held')
    expect(await meets(read.id, salt)).toEqual([])
  })

  it('is none of the best, however few these are', async () => {
    const few = await readText(owner, long)
    const proposed = few.questions.filter(({ status }) => status === 'proposed').slice(2)
    await database.prisma.question.deleteMany({ where: { id: { in: proposed.map(({ id }) => id) } } })
    expect(value(await approveBest(owner, few.id)).every(({ from }) => from === 'proposed')).toBe(true)
    expect(await statusOf(harms(few, 'salt').id)).toBe('held')
  })

  it('is approved by being edited, and stays held back where only its fact is corrected', async () => {
    const other = await readText(owner, long)
    const [dust, salt] = [harms(other, 'dust'), harms(other, 'salt')]
    const fields = { stem: 'What is harmed by dust?', answer: dust.answer, accepted: '', wrong: 'a\nb' }
    value(await editQuestion(owner, other.id, dust.id, fields, now))
    expect(await statusOf(dust.id)).toBe('approved')
    const { factId = '', slot = 'object' } = salt.targets[0] ?? {}
    value(await correctFact(owner, other.id, factId, [{ slot, text: 'fleece' }], now))
    const after = (await authorQuestions(owner, other.id, now)).find(({ id }) => id === salt.id)
    expect(after).toMatchObject({ status: 'held', look: 'fact_corrected', answer: 'fleece' })
  })
})

describe('a text that is read again', () => {
  const first = { version: 1, sentence: 0 }
  const correct = async (id: string, version: number, text: string) =>
    value(await correctSentence(owner, id, { ...first, version, text }, now))

  it('offers what nobody has decided about as it is read now, and leaves decisions alone', async () => {
    const short = await readText(owner, `# Mills\n\n${mills[0]} ${doubted} Frost harms vines.`)
    const [dust, salt, frost] = ['dust', 'salt', 'frost'].map((thing) => harms(short, thing))
    expect([dust?.status, salt?.status, frost?.status]).toEqual(['proposed', 'proposed', 'proposed'])
    value(await decideQuestions(owner, short.id, [frost?.id ?? ''], 'rejected'))
    await correct(short.id, 1, mills.join(' '))
    const after = await readNow(owner, short.id)
    expect([harms(after, 'dust').status, harms(after, 'salt').status]).toEqual(['held', 'held'])
    expect(await statusOf(frost?.id ?? '')).toBe('rejected')
  })

  it('does not take back what is approved while it is read', async () => {
    const short = await readText(owner, `# Mills\n\n${mills[0]} ${doubted}`)
    const { id } = harms(short, 'salt')
    await correct(short.id, 1, mills.join(' '))
    const waiting = () =>
      database.prisma.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pg_stat_activity
        WHERE wait_event_type = 'Lock' AND datname = current_database()`
    const { reading } = await database.prisma.$transaction(
      async (tx) => {
        await tx.question.update({ where: { id }, data: { status: 'approved' } })
        const reading = readNow(owner, short.id)
        await expect.poll(async () => (await waiting())[0]?.count, { timeout: 30_000 }).toBe(1n)
        // In an object: else the transaction waits for what waits for it.
        return { reading }
      },
      { timeout: 40_000 },
    )
    await reading
    expect(await statusOf(id)).toBe('approved')
    expect(await statusOf(harms(short, 'dust').id)).toBe('held')
  })

  it('retires what is held back of a sentence that has gone', async () => {
    const { id, questions, version } = await readText(owner, long)
    const sentence = version.sentences.find(({ start, end }) => version.text.slice(start, end).startsWith('Salt'))
    const text = 'Nothing harms it.'
    value(await correctSentence(owner, id, { version: 1, sentence: sentence?.index ?? -1, text }, now))
    await readNow(owner, id)
    expect(await statusOf(harms({ questions }, 'salt').id)).toBe('retired')
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { correctSentence } from '@/lib/data/documents/correct'
import { correctFact } from '@/lib/data/facts/correct'
import { approveBest, decideQuestions } from '@/lib/data/questions/decide'
import { authorQuestions } from '@/lib/data/questions/read'
import { editQuestion, writeQuestion } from '@/lib/data/questions/write'
import { contentOf } from '@/lib/domain/authored'
import type { Person } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makePerson } from '@/tests/support/people'
import { readNow, readText } from '@/tests/support/read-text'

const now = new Date('2026-03-02T09:00:00Z')
const text = `# Ada Finch

Ada Finch was born on 3 May 1921 in Whitby. Ada Finch was mayor of Whitby from 1950 to 1954.

She was mayor of Scarborough from 1960 to 1964. Finch joined the Royal Society in 1971.`

let database: TestDatabase
let owner: Person
let read: Awaited<ReturnType<typeof readText>>

beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('author')
})
beforeEach(async () => {
  read = await readText(owner, text)
})
afterAll(() => database.close())

const current = () => authorQuestions(owner, read.id, now)
const statusOf = async (id: string) => (await current()).find((question) => question.id === id)?.status
const first = () => {
  const [question] = read.questions
  if (!question) throw new Error('no questions')
  return question
}

describe('deciding', () => {
  it('tells what changed, which is enough to take it back', async () => {
    const [a, b] = read.questions.map((question) => question.id)
    if (!a || !b) throw new Error('too few questions')
    await decideQuestions(owner, read.id, [a], 'rejected')
    const decided = await decideQuestions(owner, read.id, [a, b], 'approved')
    expect(decided).toEqual({
      ok: true,
      value: expect.arrayContaining([
        { id: a, from: 'rejected' },
        { id: b, from: 'proposed' },
      ]),
    })
    expect(await decideQuestions(owner, read.id, [a, b], 'approved')).toEqual({ ok: true, value: [] })
  })

  it('changes nothing when one of the questions is of another document', async () => {
    const foreign = await readText(owner, text)
    const ids = [first().id, foreign.questions[0]?.id ?? '']
    expect(await decideQuestions(owner, read.id, ids, 'approved')).toMatchObject({ code: 'not_found' })
    expect(await statusOf(first().id)).toBe('proposed')
  })

  it('approves of the best those that nobody decided about and that need no look', async () => {
    const [best, second] = read.questions
    if (!best || !second) throw new Error('too few questions')
    await decideQuestions(owner, read.id, [best.id], 'rejected')
    await database.prisma.question.update({ where: { id: second.id }, data: { look: 'length' } })
    const decided = await approveBest(owner, read.id)
    if (!decided.ok) throw new Error(decided.code)
    const ready = read.questions
      .slice(0, 20)
      .filter((one) => one.look === null && ![best.id, second.id].includes(one.id))
    expect(decided.value.map((change) => change.id).toSorted()).toEqual(ready.map((one) => one.id).toSorted())
    expect([await statusOf(best.id), await statusOf(second.id)]).toEqual(['rejected', 'proposed'])
  })
})

describe('editing', () => {
  it('adds a version that asks the same slots, and approves it', async () => {
    const question = first()
    const fields = { stem: 'Said better?', answer: 'Whitby', accepted: 'That', wrong: 'Other' }
    await editQuestion(owner, read.id, question.id, fields, now)
    const edited = (await current()).find((one) => one.id === question.id)
    expect(edited).toMatchObject({ stem: 'Said better?', answer: 'Whitby', accepted: ['That'], status: 'approved' })
    expect(edited, 'no longer known: that only one answer fits').toMatchObject({
      look: null,
      gates: [{ gate: 'grounded' }],
    })
    expect(edited?.targets).toEqual(question.targets)
    expect(edited?.quotedSentence).toBe(question.quotedSentence)
    const versions = await database.prisma.questionVersion.findMany({
      where: { questionId: question.id },
      orderBy: { number: 'asc' },
    })
    expect(versions.map((version) => version.stem)).toEqual([question.stem, 'Said better?'])
  })

  it('numbers the versions of several who edit at once one after the other', async () => {
    const { id } = first()
    const fields = { answer: 'Whitby', accepted: '', wrong: 'Other' }
    const stems = ['One?', 'Two?', 'Three?', 'Four?']
    const edits = await Promise.all(stems.map((stem) => editQuestion(owner, read.id, id, { ...fields, stem }, now)))
    expect(edits.every(({ ok }) => ok)).toBe(true)
    const versions = await database.prisma.questionVersion.findMany({
      where: { questionId: id },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect((await current()).find((one) => one.id === id)?.stem).toBe(versions.at(-1)?.stem)
  })

  it('asks for a second look at an answer that the text does not hold', async () => {
    const { id } = first()
    await decideQuestions(owner, read.id, [id], 'approved')
    await editQuestion(owner, read.id, id, { stem: 'Said better?', answer: 'Leeds', accepted: '', wrong: 'Other' }, now)
    const edited = (await current()).find((one) => one.id === id)
    expect(edited).toMatchObject({ status: 'proposed', look: 'ungrounded', gates: [] })
    await decideQuestions(owner, read.id, [id], 'approved')
    expect(await statusOf(id), 'its author may insist').toBe('approved')
  })
})

describe('writing', () => {
  it('makes a new fact of the answer, with the sentence as its evidence', async () => {
    const content = contentOf('choice', { stem: 'Which society?', answer: 'Royal', accepted: '', wrong: 'Local\nNone' })
    if (!content.ok) throw new Error('not well formed')
    const written = await writeQuestion(
      owner,
      read.id,
      { kind: 'choice', content: content.value, version: 1, sentence: 3, slot: 'object', factId: null },
      now,
    )
    if (!written.ok) throw new Error(written.code)
    const question = (await current()).find((one) => one.id === written.value.id)
    expect(question).toMatchObject({ status: 'approved', origin: 'author', kind: 'choice' })
    expect(question?.options.filter((option) => option.correct)).toEqual([{ text: 'Royal', correct: true }])
    const sentence = read.version.sentences[3]
    const evidence = await database.prisma.factEvidence.findMany({
      where: { factId: question?.targets[0]?.factId ?? '' },
      select: { start: true, end: true },
    })
    expect(evidence).toEqual([{ start: sentence?.start, end: sentence?.end }])
  })

  it('finds no sentence that is not there and no fact of another document', async () => {
    const foreign = await readText(owner, text)
    const base = { kind: 'typed' as const, content: { stem: '?', answer: 'a', accepted: [], options: [] } }
    const wrong = [
      { ...base, version: 1, sentence: 99, slot: 'object' as const, factId: null },
      { ...base, version: 1, sentence: 0, slot: 'object' as const, factId: foreign.facts[0]?.id ?? '' },
    ]
    for (const one of wrong) expect(await writeQuestion(owner, read.id, one, now)).toMatchObject({ code: 'not_found' })
  })

  it('is refused where the text or the fact has gone since', async () => {
    const base = { kind: 'typed' as const, content: { stem: '?', answer: 'a', accepted: [], options: [] }, sentence: 0 }
    const fact = read.facts[0]?.id ?? ''
    const about = (version: number) =>
      writeQuestion(owner, read.id, { ...base, version, slot: 'object', factId: fact }, now)
    await database.prisma.fact.update({ where: { id: fact }, data: { status: 'retired' } })
    expect(await about(1)).toMatchObject({ code: 'not_found' })
    await correctSentence(owner, read.id, { version: 1, sentence: 0, text: 'She was born in York.' }, now)
    await readNow(owner, read.id)
    expect(await about(1)).toMatchObject({ code: 'conflict' })
  })

  it.each([
    ['cloze', { stem: 'No gap', answer: 'x', accepted: '', wrong: '' }, { stem: 'question_needs_gap' }],
    ['choice', { stem: '?', answer: 'x', accepted: '', wrong: ' \n ' }, { wrong: 'question_needs_wrong' }],
    ['choice', { stem: '?', answer: 'Éa', accepted: '', wrong: 'b\nea' }, { wrong: 'question_wrong_is_right' }],
    ['true-false', { stem: '?', answer: 'Maybe', accepted: '', wrong: '' }, { answer: 'question_true_or_false' }],
  ] as const)('refuses a %s that cannot be asked', (kind, fields, said) => {
    expect(contentOf(kind, fields)).toMatchObject({ ok: false, fields: said })
  })
})

describe('correcting a fact', () => {
  it('gives recall questions the new answer, to be approved again, and retires what rested on the old one', async () => {
    const asking = read.questions.filter((one) => one.targets.length === 1 && one.targets[0]?.slot === 'start')
    const factId = asking.find((one) => one.kind === 'typed')?.targets[0]?.factId ?? ''
    const own = asking.filter((one) => one.targets[0]?.factId === factId)
    await decideQuestions(
      owner,
      read.id,
      own.map((one) => one.id),
      'approved',
    )
    await correctFact(owner, read.id, factId, [{ slot: 'start', text: '1949', value: '1949' }], now)
    const after = await current()
    const left = after.filter((one) => own.some((before) => before.id === one.id))
    expect(left.length).toBeGreaterThan(0)
    for (const one of left) {
      expect(['typed', 'cloze']).toContain(one.kind)
      expect(one).toMatchObject({ answer: '1949', status: 'proposed', look: 'fact_corrected' })
    }
    const stillSaid = after.filter((one) => one.targets.some((target) => target.factId === factId))
    expect(stillSaid.filter((one) => one.stem.includes('1950'))).toEqual([])
    const gone = own.filter((before) => !left.some((one) => one.id === before.id))
    expect(gone.filter((one) => one.kind === 'typed')).toEqual([])
  })
})

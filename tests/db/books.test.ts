import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDocument } from '@/lib/data/documents/create'
import { exportDocument } from '@/lib/data/documents/export'
import { readDocument } from '@/lib/data/documents/read'
import { decideQuestions } from '@/lib/data/questions/decide'
import { readingProgress } from '@/lib/data/uploads/progress'
import { readRest } from '@/lib/data/uploads/rest'
import { stopReading } from '@/lib/data/uploads/stop'
import type { Person } from '@/lib/domain/policy'
import { ok } from '@/lib/domain/result'
import { prepareQueues } from '@/lib/jobs/queues'
import { readUploaded } from '@/lib/jobs/read-document'
import { textReader } from '@/lib/jobs/reading'
import type { ReadText } from '@/lib/jobs/stages'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makePerson } from '@/tests/support/people'

const now = new Date('2026-03-02T09:00:00Z')
/** The second chapter tells more of what the first says, the third contradicts it and says some of it again. */
const book = `# The Finches

## Ada

Ada Finch was born on 3 May 1921 in Whitby. Ada Finch was mayor of Whitby from 1950 to 1954. Ada Finch joined the Royal Society in 1971.

Bronze consists of copper and tin. The canal was built in 1847.

## Tom

Tom Finch was born in 1949 in York. Tom Finch studied medicine at the University of Leeds. Tom Finch founded the Harbour Hospital in 1980.

Ada Finch, his mother, received the Copper Medal in 1975. Oxygen is produced by plants. The hospital has two hundred beds.

## The town

Whitby is a town in Yorkshire. The Harbour Hospital was closed in 1999. Ada Finch was born on 8 May 1921 in Whitby. Bronze consists of copper and tin.

The Royal Society was founded in November 1660 in London. Tom Finch founded the Harbour Hospital in March 1980. The pier was destroyed by a storm in 1953.
`

let database: TestDatabase
let owner: Person

beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('author')
})
afterAll(() => database.close())

const added = async (text = book) => {
  const made = await createDocument(owner, { name: 'pasted.txt', title: 'Pasted', text }, now)
  if (!made.ok) throw new Error(made.reason)
  return made.value.id
}

/** All that a reading leaves, but for ids and moments and what was decided. */
const stored = async (documentId: string) => {
  const { prisma } = database
  const [version, facts, questions, conflicts] = await Promise.all([
    prisma.documentVersion.findFirstOrThrow({ where: { documentId }, orderBy: { number: 'desc' } }),
    prisma.fact.findMany({ where: { documentId }, orderBy: { key: 'asc' }, include: { evidence: true } }),
    prisma.question.findMany({
      where: { documentId },
      orderBy: { key: 'asc' },
      include: { currentVersion: { include: { targets: { include: { fact: true }, orderBy: { position: 'asc' } } } } },
    }),
    prisma.conflict.findMany({ where: { documentId }, include: { factA: true, factB: true } }),
  ])
  const { text, blocks, sentences, check, readTo, number } = version
  return {
    version: { text, blocks, sentences, check, readTo, number },
    facts: facts.map(({ id: _, documentId: __, formerKeys: ___, evidence, ...fact }) => ({
      ...fact,
      evidence: evidence
        .map(({ slot, start, end, sentenceIndex }) => [slot, start, end, sentenceIndex].join(' '))
        .sort(),
    })),
    questions: questions.map(({ key, kind, rank, look, gates, currentVersion }) => ({
      ...{ key, kind, rank, look, gates },
      ...{ stem: currentVersion?.stem, answer: currentVersion?.answer, options: currentVersion?.options },
      ...{ accepted: currentVersion?.accepted, quoted: currentVersion?.quotedSentence },
      targets: currentVersion?.targets.map(({ slot, fact }) => [fact.key, slot]),
    })),
    conflicts: conflicts.map(({ factA, factB, reason }) => [reason, ...[factA.key, factB.key].sort()]).sort(),
  }
}

const readAtOnce = async () => {
  const id = await added()
  await readUploaded(id, now, textReader(1_000_000))
  return id
}

const readTo = async (id: string) => {
  const document = await readDocument(owner, id)
  return document.ok ? (document.value.version?.readTo ?? null) : null
}

const read = textReader(1)

/** Reads a book in parts, and does `work` once its first chapter is there and before the whole is. */
const reading =
  (id: string, work: () => Promise<void>): ReadText =>
  async (unread, reach, signal) => {
    const whole = await read(unread, reach, signal)
    await expect.poll(() => readTo(id), { timeout: 20_000 }).not.toBeNull()
    await work()
    return whole
  }

const questionsOf = async (id: string) => {
  const all = await database.prisma.question.findMany({
    where: { documentId: id, status: { not: 'retired' } },
    include: { currentVersion: { include: { targets: true } } },
  })
  return all.map(({ id, status, kind, currentVersion }) => ({
    ...{ id, status, answer: currentVersion?.answer },
    ...{ factIds: currentVersion?.targets.map(({ factId }) => factId) ?? [] },
    asks: JSON.stringify([kind, currentVersion?.targets.map(({ factId, slot }) => [factId, slot])]),
  }))
}

describe('a book', () => {
  it('can be worked with by chapters while it is read, loses no decision, and ends as if it were read at once', async () => {
    const id = await added()
    const work: { early: Awaited<ReturnType<typeof questionsOf>> } = { early: [] }
    await readUploaded(
      id,
      now,
      reading(id, async () => {
        const shown = await readDocument(owner, id)
        const { text, sentences } = (shown.ok && shown.value.version) || { text: '', sentences: [] }
        const second = text.indexOf('Tom\n')
        expect(await readTo(id)).toBe(second)
        expect(text).toContain('The pier was destroyed')
        expect(sentences.at(-1)?.start).toBeGreaterThan(second)
        expect(await exportDocument(owner, id, now), 'half a book leaves no server').toMatchObject({
          code: 'not_found',
        })
        work.early = await questionsOf(id)
        const [first, second_, third, ...rest] = work.early.map((question) => question.id)
        expect(rest.length).toBeGreaterThan(2)
        await decideQuestions(owner, id, [first ?? '', ...rest], 'approved')
        await decideQuestions(owner, id, [second_ ?? '', third ?? ''], 'rejected')
      }),
    )
    const late = await questionsOf(id)
    const decided = (status: string) => late.filter((question) => question.status === status)
    const gone = work.early.filter((early) => !late.some((question) => question.id === early.id))
    // Only what the third chapter contradicts: where and when Ada was born.
    const [conflict] = await database.prisma.conflict.findMany({ where: { documentId: id } })
    const disputed = [conflict?.factAId, conflict?.factBId]
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.filter(({ factIds }) => !factIds.some((factId) => disputed.includes(factId)))).toEqual([])
    // Asked for again is only what has another answer by now.
    const nowOf = (early: { id: string }) => late.find(({ id }) => id === early.id)
    const again = work.early.filter((early) => nowOf(early)?.status === 'proposed')
    expect(again).toEqual(work.early.filter((early) => nowOf(early) && nowOf(early)?.answer !== early.answer))
    expect(decided('approved').length + decided('rejected').length + gone.length + again.length).toBe(work.early.length)
    expect(new Set(late.map(({ asks }) => asks)).size).toBe(late.length)

    const whole = await stored(await readAtOnce())
    const { questions, facts, ...rest } = await stored(id)
    expect(rest).toEqual({ ...whole, questions: undefined, facts: undefined })
    expect(facts).toEqual(whole.facts)
    expect(questions.filter(({ key }) => whole.questions.some((other) => other.key === key))).toEqual(whole.questions)
  })

  it('is gone on with behind the last chapter that was finished where its worker dies', async () => {
    const id = await added()
    const dying: ReadText = async (unread, reach = () => {}) => {
      let isDead = false
      await read(unread, (stage) => {
        if (!isDead) reach(stage)
        isDead ||= stage.stage === 'chapters'
      })
      await expect.poll(() => readTo(id), { timeout: 20_000 }).not.toBeNull()
      throw new Error('killed')
    }
    await expect(readUploaded(id, now, dying)).rejects.toThrow('killed')
    const first = await stored(id)
    expect(first.version.readTo).not.toBeNull()
    const [begun] = await database.prisma.fact.findMany({ where: { documentId: id }, take: 1 })

    const chapters: number[] = []
    await readUploaded(id, now, (unread, reach = () => {}, signal) =>
      read(
        unread,
        (stage) => {
          if (stage.stage === 'reading' && stage.step === 'sentences') chapters.push(stage.chapter)
          reach(stage)
        },
        signal,
      ),
    )
    expect(chapters).toEqual([2, 3])
    expect(await stored(id)).toEqual(await stored(await readAtOnce()))
    expect(await database.prisma.fact.count({ where: { id: begun?.id ?? id } })).toBe(1)
    expect(await database.prisma.uploadPart.count({ where: { upload: { documentId: id } } })).toBe(0)
  })

  it('keeps what is finished where it is stopped, and is read to its end when its author says so', async () => {
    const id = await added()
    const stop = reading(id, async () => {
      expect(await stopReading(owner, id)).toEqual(ok(null))
    })
    await readUploaded(id, now, stop)
    const stopped = await stored(id)
    expect(await readingProgress(owner, id)).toMatchObject({
      value: { stage: 'ready', readTo: stopped.version.text.indexOf('Tom\n') },
    })
    expect(stopped.questions.length).toBeGreaterThan(0)

    expect(await readRest(owner, id, now)).toEqual(ok(null))
    await readUploaded(id, now, read)
    expect(await stored(id)).toEqual(await stored(await readAtOnce()))
    expect(await readRest(owner, id, now)).toEqual(ok(null))
    expect(await readingProgress(owner, id)).toMatchObject({ value: { stage: 'ready', readTo: null } })
  })

  it('without a heading is cut between its paragraphs, and ends as if it were read at once', async () => {
    const text = book.replace(/^#.*\n\n/gm, '')
    const [early, atOnce] = [await added(text), await added(text)]
    const inPieces = textReader(1, 250)
    await readUploaded(early, now, async (unread, reach, signal) => {
      const whole = await inPieces(unread, reach, signal)
      await expect.poll(() => readTo(early), { timeout: 20_000 }).not.toBeNull()
      expect((await questionsOf(early)).length).toBeGreaterThan(0)
      return whole
    })
    await readUploaded(atOnce, now, textReader(1_000_000))
    expect(await stored(early)).toEqual(await stored(atOnce))
  })
})

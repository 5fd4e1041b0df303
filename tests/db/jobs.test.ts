import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correctSentence } from '@/lib/data/documents/correct'
import { createDocument } from '@/lib/data/documents/create'
import { readDocument } from '@/lib/data/documents/read'
import { factsOf } from '@/lib/data/facts/read'
import { authorQuestions } from '@/lib/data/questions/read'
import { saveReading } from '@/lib/data/reconcile'
import { landingSample } from '@/lib/data/samples/landing'
import { readingProgress } from '@/lib/data/uploads/progress'
import { takeUpload } from '@/lib/data/uploads/work'
import { type Learner, type Person, systemActor } from '@/lib/domain/policy'
import { read } from '@/lib/engine'
import { prepareQueues } from '@/lib/jobs/queues'
import { readUploaded } from '@/lib/jobs/read-document'
import { readText } from '@/lib/jobs/reading'
import { loadSampleDocuments } from '@/lib/jobs/samples'
import { startWorker } from '@/lib/jobs/worker'
import { readDocument as canonicalise } from '@/lib/reading'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makeGuest, makePerson } from '@/tests/support/people'
import { workerThreads } from '@/tests/support/reading-thread'

const now = new Date('2026-03-02T09:00:00Z')
const system = systemActor('test')
const text = `# The lighthouse

Ada Finch was born on 3 May 1921 in Whitby. In 1948 she became keeper of the lighthouse. The lighthouse is a tower that warns ships.`

let database: TestDatabase
let owner: Person

beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('author')
})
afterAll(() => database.close())

const paste = async (words: string, by: Learner = owner) => {
  const made = await createDocument(by, { name: 'pasted.txt', title: 'Pasted', text: words }, now)
  if (!made.ok) throw new Error(made.reason)
  return made.value.id
}

/** Every row about a document that a second reading could double. */
const rowsOf = async (documentId: string) => ({
  versions: await database.prisma.documentVersion.count({ where: { documentId } }),
  facts: await database.prisma.fact.count({ where: { documentId } }),
  evidence: await database.prisma.factEvidence.count({ where: { fact: { documentId } } }),
  questions: await database.prisma.question.count({ where: { documentId } }),
  questionVersions: await database.prisma.questionVersion.count({ where: { question: { documentId } } }),
})

describe('reading a document', () => {
  it('turns a text into facts and proposed questions that quote it', async () => {
    const id = await paste(text)
    await readUploaded(id, now, readText)
    const document = await readDocument(owner, id)
    if (!document.ok || !document.value.version) throw new Error('not read')
    const { version, title } = document.value
    expect(title).toBe('The lighthouse')
    const facts = await factsOf(owner, id, version.id)
    const questions = await authorQuestions(owner, id, now)
    expect(facts.length).toBeGreaterThan(1)
    expect(questions.map((question) => question.status)).toContain('proposed')
    for (const { evidence } of facts)
      for (const span of evidence) {
        const sentence = version.sentences[span.sentence]
        expect(sentence && sentence.start <= span.start && span.end <= sentence.end).toBe(true)
      }
    for (const question of questions) expect(version.text).toContain(question.quotedSentence)
    expect(questions.map((question) => question.rank).toSorted((a, b) => a - b)).toEqual(questions.map((_, i) => i + 1))
  })

  it('done twice, it changes nothing', async () => {
    const id = await paste(text)
    await readUploaded(id, now, readText)
    const before = await rowsOf(id)
    await readUploaded(id, now, readText)
    expect(await rowsOf(id)).toEqual(before)
  })

  it('takes one of two corrections sent at once, and refuses the other', async () => {
    const id = await paste(text)
    await readUploaded(id, now, readText)
    const correct = (words: string) => correctSentence(owner, id, { version: 1, sentence: 0, text: words }, now)
    const both = await Promise.all([correct('Ada Finch was born in 1921.'), correct('Ada Finch was born in 1922.')])
    expect(both.map((one) => (one.ok ? 'sent' : one.reason)).sort()).toEqual(['document_being_read', 'sent'])
  })

  it('keeps nothing of a text that was replaced while it was being read', async () => {
    const id = await paste(text)
    const work = await takeUpload(system, id)
    if (!work) throw new Error('it waits')
    await readUploaded(id, now, readText)
    await correctSentence(owner, id, { version: 1, sentence: 0, text: 'Ada Finch was born in 1921.' }, now)
    const other = canonicalise('Another text says this.', 'other.txt')
    if (!other.ok) throw new Error(other.reason)
    await saveReading(system, work, { ...other.value, ...read(other.value.document) }, now)
    expect(await rowsOf(id)).toMatchObject({ versions: 1 })
    expect(await readingProgress(owner, id)).toMatchObject({ value: { stage: 'queued' } })
  })

  it('says why a text cannot be read and lets its bytes go', async () => {
    const id = await paste('# Only a heading')
    await readUploaded(id, now, readText)
    const progress = await readingProgress(owner, id)
    expect(progress).toMatchObject({ ok: true, value: { stage: 'failed', failure: { reason: 'document_empty' } } })
    const upload = await database.prisma.upload.findUnique({ where: { documentId: id } })
    expect(upload?.bytes.length).toBe(0)
  })

  it('keeps the title from the door where the text has none', async () => {
    const id = await paste('Ada Finch was born in Whitby in 1921.')
    await readUploaded(id, now, readText)
    expect(await readDocument(owner, id)).toMatchObject({ ok: true, value: { title: 'Pasted' } })
  })

  it('leaves a removed document alone', async () => {
    await expect(readUploaded(randomUUID(), now, readText)).resolves.toBeUndefined()
  })
})

describe('the door', () => {
  it('keeps document, upload and job together or not at all', async () => {
    const before = await database.prisma.document.count()
    await database.prisma.$executeRaw`ALTER TABLE pgboss.queue RENAME TO away`
    await expect(paste(text)).rejects.toThrow()
    await database.prisma.$executeRaw`ALTER TABLE pgboss.away RENAME TO queue`
    expect(await database.prisma.document.count()).toBe(before)
  })

  it('holds a guest to three documents, also when they come at once', async () => {
    const guest = await makeGuest(now)
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => createDocument(guest, { name: 'pasted.txt', title: 'A', text }, now)),
    )
    expect(tries.filter((result) => result.ok)).toHaveLength(3)
    expect(tries.find((result) => !result.ok)).toMatchObject({ code: 'limited', reason: 'guestDocuments' })
    expect(await database.prisma.document.count({ where: { ownerId: guest.userId } })).toBe(3)
  })
})

describe('a file of a visitor, of a length that nobody knows at the door', () => {
  it('is kept while there is room for its text, and the next one refused with its reason', async () => {
    const guest = await makeGuest(now)
    const send = async (sentences: number) => {
      const bytes = Buffer.from(`<h1>Mill</h1><p>${'Bronze consists of copper and tin. '.repeat(sentences)}</p>`)
      const made = await createDocument(guest, { name: 'file.html', title: 'Mill', bytes }, now)
      if (!made.ok) throw new Error(made.reason)
      await readUploaded(made.value.id, now, readText)
      return readingProgress(guest, made.value.id)
    }
    await paste('tin '.repeat(48_900), guest)
    expect(await send(10)).toMatchObject({ value: { stage: 'ready' } })
    expect(await send(150)).toMatchObject({
      value: { stage: 'failed', failure: { reason: 'guestCharacters', params: { characters: 200_000 } } },
    })
  })
})

describe('a text of a visitor that cannot be read', () => {
  it('says why, and takes none of the room', async () => {
    const guest = await makeGuest(now)
    for (let n = 0; n < 4; n++) {
      const id = await paste('# Only a heading', guest)
      await readUploaded(id, now, readText)
      expect(await readingProgress(guest, id)).toMatchObject({ value: { failure: { reason: 'document_empty' } } })
    }
    for (let n = 0; n < 3; n++) await paste(text, guest)
    await expect(paste(text, guest)).rejects.toThrow('guestDocuments')
  })
})

describe('the worker', () => {
  // Each text of this file has asked to be read, and was read without it.
  beforeAll(() => database.prisma.$executeRaw`DELETE FROM pgboss.job`)

  it('reads what is sent to it', async () => {
    const stop = await startWorker(pino({ level: 'silent' }), await workerThreads())
    try {
      const id = await paste(text)
      await expect
        .poll(() => readingProgress(owner, id), { timeout: 45_000 })
        .toMatchObject({ ok: true, value: { stage: 'ready' } })
      expect((await rowsOf(id)).facts).toBeGreaterThan(1)
    } finally {
      await stop(2_000)
    }
  })
})

describe('a worker that was killed', () => {
  it('leaves its job to the next one, which does not wait until it expires', async () => {
    const id = await paste(text)
    await database.prisma.$executeRaw`UPDATE pgboss.job SET state = 'active', started_on = now()
      WHERE name = 'read-document' AND data->>'documentId' = ${id}`
    const stop = await startWorker(pino({ level: 'silent' }), await workerThreads())
    try {
      await expect
        .poll(() => readingProgress(owner, id), { timeout: 45_000 })
        .toMatchObject({ ok: true, value: { stage: 'ready' } })
    } finally {
      await stop(2_000)
    }
  })
})

describe('samples', () => {
  it('are readable by everyone with approved questions, and loaded once', async () => {
    const folder = path.resolve('content')
    await loadSampleDocuments(folder, now)
    const documents = await database.prisma.document.findMany({ where: { sampleName: { not: null } } })
    expect(documents.length).toBeGreaterThan(1)
    const before = await Promise.all(documents.map((document) => rowsOf(document.id)))
    const reader = await makePerson('reader')
    for (const { id } of documents) {
      const document = await readDocument(reader, id)
      expect(document).toMatchObject({ ok: true, value: { canEdit: false, isSample: true } })
      expect(await authorQuestions(reader, id, now)).toEqual([])
      expect(await database.prisma.question.count({ where: { documentId: id, status: 'approved' } })).toBeGreaterThan(
        15,
      )
    }
    await loadSampleDocuments(folder, now)
    expect(await Promise.all(documents.map((document) => rowsOf(document.id)))).toEqual(before)
    const landing = await landingSample()
    expect(landing?.question.options.filter((option) => option.correct)).toHaveLength(1)
    expect(landing?.blocks.length).toBeGreaterThan(0)
  })
})

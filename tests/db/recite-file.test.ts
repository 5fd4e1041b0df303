import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf } from '@/lib/data/conflicts'
import { renameDocument } from '@/lib/data/documents/change'
import { exportDocument } from '@/lib/data/documents/export'
import { importDocument } from '@/lib/data/documents/import'
import { readDocument } from '@/lib/data/documents/read'
import { factsOf } from '@/lib/data/facts/read'
import { db } from '@/lib/data/prisma'
import { decideQuestions } from '@/lib/data/questions/decide'
import { authorQuestions } from '@/lib/data/questions/read'
import { writeQuestion } from '@/lib/data/questions/write'
import type { Learner } from '@/lib/domain/policy'
import type { SharedDocument } from '@/lib/domain/shared-document'
import { prepareQueues } from '@/lib/jobs/queues'
import { packed, unpacked } from '@/lib/recite-file'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makeGuest, makePerson, study } from '@/tests/support/people'
import { minute, openQuiz } from '@/tests/support/quiz'
import { readText } from '@/tests/support/read-text'
import { value } from '@/tests/support/school'

const now = new Date('2026-03-02T09:00:00Z')
const text = `# 蔡奇 and Ada Finch 😀

Ada Finch was born on 3 May 1921 in Whitby. Ada Finch was party secretary of Whitby from 1950 to 1954.

## Later life

Ada Finch became party secretary of Whitby in April 1952. Finch joined the Royal Society in 1971. In 1980 she won the **Harbour Prize**.`
const content = { stem: 'Which prize did she win?', answer: 'the Harbour Prize', accepted: [], options: [] }

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

/** Does something on another server, with a database of its own, and comes back. */
const elsewhere = async (act: () => Promise<void>) => {
  const other = await freshDatabase()
  await act().finally(other.close)
}

let people = 0
/** A document with a question of one's own and all that was proposed approved, studied by its owner. */
const finished = async () => {
  const owner = await makePerson(`somebody special ${people++}`)
  const read = await readText(owner, text)
  const written = { kind: 'typed' as const, content, version: 1, sentence: 4, slot: 'object' as const, factId: null }
  value(await writeQuestion(owner, read.id, written, now))
  await decideQuestions(owner, read.id, read.questions.map(({ id }) => id).slice(1), 'approved')
  const named = { title: 'A life: “Finch”', attribution: 'Text by O. Hull, CC BY 4.0' }
  value(await renameDocument(owner, read.id, named))
  await study(owner.userId, { documentId: read.id, factId: read.facts[0]?.id ?? '' })
  return { owner, id: read.id, shared: value(await exportDocument(owner, read.id, now)) }
}

/** All of a document that its editor sees, told without ids. */
const seen = async (actor: Learner, id: string) => {
  const document = value(await readDocument(actor, id))
  if (!document.version) throw new Error('not read')
  const facts = await factsOf(actor, id, document.version.id)
  const places = new Map(facts.map((fact, place) => [fact.id, place]))
  const questions = await authorQuestions(actor, id, now)
  const { id: _, createdAt, ...version } = document.version
  return {
    document: { ...document, id: null, version },
    facts: facts.map(({ id, asked, ...fact }) => fact),
    questions: questions
      .filter(({ status }) => status === 'approved')
      .map(({ id, versionId, gates, look, targets, ...question }) => ({
        ...question,
        targets: targets.map(({ factId, slot }) => `${places.get(factId)} ${slot}`),
      })),
    conflicts: (await conflictsOf(actor, id)).map(({ reason, resolution, factAId, factBId }) => ({
      ...{ reason, resolution, a: places.get(factAId), b: places.get(factBId) },
    })),
  }
}

/** The file with the parts changed that are given. */
const withParts = (file: Uint8Array, change: (name: string, part: Record<string, unknown>) => unknown) =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(file)).map(([name, bytes]) => [
        name,
        strToU8(JSON.stringify(change(name, JSON.parse(Buffer.from(bytes).toString())))),
      ]),
    ),
  )

const reasonOf = (bytes: Uint8Array) => {
  const result = unpacked(bytes)
  return result.ok ? 'taken' : result.reason
}

describe('a .recite file', () => {
  it('takes a document with its facts and approved questions to another server, and nothing of who learnt', async () => {
    const { owner, id, shared } = await finished()
    const before = await seen(owner, id)
    expect(before.questions.length).toBeGreaterThan(3)
    expect(before.conflicts.length).toBeGreaterThan(0)
    const file = packed(shared)
    const words = Object.values(unzipSync(file)).map((bytes) => Buffer.from(bytes).toString())
    for (const foreign of [owner.userId, 'somebody special', id, 'stability', 'answeredAt'])
      expect(words.join('').includes(foreign), foreign).toBe(false)

    await elsewhere(async () => {
      const reader = await makePerson('reader')
      const taken = value(await importDocument(reader, value(unpacked(file)), now))
      const after = await seen(reader, taken.id)
      expect(after).toEqual(before)
      expect(value(await exportDocument(reader, taken.id, now)), 'and on from there').toEqual(shared)
      expect(await db().askedSlot.count({ where: { documentId: taken.id, hasApproved: true } })).toBeGreaterThan(0)
      expect(await db().card.count()).toBe(0)
    })
  })

  it('leaves behind what an open quiz withholds from its editor, and is for editors alone', async () => {
    const quiz = await openQuiz()
    const [student] = quiz.students
    const { documentId } = quiz
    expect(await exportDocument(student, documentId, minute(-1))).toMatchObject({ code: 'not_found' })
    await db().documentGrant.create({
      data: { id: crypto.randomUUID(), documentId, userId: student.userId, role: 'editor' },
    })
    const left = async (at: Date) => value(await exportDocument(student, documentId, at)).questions.length
    expect([await left(minute(-1)), await left(minute(1))]).toEqual([5, 0])
    expect(value(await exportDocument(quiz.teacher, documentId, minute(1))).questions).toHaveLength(5)
  })

  it('has a question looked at again whose sentence does not stand in the text', async () => {
    const { owner, shared } = await finished()
    const [first, ...rest] = shared.questions
    if (!first) throw new Error('no question')
    const moved = { ...shared, questions: [{ ...first, quotedSentence: 'Nobody wrote this.' }, ...rest] }
    const { id } = value(await importDocument(owner, value(unpacked(packed(moved))), now))
    const proposed = (await authorQuestions(owner, id, now)).filter(({ status }) => status === 'proposed')
    expect(proposed).toMatchObject([{ stem: first.stem, look: 'fact_changed' }])
  })

  it('counts against what a visitor may keep', async () => {
    const { shared } = await finished()
    const guest = await makeGuest(now)
    value(await importDocument(guest, { ...shared, text: shared.text.padEnd(50_000) }, now))
    const more = { ...shared, text: shared.text.padEnd(1_000_000) }
    expect(await importDocument(guest, more, now)).toMatchObject({ code: 'limited', reason: 'guestCharacters' })
    expect(await db().document.count({ where: { ownerId: guest.userId } })).toBe(1)
  })

  it('is refused with a reason when it is hostile, cut off, or of a later form', async () => {
    const file = packed((await finished()).shared)
    const facts = (change: (part: SharedDocument) => unknown) =>
      withParts(file, (name, part) => (name === 'facts.json' ? change(part as SharedDocument) : part))
    const manifest = (more: object) =>
      withParts(file, (name, part) => (name === 'manifest.json' ? { ...part, ...more } : part))
    expect(reasonOf(withParts(file, (_, part) => part))).toBe('taken')
    expect(reasonOf(file.subarray(0, file.length / 2))).toBe('recite_damaged')
    expect(reasonOf(strToU8('no archive at all'))).toBe('recite_damaged')
    expect(reasonOf(new Uint8Array())).toBe('recite_damaged')
    expect(reasonOf(zipSync({ 'manifest.json': strToU8('{') }))).toBe('recite_damaged')
    expect(reasonOf(manifest({ version: 4 }))).toBe('recite_newer')
    expect(reasonOf(manifest({ ownerId: 'x' })), 'unknown keys').toBe('recite_damaged')
    expect(reasonOf(manifest({ text: 'Short.' })), 'offsets beyond the text').toBe('recite_damaged')
    expect(reasonOf(manifest({ title: 'a\u0000b' }))).toBe('recite_damaged')
    const bound = { a: 0, b: 99_999, reason: 'date-differs', resolution: null }
    expect(reasonOf(facts((part) => ({ ...part, conflicts: [bound] })))).toBe('recite_damaged')
    const twice = facts(({ facts, conflicts }) => ({ facts: [...facts, ...facts], conflicts }))
    expect(reasonOf(twice), 'one key twice').toBe('recite_damaged')
    const bomb = { ...unzipSync(file), 'questions.json': new Uint8Array(80 * 1024 * 1024).fill(32) }
    expect(reasonOf(zipSync(bomb))).toBe('recite_too_large')
    const crowd = Object.fromEntries(Array.from({ length: 350 }, (_, n) => [`../${n}`, strToU8('x')]))
    expect(reasonOf(zipSync(crowd))).toBe('recite_too_large')
  })
})

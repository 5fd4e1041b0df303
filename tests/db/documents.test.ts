import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveDocument, discardFailed, renameDocument } from '@/lib/data/documents/change'
import { createDocument } from '@/lib/data/documents/create'
import { type DocumentSearch, listDocuments } from '@/lib/data/documents/list'
import { keepPlace, placeOf } from '@/lib/data/documents/place'
import { readDocument } from '@/lib/data/documents/read'
import { titled } from '@/lib/data/documents/title'
import { factsOf } from '@/lib/data/facts/read'
import { grantsOf, shareDocument, unshareDocument } from '@/lib/data/grants'
import { newId } from '@/lib/data/id'
import { decideQuestions } from '@/lib/data/questions/decide'
import { authorQuestions, questionsOfFact } from '@/lib/data/questions/read'
import { failStale, failUpload, takeUpload } from '@/lib/data/uploads/work'
import type { Person } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makeGuest, makePerson, tester } from '@/tests/support/people'
import { readText } from '@/tests/support/read-text'

const now = new Date('2026-03-02T09:00:00Z')
const text = `# Ada Finch

Ada Finch was born on 3 May 1921 in Whitby. Ada Finch was mayor of Whitby from 1950 to 1954.`

let database: TestDatabase
let owner: Person
let other: Person

beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
  owner = await makePerson('owner')
  other = await makePerson('other')
})
afterAll(() => database.close())

const titles = async (actor: Person, options?: DocumentSearch) =>
  (await listDocuments(actor, options)).lines.map((line) => line.title)

describe('the list of documents', () => {
  it('finds titles by their words, whatever their case and accents', async () => {
    const { id } = await readText(owner, text)
    await renameDocument(owner, id, { title: 'École de Whitby', attribution: '' })
    expect(await titles(owner, { search: 'whitby ECOLE' })).toEqual(['École de Whitby'])
    expect(await titles(owner, { search: 'york' })).toEqual([])
    const [line] = (await listDocuments(owner, { search: 'ecole' })).lines
    expect(line).toMatchObject({ isOwner: true, canEdit: true, isShared: false, approved: 0 })
    expect(line?.facts).toBeGreaterThan(0)
    expect(line?.proposed).toBeGreaterThan(0)
  })

  it('takes a sign of the search for itself', async () => {
    const { id } = await readText(owner, text)
    await renameDocument(owner, id, { title: 'Half is 50% of it', attribution: '' })
    expect(await titles(owner, { search: '50%' })).toEqual(['Half is 50% of it'])
    await renameDocument(owner, id, { title: 'Half is 50 of 100', attribution: '' })
    expect(await titles(owner, { search: '50%' })).toEqual([])
  })

  it('has one’s own first, however many newer ones others share, and goes on page by page', async () => {
    const [busy, searcher] = [await makePerson('busy'), await makePerson('searcher')]
    const documents = (ownerId: string, title: string, count: number, updatedAt: Date) =>
      Array.from({ length: count }, (_, n) => ({ id: newId(now), ownerId, updatedAt, ...titled(`${title} ${n}`) }))
    const shared = documents(busy.userId, 'Shared', 600, new Date(now.getTime() + 1))
    const mine = documents(searcher.userId, 'My old text', 130, now)
    await database.prisma.document.createMany({ data: [...shared, ...mine] })
    await database.prisma.documentGrant.createMany({
      data: shared.map(({ id }) => ({ id: newId(now), documentId: id, everyone: true, role: 'reader' })),
    })
    expect(await titles(searcher, { search: 'old 129' })).toEqual(['My old text 129'])
    const first = await listDocuments(searcher)
    expect(first.lines.every(({ isOwner }) => isOwner)).toBe(true)
    const all = new Set<string>()
    for (let page = 1; page <= first.pages; page++)
      for (const { id } of (await listDocuments(searcher, { page })).lines) all.add(id)
    expect(all.size).toBe(730)
    expect((await listDocuments(searcher, { page: first.pages + 1 })).lines).toEqual([])
  })

  it('leaves out what is put away until it is asked for', async () => {
    const { id } = await readText(owner, text)
    await renameDocument(owner, id, { title: 'Put away', attribution: '' })
    await archiveDocument(owner, id, true, now)
    expect(await titles(owner)).not.toContain('Put away')
    expect(await titles(owner, { archived: true })).toEqual(['Put away'])
    await archiveDocument(owner, id, false, now)
    expect(await titles(owner)).toContain('Put away')
  })
})

describe('sharing', () => {
  it('shows a reader the text and what is approved, and nothing that is only proposed', async () => {
    const { id, version, questions } = await readText(owner, text)
    expect(await readDocument(other, id)).toMatchObject({ code: 'not_found' })
    const shared = await shareDocument(owner, id, { to: 'person', username: ' OTHER ' }, 'reader', now)
    expect(shared).toMatchObject({ ok: true })
    expect(await readDocument(other, id)).toMatchObject({ ok: true, value: { canEdit: false, isOwner: false } })
    expect(await factsOf(other, id, version.id)).toEqual([])
    const [first] = questions
    if (!first) throw new Error('no questions')
    await decideQuestions(owner, id, [first.id], 'approved')
    const facts = await factsOf(other, id, version.id)
    expect(facts.map((fact) => fact.id)).toEqual([...new Set(first.targets.map((target) => target.factId))])
    const line = (await listDocuments(other)).lines.find((one) => one.id === id)
    expect(line?.facts, 'facts are counted that can be asked').toBe(facts.length)
    expect(await questionsOfFact(other, id, facts[0]?.id ?? '', new Date())).toHaveLength(1)
    expect(await authorQuestions(other, id, now)).toEqual([])
    expect(await decideQuestions(other, id, [first.id], 'rejected')).toMatchObject({ code: 'not_found' })
    expect((await listDocuments(other)).lines.find((line) => line.id === id)).toMatchObject({
      approved: 1,
      proposed: 0,
    })
  })

  it('with a class opens the document to its members, to edit for its teachers alone', async () => {
    const { id } = await readText(owner, text)
    const classId = newId(now)
    const student = await makePerson('student')
    await database.prisma.class.create({
      data: {
        id: classId,
        name: 'Class',
        timeZone: 'UTC',
        joinCode: 'ABCDEF',
        memberships: {
          create: [
            { userId: owner.userId, role: 'teacher', joinedAt: now },
            { userId: other.userId, role: 'teacher', joinedAt: now },
            { userId: student.userId, role: 'student', joinedAt: now },
          ],
        },
      },
    })
    expect(await shareDocument(other, id, { to: 'class', classId }, 'editor', now)).toMatchObject({ code: 'not_found' })
    await shareDocument(owner, id, { to: 'class', classId }, 'editor', now)
    expect(await readDocument(other, id)).toMatchObject({ ok: true, value: { canEdit: true } })
    expect(await readDocument(student, id)).toMatchObject({ ok: true, value: { canEdit: false } })
  })

  it('asked twice changes the role; everyone can only read; taken back, the document is gone', async () => {
    const { id } = await readText(owner, text)
    await shareDocument(owner, id, { to: 'person', username: 'other' }, 'reader', now)
    await shareDocument(owner, id, { to: 'person', username: 'other' }, 'editor', now)
    await shareDocument(owner, id, { to: 'everyone' }, 'editor', now)
    const grants = await grantsOf(owner, id)
    if (!grants.ok) throw new Error('no grants')
    expect(grants.value.map(({ to, role }) => ({ to, role }))).toEqual([
      { to: 'person', role: 'editor' },
      { to: 'everyone', role: 'reader' },
    ])
    for (const grant of grants.value) await unshareDocument(owner, grant.id)
    expect(await readDocument(other, id)).toMatchObject({ code: 'not_found' })
  })

  it('is refused to guests and for names that nobody has', async () => {
    const guest = await makeGuest(now)
    const { id } = await readText(guest, text)
    expect(await shareDocument(guest, id, { to: 'everyone' }, 'reader', now)).toMatchObject({ code: 'limited' })
    const mine = await readText(owner, text)
    expect(await shareDocument(owner, mine.id, { to: 'person', username: 'nobody' }, 'reader', now)).toMatchObject({
      fields: { username: 'share_nobody' },
    })
  })
})

describe('sharing several times at once', () => {
  it.each([{ to: 'everyone' }, { to: 'person', username: 'other' }] as const)('makes one share: %j', async (target) => {
    const { id } = await readText(owner, text)
    const shares = await Promise.all(Array.from({ length: 5 }, () => shareDocument(owner, id, target, 'reader', now)))
    expect(shares.every(({ ok }) => ok)).toBe(true)
    expect(await database.prisma.documentGrant.count({ where: { documentId: id } })).toBe(1)
  })
})

describe('what was never read', () => {
  it('goes after a day, and only that', async () => {
    const { id: read } = await readText(owner, text)
    const unread = newId(now)
    await database.prisma.document.create({
      data: {
        id: unread,
        ownerId: owner.userId,
        title: 'Unread',
        upload: {
          create: {
            id: newId(now),
            ownerId: owner.userId,
            name: 'a.txt',
            bytes: new Uint8Array(),
            status: 'queued',
            createdAt: now,
          },
        },
      },
    })
    await failUpload(tester, unread, { reason: 'document_empty', params: {} })
    expect(await discardFailed(tester, now)).toBe(0)
    expect(await discardFailed(tester, new Date(now.getTime() + 1))).toBe(1)
    expect(await readDocument(owner, unread)).toMatchObject({ code: 'not_found' })
    expect(await readDocument(owner, read)).toMatchObject({ ok: true })
  })

  it('waits for a worker that was away, and is given up only where one took it and came to nothing', async () => {
    const made = await createDocument(owner, { name: 'pasted.txt', title: 'Pasted', text }, now)
    if (!made.ok) throw new Error(made.reason)
    const muchLater = new Date(now.getTime() + 1)
    expect(await failStale(tester, muchLater)).toBe(0)
    expect(await takeUpload(tester, made.value.id)).toMatchObject({ name: 'pasted.txt' })
    expect(await failStale(tester, muchLater)).toBe(1)
    expect(await takeUpload(tester, made.value.id)).toBeNull()
  })
})

describe('the place where a reader left', () => {
  const left = (start: number) => ({ start, words: 'Ada Finch' })

  it('is each reader’s own, the last one holds, and whoever may no longer read has none', async () => {
    const { id } = await readText(owner, text)
    const grant = await shareDocument(owner, id, { to: 'everyone' }, 'reader', now)
    await keepPlace(owner, id, left(11), now)
    await keepPlace(owner, id, left(40), now)
    await keepPlace(other, id, left(0), now)
    expect([await placeOf(owner, id), await placeOf(other, id)]).toEqual([left(40), left(0)])
    expect(grant).toMatchObject({ ok: true })
    const grants = await grantsOf(owner, id)
    if (grants.ok) await unshareDocument(owner, grants.value[0]?.id ?? '')
    expect(await placeOf(other, id)).toBeNull()
    expect(await keepPlace(other, id, left(11), now)).toMatchObject({ code: 'not_found' })
  })
})

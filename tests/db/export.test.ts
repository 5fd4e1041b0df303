import { text } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvPieces } from '@/app/_ui/table-file'
import { archiveOf } from '@/app/(account)/account/export/archive'
import { exportAccount } from '@/lib/data/accounts/export'
import { tableColumns } from '@/lib/data/accounts/export/columns'
import { exportTables } from '@/lib/data/accounts/export/tables'
import { listDecks } from '@/lib/data/decks'
import { exportDeck } from '@/lib/data/decks/export'
import { newId } from '@/lib/data/id'
import { createNote } from '@/lib/data/notes/create'
import { planList } from '@/lib/data/notes/list'
import { db } from '@/lib/data/prisma'
import type { Person } from '@/lib/domain/policy'
import { translator } from '@/lib/i18n'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDocument, makePerson, study } from '../support/people'
import { value } from '../support/school'

const now = new Date('2026-03-02T09:00:00Z')
/** Many pages of the log, all of one moment. */
const many = 2_300

const [classId, itemId] = [newId(now), newId(now)]

let database: TestDatabase
let fay: Person
beforeAll(async () => {
  database = await freshDatabase()
  const gus = await makePerson('gus')
  fay = await makePerson('fay')
  await db().user.update({ where: { id: fay.userId }, data: { passwordHash: 'canary-hash' } })
  const own = await makeDocument(fay.userId, '=own "text", too')
  const foreign = await makeDocument(gus.userId, 'canary-foreign')
  const { deckId } = await study(fay.userId, own)
  await study(fay.userId, foreign)
  await study(gus.userId, foreign)
  const { id } = await db().studyEvent.findFirstOrThrow({ where: { userId: fay.userId, factId: own.factId } })
  await db().studyEvent.update({
    where: { userId_id: { userId: fay.userId, id } },
    data: { questionVersionId: own.questionVersionId, answer: { type: 'text', text: 'mine' } },
  })
  const foreignEvent = await db().studyEvent.findFirstOrThrow({
    where: { userId: fay.userId, factId: foreign.factId },
  })
  await db().studyEvent.update({
    where: { userId_id: { userId: fay.userId, id: foreignEvent.id } },
    data: { questionVersionId: foreign.questionVersionId },
  })
  await database.prisma.$executeRaw`
    INSERT INTO "StudyEvent" (SELECT e."userId", gen_random_uuid(), gen_random_uuid(), e.type, e."factId", e.slot, NULL,
      NULL, e.mode, e.rating, NULL, NULL, NULL, e."answeredAt", e."receivedAt", e."studyDay", e."deviceId", n, NULL, NULL, NULL,
      NULL, 'hash' FROM "StudyEvent" e, generate_series(1, ${many}::int) n WHERE e.id = ${id}::uuid)`
  await db().questionTarget.create({
    data: { questionVersionId: own.questionVersionId, factId: own.factId, slot: 'object', position: 0 },
  })
  await db().question.updateMany({
    where: { documentId: own.documentId },
    data: { currentVersionId: own.questionVersionId },
  })
  await db().exam.create({ data: { id: newId(now), deckId, title: 'Finals', at: new Date('2026-05-04T07:00:00Z') } })
  await db().class.create({
    data: {
      id: classId,
      name: 'History',
      timeZone: 'UTC',
      joinCode: 'FAYS01',
      createdAt: now,
      memberships: {
        create: {
          userId: fay.userId,
          role: 'student',
          joinedAt: now,
          accommodationOverride: { timeFactor: 1.5, extraDays: 2 },
          guardianLinks: { create: { id: newId(now), expiresAt: new Date('2026-04-01T00:00:00Z') } },
        },
      },
      assignments: {
        create: {
          id: newId(now),
          title: 'Quiz',
          kind: 'practice',
          settings: {},
          opensAt: now,
          items: { create: { id: itemId, position: 0, points: 1, questionVersionId: own.questionVersionId } },
          attempts: {
            create: {
              id: newId(now),
              userId: fay.userId,
              number: 1,
              itemIds: [itemId],
              startedAt: now,
              responses: {
                create: { itemId, sequence: 1, answer: { type: 'text', text: 'then' }, savedAt: now, autoMark: 1 },
              },
            },
          },
          exceptions: { create: { userId: fay.userId, extraMinutes: 10 } },
        },
      },
    },
  })
  await db().contest.createMany({
    data: [own, foreign].map(({ questionVersionId }, index) => ({
      id: newId(now),
      userId: fay.userId,
      questionVersionId,
      reason: index === 0 ? 'mine' : 'theirs',
      createdAt: new Date(now.getTime() + index * 1000),
    })),
  })
  const text = { text: 'A text.', blocks: [], sentences: [], engineVersion: '1' }
  await db().documentVersion.create({ data: { id: newId(now), documentId: own.documentId, number: 1, ...text } })
  await db().upload.create({
    data: {
      id: newId(now),
      documentId: own.documentId,
      ownerId: fay.userId,
      name: '../unread.pdf',
      status: 'failed',
      bytes: Buffer.from('%PDF'),
    },
  })
  await db().cardAct.create({ data: { id: newId(now), userId: fay.userId, act: { type: 'suspend' }, at: now } })
  await db().media.create({
    data: { id: newId(now), ownerId: fay.userId, hash: 'h', type: 'image/png', bytes: Buffer.from('picture') },
  })
}, 30_000)
afterAll(() => database.close())

describe('my data as JSON', () => {
  it('holds what I wrote and learnt, and neither my password nor what belongs to others', async () => {
    const written = await text(exportAccount(fay, now))
    const exported = JSON.parse(written)
    expect(exported).toMatchObject({
      format: 'recite-account-2',
      user: { username: 'fay' },
      documents: [{ title: '=own "text", too' }],
      media: [{ bytes: Buffer.from('picture').toString('base64') }],
      uploads: [{ name: '../unread.pdf', bytes: Buffer.from('%PDF').toString('base64') }],
      contests: [
        { reason: 'mine', question: '?' },
        { reason: 'theirs', question: null },
      ],
    })
    expect(exported).toMatchObject({
      cardActs: [{ act: { type: 'suspend' } }],
      memberships: [
        {
          classroom: { name: 'History' },
          accommodationOverride: { timeFactor: 1.5, extraDays: 2 },
          guardianLinks: [{ expiresAt: '2026-04-01T00:00:00.000Z', revokedAt: null }],
        },
      ],
      exceptions: [{ assignment: 'Quiz', extraMinutes: 10 }],
    })
    const sizes = ['decks', 'cards', 'studyEvents'].map((name) => exported[name].length)
    expect(sizes).toEqual([2, 2, many + 2])
    expect(new Set(exported.studyEvents.map(({ id }: { id: string }) => id)).size).toBe(many + 2)
    const asked = exported.studyEvents.filter(({ question }: { question: unknown }) => question !== null)
    expect(asked).toMatchObject([{ question: { stem: '?', document: '=own "text", too' } }])
    expect(exported.decks[0].exams).toMatchObject([{ title: 'Finals' }])
    expect(exported.cards[0].tags).toEqual(['hard'])
    expect(written).not.toContain('canary')
  })
})

describe('my data as tables', () => {
  it('is a zip of CSV files that spreadsheets open and do not run, of my texts, uploads and pictures', async () => {
    const heading = translator('en', 'exports')
    const pieces: Uint8Array[] = []
    for await (const piece of archiveOf({ ...(await exportTables(fay, now)), heading })) pieces.push(piece)
    const files = unzipSync(Buffer.concat(pieces))
    const others = Object.entries(files).filter(([name]) => !name.endsWith('.csv'))
    expect(others.map(([name, bytes]) => [name.replace(/[\da-f-]{6,}/, '#'), strFromU8(bytes)])).toEqual([
      ['documents/=own -text-, too #.txt', 'A text.'],
      ['uploads/# -unread.pdf', '%PDF'],
      ['pictures/#.png', 'picture'],
    ])
    const tables = Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.csv')))
    const lines = Object.fromEntries(
      Object.entries(tables).map(([name, bytes]) => [name, strFromU8(bytes).trimEnd().split('\r\n')]),
    )
    expect(Object.keys(lines)).toEqual(Object.keys(tableColumns).map((name) => `${name}.csv`))
    expect([...(tables['documents.csv'] ?? []).slice(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf])
    expect(lines['documents.csv']?.[0]).toBe(
      'Title,Kind,Language,Attribution,Created (UTC),Archived (UTC),Characters,Facts,Questions',
    )
    expect(lines['documents.csv']?.[1]).toMatch(/^"'=own ""text"", too",text,en,,/)
    expect(lines['exams.csv']?.[1]).toBe('deck,Finals,2026-05-04 07:00:00')
    expect(lines['attempts.csv']?.[1], 'no mark before it is released').toBe(
      'Quiz,1,2026-03-02 09:00:00,,,then,2026-03-02 09:00:00,,',
    )
    expect(lines['answers.csv']).toHaveLength(many + 3)
    expect(lines['memberships.csv']?.[1]).toBe('History,student,,,2026-03-02 09:00:00,,1.5,2,0')
    expect(lines['exceptions.csv']?.[1]).toBe('Quiz,,,10,0,')
    expect(lines['reports.csv']?.[1]).toMatch(/^History,.+,2026-04-01 00:00:00,$/)
    expect(lines['contests.csv']?.slice(1)).toEqual(['2026-03-02 09:00:00,,?,mine,,', '2026-03-02 09:00:01,,,theirs,,'])
    expect(lines['questions.csv']?.[1]).toMatch(/^"'=own ""text"", too",/)
    expect(lines['account.csv']).toContain('username,fay')
    expect(lines['tags.csv']?.[1]).toMatch(/,hard$/)
    expect(lines['acts.csv']?.[1]).toContain('suspend')
    expect(lines['cards.csv']?.filter((line) => line.includes('"\'=own ""text"", too",?,'))).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain('canary')
  })
})

describe('what a new edition no longer states', () => {
  it('counts for nothing in its document, and is named still where it was learnt', async () => {
    const otto = await makePerson('otto')
    const document = await makeDocument(otto.userId, 'Ulm')
    const { documentId, factId, questionVersionId } = document
    const target = { questionVersionId, factId, slot: 'object', position: 0 }
    await db().questionTarget.create({ data: target })
    await db().question.updateMany({ where: { documentId }, data: { currentVersionId: questionVersionId } })
    await study(otto.userId, document)
    const written = async (name: 'documents' | 'cards' | 'answers') => {
      const { tables } = await exportTables(otto, now)
      const rows: (readonly unknown[])[] = []
      for (const table of tables) if (table.name === name) for await (const row of table.rows) rows.push(row)
      return rows.map((row) => row.join())
    }
    expect(await written('documents')).toEqual([expect.stringMatching(/,1,1$/)])
    await db().fact.updateMany({ where: { documentId }, data: { status: 'retired' } })
    await db().question.updateMany({ where: { documentId }, data: { status: 'retired' } })
    expect(await written('documents')).toEqual([expect.stringMatching(/,0,0$/)])
    expect(await written('cards')).toEqual([expect.stringContaining('deck,Ulm,?,Ulm,Ulm,hard,review')])
    expect(await written('answers'), 'of no recorded question').toEqual([expect.stringContaining(',Ulm,,?,Ulm,')])
  })
})

describe('the cards of a deck', () => {
  it('leave as a list from which the same notes are made again, formulas, breaks and quotes among them', async () => {
    const ida = await makePerson('ida')
    const notes = [
      { type: 'basic', front: '=SUM(A1)', back: '-5' },
      { type: 'basic', front: 'Say "no"', back: 'two\n\nlines, one comma' },
      { type: 'cloze', front: 'The capital is {{c1::Paris}}', back: '' },
      { type: 'basic', front: "'=quoted", back: 'élan' },
    ] as const
    const deck = { deckName: 'My cards' }
    for (const fields of notes) value(await createNote(ida, { fields, deck, tags: ['week-1'], from: null }, now))
    const [made] = await listDecks(ida)
    const { rows } = value(await exportDeck(ida, made?.id ?? '', now))
    const csv = await text(csvPieces(['Question', 'Answer', 'Tags', 'Document', 'Source'], rows))
    const plan = value(await planList(ida, csv, { type: 'basic', again: true }))
    const back = plan.entries.flatMap((entry) => ('note' in entry ? [{ ...entry.note, tags: [...entry.tags] }] : []))
    const byFront = (a: { front: string }, b: { front: string }) => (a.front < b.front ? -1 : 1)
    expect(back.toSorted(byFront)).toEqual(notes.map((fields) => ({ ...fields, tags: ['week-1'] })).toSorted(byFront))
    expect(await exportDeck(fay, made?.id ?? '', now)).toMatchObject({ code: 'not_found' })
    const [own] = await listDecks(fay)
    const cards = await text(csvPieces(['Question'], value(await exportDeck(fay, own?.id ?? '', now)).rows))
    expect(cards.trim().split('\r\n').slice(1)).toEqual([expect.stringMatching(/^\?,"'=own/)])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overviewOf } from '@/lib/data/cards/overview'
import { newId } from '@/lib/data/id'
import { undoImport } from '@/lib/data/notes/remove'
import { addPackage, discardPackages, packageOf } from '@/lib/data/packages/read'
import { receivePackage } from '@/lib/data/packages/receive'
import { progressOf } from '@/lib/data/progress'
import { type Learner, type Person, systemActor } from '@/lib/domain/policy'
import { readEntries } from '@/lib/jobs/packages/entries'
import { readPackage } from '@/lib/jobs/packages/read-package'
import { packageReader } from '@/lib/jobs/packages/thread-reader'
import { prepareQueues } from '@/lib/jobs/queues'
import { learnedCard, type Note, packageOf as packed } from '../support/anki-package'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeGuest, makePerson } from '../support/people'
import { pngOf } from '../support/pixels'
import { workerThreads } from '../support/reading-thread'
import { value } from '../support/school'

const at = new Date('2026-03-02T09:00:00Z')
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

async function* piecesOf(bytes: Uint8Array, length = 50_000) {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}
const sent = async (actor: Learner, bytes: Uint8Array, when = at) =>
  value(await receivePackage(actor, piecesOf(bytes), when)).id
const looked = async (actor: Learner, bytes: Uint8Array, when = at, read = readEntries) => {
  const id = await sent(actor, bytes, when)
  await readPackage(id, when, read)
  return { id, view: value(await packageOf(actor, id)) }
}
const added = async (actor: Learner, bytes: Uint8Array, when = at, read = readEntries) => {
  const { id } = await looked(actor, bytes, when, read)
  expect(await addPackage(actor, id)).toMatchObject({ ok: true })
  await readPackage(id, when, read)
  return { id, view: value(await packageOf(actor, id)) }
}
const rowsOf = async ({ userId }: Person) => {
  const { prisma } = database
  return {
    notes: await prisma.document.count({ where: { ownerId: userId, archivedAt: null } }),
    events: await prisma.studyEvent.count({ where: { userId } }),
    cards: await prisma.card.count({ where: { userId } }),
    pictures: await prisma.media.count({ where: { document: { ownerId: userId } } }),
    decks: await prisma.deck.count({ where: { ownerId: userId } }),
    parts: await prisma.notePackagePart.count({ where: { notePackage: { ownerId: userId } } }),
  }
}

const review = (on: string, ease: number, interval: number) => ({ at: `${on}T10:00:00Z`, ease, interval })
const notes: readonly Note[] = [
  {
    guid: 'os',
    kind: 'basic',
    fields: ['Which metal is the densest?<img src="ore.png">', 'osmium'],
    tags: 'chem::metals',
    cards: [
      learnedCard(80, [review('2026-01-20', 3, 3), review('2026-01-23', 3, 12), review('2026-02-04', 3, 45)], {
        deck: 'Science::Chemistry',
      }),
    ],
  },
  {
    guid: 'fox',
    kind: 'reversed',
    fields: ['fox', 'renard'],
    cards: [learnedCard(55, [review('2026-02-20', 1, -600)], { deck: 'French', queue: -1 }), { deck: 'French' }],
  },
  { guid: 'x', kind: 'basic', fields: ['no answer', ''], cards: [{ deck: 'French' }] },
]
const media = { 'ore.png': pngOf(4, 4), 'evil.svg': new TextEncoder().encode('<svg/>') }

describe('a package of Anki', () => {
  it('is told of before anything is written, then lands with decks, tags, pictures and history', async () => {
    const anna = await makePerson('anna')
    const { packages } = await workerThreads()
    const bytes = await packed(notes, { isNewer: true, media })
    const { view } = await looked(anna, bytes, at, packageReader(packages))
    expect(view).toMatchObject({ status: 'ready', error: null })
    expect(view.preview).toMatchObject({
      ...{ notes: 2, cards: 3, learned: 2, reviews: 4, pictures: 1, there: 0, wrong: 1 },
      decks: [
        { name: 'Science › Chemistry', notes: 1 },
        { name: 'French', notes: 1 },
      ],
      rows: [
        { front: 'Which metal is the densest? ore', back: 'osmium' },
        { front: 'fox', back: 'renard' },
      ],
      refusals: [{ refused: 'list_no_back', words: 'no answer' }],
    })
    expect(await rowsOf(anna)).toMatchObject({ notes: 0, events: 0, decks: 0 })

    const { view: done } = await added(anna, bytes, at, packageReader(packages))
    expect(done).toMatchObject({ status: 'added', result: { notes: 2, cards: 3, reviews: 4, pictures: 1 } })
    // Four reviews and a suspension.
    const there = { notes: 2, events: 5, cards: 2, pictures: 1, decks: 3, parts: 0 }
    expect(await rowsOf(anna)).toEqual(there)
    const cards = await database.prisma.card.findMany({
      where: { userId: anna.userId },
      include: { homeDeck: { include: { parent: true } } },
      orderBy: { reps: 'desc' },
    })
    expect(cards.map((card) => [card.state, card.reps, card.suspendedAt !== null, card.dueAt.toISOString()])).toEqual([
      ['review', 3, false, '2026-03-22T04:00:00.000Z'],
      ['learning', 1, true, '2026-02-25T04:00:00.000Z'],
    ])
    expect(cards[0]?.homeDeck).toMatchObject({ name: 'Chemistry', parent: { name: 'Science' } })
    expect(cards[0]?.stability).toBeGreaterThan(20)
    const question = await database.prisma.questionVersion.findFirst({ where: { answer: 'osmium' } })
    expect(question?.stemHtml).toMatch(/<img src="\/api\/media\/[0-9a-f-]{36}" alt="ore"/)
    const tags = await database.prisma.cardTag.findMany({ where: { userId: anna.userId } })
    expect(tags.map(({ tag }) => tag)).toEqual(['chem/metals'])

    // The same again adds nothing; with one more review, that one.
    const { view: again } = await added(anna, bytes, later(1))
    expect(again).toMatchObject({ preview: { there: 2 }, result: { notes: 0, reviews: 0 } })
    expect(await rowsOf(anna)).toEqual(there)
    const [os, ...others] = notes
    const since = learnedCard(90, [...(os?.cards?.[0]?.reviews ?? []), review('2026-03-02', 3, 31)])
    const more = [{ ...os, cards: [{ ...since, deck: 'Science::Chemistry' }] } as Note, ...others]
    const { view: grown } = await added(anna, await packed(more), later(2))
    expect(grown).toMatchObject({ result: { notes: 0, reviews: 1 } })
  })

  it('leaves no day missed on which its cards were not here', async () => {
    const otto = await makePerson('otto')
    const learned = (guid: string, dueOn: number): Note => ({
      ...{ guid, kind: 'basic', fields: [`Which river is the ${guid} of Ulm?`, 'the Danube'] },
      cards: [learnedCard(dueOn, [review('2026-02-10', 3, 2), review('2026-02-20', 3, 5)], { deck: 'Rivers' })],
    })
    await added(otto, await packed([learned('first', 55), learned('second', 80)]))
    const kindsAt = async (now: Date) => {
      const [today, progress] = [await overviewOf(otto, now), value(await progressOf(otto, now))]
      const search = { type: 'not', part: { type: 'is', state: 'suspended' } } as const
      const scanned = value(await progressOf(otto, now, { search }))
      return [today.days, progress.days, scanned.days].map((days) =>
        days.filter(({ kind }) => kind === 'missed').map(({ day }) => day),
      )
    }
    const none: string[] = []
    expect(await kindsAt(later(1))).toEqual([none, none, none])
    const since = ['2026-03-02', '2026-03-03']
    expect(await kindsAt(later(48))).toEqual([since, since, since])
  })

  it('is taken back whole, and comes again', async () => {
    const ben = await makePerson('ben')
    const own = { id: newId(at), ownerId: ben.userId, name: 'Science' }
    await database.prisma.deck.create({ data: own })
    const bytes = await packed(notes, { media })
    const { id } = await added(ben, bytes)
    expect(await undoImport(ben, id, later(1))).toMatchObject({ value: { count: 2 } })
    // Science was there before; Chemistry in it and French came along.
    expect(await rowsOf(ben)).toMatchObject({ notes: 0, events: 0, cards: 0, pictures: 0, decks: 1 })
    await added(ben, bytes, later(2))
    expect(await rowsOf(ben)).toMatchObject({ notes: 2, events: 5, cards: 2 })
  })

  it('is added once, however often its job is tried or it is asked for', async () => {
    const cleo = await makePerson('cleo')
    const { id } = await looked(cleo, await packed(notes))
    await addPackage(cleo, id)
    // A try that is cut off after its notes are there, before it says so.
    await expect(
      readPackage(id, at, async (unread, take) => {
        await readEntries(unread, take)
        throw new Error('cut off')
      }),
    ).rejects.toThrow('cut off')
    expect(await addPackage(cleo, id)).toMatchObject({ ok: true })
    await readPackage(id, at)
    await readPackage(id, at)
    expect(await rowsOf(cleo)).toMatchObject({ notes: 2, events: 5, cards: 2 })
  })

  it('that cannot be read leaves its reason and nothing else', async () => {
    const dora = await makePerson('dora')
    const none = piecesOf(new TextEncoder().encode('no package'))
    expect(await receivePackage(dora, none, at)).toMatchObject({ reason: 'package_not_zip' })
    expect(await receivePackage(await makeGuest(at), none, at)).toMatchObject({ reason: 'package_needs_account' })
    expect(await database.prisma.notePackage.count({ where: { ownerId: dora.userId } })).toBe(0)
    const whole = await packed(notes)
    const { view } = await looked(dora, whole.subarray(0, whole.length / 2))
    expect(view).toMatchObject({ status: 'failed', error: { reason: 'package_damaged' } })
    expect(await rowsOf(dora)).toMatchObject({ notes: 0, parts: 0, decks: 0 })

    // One that breaks while its notes are added takes back those that are there.
    const { id } = await looked(dora, whole)
    await addPackage(dora, id)
    await readPackage(id, at, async (unread, take) => {
      await readEntries(unread, take)
      return { ok: false, code: 'invalid', reason: 'package_damaged' }
    })
    expect(value(await packageOf(dora, id)).status).toBe('failed')
    expect(await rowsOf(dora)).toMatchObject({ notes: 0, events: 0, cards: 0, parts: 0, decks: 0 })
    expect(await discardPackages(systemActor('test'), later(1))).toBeGreaterThan(0)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAccount } from '@/lib/data/accounts/deletion'
import { exportAccount } from '@/lib/data/accounts/export'
import { due } from '@/lib/data/cards'
import { newId } from '@/lib/data/id'
import { keepPicture, readPicture } from '@/lib/data/media'
import { changeNote } from '@/lib/data/notes/change'
import { createNote, type WrittenNote } from '@/lib/data/notes/create'
import { noteDecks } from '@/lib/data/notes/deck'
import { importList, planList } from '@/lib/data/notes/list'
import { originAt, originWith } from '@/lib/data/notes/origin'
import { readNote } from '@/lib/data/notes/read'
import { discardRemovedNotes, removeNote, restoreNote, undoImport, undoNote } from '@/lib/data/notes/remove'
import { db } from '@/lib/data/prisma'
import { recordEvents } from '@/lib/data/study-events'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import type { Slot } from '@/lib/domain/slot'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeGuest, makePerson, tester } from '../support/people'
import { makeDocument } from '../support/study-world'

const now = new Date('2026-03-02T09:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const cards = { deckName: 'My cards' }
const basic = { type: 'basic', front: 'Capital of France', back: 'Paris' } as const
const written = (more: Partial<WrittenNote> = {}): WrittenNote => ({
  fields: basic,
  deck: cards,
  tags: [],
  from: null,
  ...more,
})

const added = async (actor: Learner, more: Partial<WrittenNote> = {}, at = now) => {
  const saved = await createNote(actor, written(more), at)
  if (!saved.ok) throw new Error(saved.reason ?? saved.code)
  return saved.value
}
const studied = async (actor: Learner, at = now): Promise<StudyPayload> => {
  const payload = await due(actor, at)
  if (!payload.ok) throw new Error(payload.code)
  return payload.value
}
const asked = ({ items, questions }: StudyPayload) =>
  items.map(({ variant }) => questions[variant.questionVersionId]).map((question) => [question?.stem, question?.answer])

const answer = async (actor: Learner, factId: string, slot: Slot, questionVersionId: string, at: Date) => {
  const id = newId(at)
  const event = {
    id,
    answerId: id,
    type: 'answer' as const,
    factId,
    slot,
    questionVersionId,
    mode: 'review' as const,
    rating: 4 as const,
    answer: { type: 'flip' as const },
    hinted: false,
    durationMs: 1000,
    answeredAt: at.toISOString(),
    clockOffsetMillis: 0,
    deviceId: newId(at),
    sequence: 1,
  }
  expect(await recordEvents(actor, [event], at)).toMatchObject({ value: ['stored'] })
}

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('a note', () => {
  it('is asked in its deck, siblings on other days, with its own text for a source', async () => {
    const anna = await makePerson('anna')
    const both = await added(anna, { fields: { ...basic, type: 'both' }, tags: ['geo'] }, later(-1))
    expect(both).toMatchObject({ cards: 2, deckName: 'My cards' })
    const gaps = { type: 'cloze', front: '{{c1::Rome}} lies on the {{c2::Tiber}}', back: '' } as const
    await added(anna, { fields: gaps, deck: { deckId: both.deckId } })
    const payload = await studied(anna)
    expect(asked(payload)).toEqual([
      ['Capital of France', 'Paris'],
      ['____ lies on the Tiber', 'Rome'],
    ])
    expect(payload.newLeft, 'the other direction and the other gap wait').toBe(2)
    const source = Object.values(payload.sources)[1]
    expect(source).toMatchObject({ documentTitle: 'My cards', sentence: 'Rome lies on the Tiber', canEdit: true })
    expect(source?.sentence.slice(source.mark.start, source.mark.end)).toBe('Rome')
    expect(
      await db().cardTag.findMany({ where: { userId: anna.userId }, select: { slot: true, tag: true } }),
    ).toHaveLength(2)
    expect(await db().document.count({ where: { ownerId: anna.userId, kind: 'text' } })).toBe(0)
  })

  it('keeps memory where what is asked kept its place when it is written anew, and what was answered before', async () => {
    const ben = await makePerson('ben')
    const { id, deckId } = await added(ben)
    const [item] = (await studied(ben)).items
    if (!item) throw new Error('nothing to study')
    await answer(ben, item.slot.factId, item.slot.slot, item.variant.questionVersionId, now)
    const before = await db().card.findFirstOrThrow({ where: { userId: ben.userId } })
    const long = {
      type: 'both',
      front: 'Capital of France?',
      back: 'Paris, the city on the Seine, which is its **capital**',
    } as const
    const moved = { fields: long, deck: { deckName: 'Cities' }, tags: ['geo'] }
    expect(await changeNote(ben, id, moved, later(1))).toMatchObject({ value: { cards: 2, deckName: 'Cities' } })
    const after = await db().card.findFirstOrThrow({ where: { userId: ben.userId } })
    expect(after).toMatchObject({ factId: before.factId, stability: before.stability, dueAt: before.dueAt })
    expect(after.homeDeckId).not.toBe(deckId)
    const questions = await db().question.findMany({ where: { documentId: id }, orderBy: { key: 'asc' } })
    expect(questions.map(({ kind, status }) => [kind, status])).toEqual([
      ['flashcard', 'approved'],
      ['typed', 'retired'],
      ['typed', 'approved'],
    ])
    expect(await db().questionVersion.count({ where: { id: item.variant.questionVersionId } })).toBe(1)
    expect(asked(await studied(ben, later(24 * 60)))[0]?.[0]).toBe('Capital of France?')
    expect(await readNote(ben, id)).toMatchObject({ value: { fields: long, tags: ['geo'], studied: true } })
  })

  it('loses the gap that was taken out and keeps the others', async () => {
    const cora = await makePerson('cora')
    const { id } = await added(cora, { fields: { type: 'cloze', front: '{{c1::a}} {{c2::b}}', back: '' } })
    const change = (front: string) =>
      changeNote(cora, id, { fields: { type: 'cloze', front, back: '' }, deck: cards, tags: [] }, later(1))
    const statuses = async () => {
      const facts = await db().fact.findMany({ where: { documentId: id }, orderBy: { key: 'asc' } })
      return facts.map(({ key, status }) => `${key} ${status}`)
    }
    await change('a {{c2::b}}')
    expect(await statuses()).toEqual(['c1 retired', 'c2 active'])
    expect(asked(await studied(cora))).toEqual([['a ____', 'b']])
    await change('{{c1::a}} {{c2::b}}')
    expect(await statuses()).toEqual(['c1 active', 'c2 active'])
  })

  it('is put away and brought back as it was, and vanishes where it was never studied', async () => {
    const dora = await makePerson('dora')
    const { id } = await added(dora)
    await removeNote(dora, id, now)
    expect((await studied(dora)).items).toEqual([])
    await restoreNote(dora, id)
    expect(asked(await studied(dora))).toHaveLength(1)
    await removeNote(dora, id, now)
    expect(await discardRemovedNotes(tester, later(1))).toBe(1)
    const second = await added(dora)
    expect(await undoNote(dora, second.id, now)).toMatchObject({ ok: true })
    expect(await db().document.count({ where: { ownerId: dora.userId } })).toBe(0)
  })

  it('remembers the sentence it was made from, of a text that its author may read', async () => {
    const [emil, stranger] = [await makePerson('emil'), await makePerson('stranger')]
    const document = await makeDocument(emil, 1)
    const from = { documentId: document.id, index: 0 }
    const { id } = await added(emil, { from })
    const sentence = 'Thing 0 weighs 10 stone.'
    expect(await readNote(emil, id)).toMatchObject({ value: { from: { title: 'Weights', sentence } } })
    expect(Object.values((await studied(emil)).sources)).toMatchObject([{ note: { from: { sentence } } }])
    const found = { index: 0, sentence, title: 'Weights', start: 15 }
    expect(await originWith(emil, document.id, '10 stone')).toMatchObject(found)
    expect(await originAt(emil, document.id, 15)).toMatchObject(found)
    expect(await originWith(emil, document.id, `${sentence} And more.`)).toMatchObject({ index: 0, sentence })
    expect(await originWith(emil, document.id, 'words of another page')).toBeNull()
    expect([await originWith(stranger, document.id, '10 stone'), await originAt(stranger, document.id, 15)]).toEqual([
      null,
      null,
    ])
    const foreign = await added(stranger, { from })
    expect(await readNote(stranger, foreign.id)).toMatchObject({ value: { from: null } })
    expect(await readNote(stranger, id)).toMatchObject({ code: 'not_found' })
    expect(
      await createNote(stranger, written({ deck: { deckId: (await noteDecks(emil)).lastId ?? '' } }), now),
    ).toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a picture', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

  it('belongs to the note that shows it; a copy of the text has a copy of the picture', async () => {
    const [finn, stranger] = [await makePerson('finn'), await makePerson('gus')]
    const kept = await keepPicture(finn, png, now)
    if (!kept.ok) throw new Error(kept.reason)
    const front = `What is this? ![a leaf](/api/media/${kept.value.id})`
    const first = await added(finn, { fields: { type: 'basic', front, back: 'A leaf' } })
    const second = await added(finn, { fields: { type: 'basic', front, back: 'A copy' } }, later(1))
    const media = await db().media.findMany({ orderBy: { id: 'asc' } })
    expect(media.map(({ documentId, ownerId, alt }) => [documentId, ownerId, alt])).toEqual([
      [first.id, null, 'a leaf'],
      [second.id, null, 'a leaf'],
    ])
    const shown = Object.values((await studied(finn)).questions).map(({ stemHtml }) => stemHtml)
    expect(shown.toSorted()).toEqual(
      media.map(({ id }) => `<p>What is this? <img src="/api/media/${id}" alt="a leaf" /></p>`).toSorted(),
    )
    expect(await readPicture(finn, kept.value.id)).toMatchObject({ value: { type: 'image/png' } })
    expect(await readPicture(stranger, kept.value.id)).toMatchObject({ code: 'not_found' })
    const stolen = await added(stranger, { fields: { type: 'basic', front, back: 'Mine' } })
    expect(await db().media.count({ where: { documentId: stolen.id } })).toBe(0)
    await undoNote(finn, first.id, now)
    expect(await readPicture(finn, kept.value.id)).toMatchObject({ code: 'not_found' })
  })

  it('without words is refused where it would be all there is', async () => {
    const hana = await makePerson('hana')
    const fields = { type: 'basic', front: '![](/api/media/01234567-89ab-7def-8123-456789abcdef)', back: 'x' } as const
    expect(await createNote(hana, written({ fields }), now)).toMatchObject({ fields: { front: 'note_wordless' } })
  })
})

describe('a list', () => {
  const choices = { type: 'basic', again: false, deck: cards, tags: ['french'] } as const

  it('becomes notes in one go, in its order, and says what it leaves out; one undo takes all of it back', async () => {
    const ida = await makePerson('ida')
    await added(ida, { fields: { type: 'basic', front: 'le chat', back: 'the cat' } })
    const text = 'le chien\tthe dog\tanimals\nle chat\tthe cat\nla vache\t\nla poule\tthe hen'
    const plan = await planList(ida, text, choices)
    expect(plan).toMatchObject({ value: { uses: ['front', 'back', 'ignore'], there: new Set([2]) } })
    const uses = ['front', 'back', 'tags'] as const
    const imported = await importList(ida, text, { ...choices, uses }, later(1))
    if (!imported.ok) throw new Error(imported.reason)
    expect(imported.value).toMatchObject({ notes: 2, cards: 2, refused: 2 })
    expect(asked(await studied(ida, later(1))).map(([stem]) => stem)).toEqual(['le chat', 'le chien', 'la poule'])
    expect((await db().cardTag.findMany({ where: { userId: ida.userId } })).map(({ tag }) => tag).toSorted()).toEqual([
      'animals',
      'french',
      'french',
    ])
    const again = await importList(ida, text, choices, later(2))
    expect(again).toMatchObject({ reason: 'list_nothing' })
    expect(await undoImport(ida, imported.value.importId, later(2))).toMatchObject({ value: { count: 2 } })
    expect(asked(await studied(ida, later(2)))).toHaveLength(1)
  })

  it('of 2,000 rows is taken in, and taken back', async () => {
    const jon = await makePerson('jon')
    const text = Array.from({ length: 2000 }, (_, index) => `word ${index}\tmeaning of ${index}\n`).join('')
    const imported = await importList(jon, text, { ...choices, type: 'both' }, now)
    if (!imported.ok) throw new Error(imported.reason)
    expect(imported.value).toMatchObject({ notes: 2000, cards: 4000, refused: 0 })
    expect(await undoImport(jon, imported.value.importId, later(1))).toMatchObject({ value: { count: 2000 } })
  })

  it('of a visitor has room for so many cards, and leaves nothing where there is none', async () => {
    const guest = await makeGuest(now)
    const text = Array.from({ length: 201 }, (_, index) => `word ${index}\tmeaning`).join('\n')
    expect(await importList(guest, text, choices, now)).toMatchObject({ code: 'limited', reason: 'guestNotes' })
    expect(await db().deck.count({ where: { ownerId: guest.userId } })).toBe(0)
  })
})

it('notes leave with their author’s export, and go with the account', async () => {
  const kim = await makePerson('kim')
  await added(kim, { tags: ['geo'] })
  const pieces: string[] = []
  for await (const piece of exportAccount(kim, now)) pieces.push(piece)
  expect(JSON.parse(pieces.join(''))).toMatchObject({
    documents: [{ kind: 'note', versions: [{ text: 'Capital of France\nParis', note: basic }] }],
    cardTags: [{ tag: 'geo' }],
  })
  expect(await deleteAccount(kim, now)).toMatchObject({ ok: true })
  expect(await db().document.count({ where: { ownerId: kim.userId } })).toBe(0)
})

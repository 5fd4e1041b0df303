import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { due } from '@/lib/data/cards'
import { deckOf } from '@/lib/data/decks'
import { newId } from '@/lib/data/id'
import { libraryPage, linesOf } from '@/lib/data/library'
import { actOnCards, undoAct } from '@/lib/data/library/acts'
import { cardPage } from '@/lib/data/library/card'
import { foundPage, foundSlots } from '@/lib/data/library/find'
import { db } from '@/lib/data/prisma'
import type { CardAct } from '@/lib/domain/card-act'
import type { Learner } from '@/lib/domain/policy'
import type { Search } from '@/lib/domain/search'
import { parseSearch } from '@/lib/domain/search/parse'
import { slotKey } from '@/lib/domain/slot'
import { freshDatabase, type TestDatabase } from '../support/database'
import { value } from '../support/school'
import { daysAgo, makeShelf, now } from '../support/shelf'
import { type MadeDocument, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const search = (text: string): Search => {
  const parsed = parseSearch(text)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  return parsed.search
}

describe('a search of the library', () => {
  it('counts, orders and cuts into pages what it finds', async () => {
    const { actor } = await makeShelf()
    const order = { sort: 'stability', isDown: true } as const
    const { lines, found, ready, pages } = await libraryPage(actor, { type: 'all' }, order, 1, now)
    expect({ found, pages }).toEqual({ found: 12, pages: 1 })
    const stabilities = lines.map(({ card }) => card.stability)
    expect(stabilities).toEqual(stabilities.toSorted((a, b) => b - a))
    expect(ready).toBe(lines.filter(({ card }) => card.suspendedAt === null && card.dueAt <= now).length)
    for (const sort of ['due', 'question', 'document', 'deck'] as const)
      expect((await foundPage(actor, { type: 'all' }, { sort, isDown: false }, 1, now)).page).toHaveLength(12)
    expect((await foundPage(actor, { type: 'all' }, order, 2, now)).page).toEqual([])
  })

  it('can be studied: the session holds what is due or new of it, and drawing all of it', async () => {
    const { actor, stones } = await makeShelf()
    const asked = `card:${[0, 4, 6].map((index) => `${stones.facts[index]?.factId}/quantity`).join(',')}`
    const cram = value(await due(actor, now, { search: asked, mode: 'cram' }))
    expect(cram.items).toHaveLength(3)
    const study = value(await due(actor, now, { search: asked }))
    const readyOf = (await linesOf(actor, await foundSlots(actor, search(asked), now), now)).filter(
      ({ card }) => card.suspendedAt === null && card.dueAt <= now,
    )
    expect(study.items.map(({ slot }) => slotKey(slot)).sort()).toEqual(readyOf.map(slotKey).sort())
    expect(await due(actor, now, { search: 'is:dew' })).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('shows nothing of a question that a quiz withholds, by no word of it', async () => {
    const [teacher, student] = [await makeLearner(), await makeLearner()]
    const document = await makeDocument(teacher, 2, 'approved')
    const classId = newId(now)
    const member = (userId: string, role: string) => ({ userId, role, joinedAt: daysAgo(9) })
    const memberships = { create: [member(teacher.userId, 'teacher'), member(student.userId, 'student')] }
    await db().class.create({ data: { id: classId, name: 'A class', timeZone: 'UTC', joinCode: classId, memberships } })
    await db().documentGrant.create({ data: { id: newId(now), documentId: document.id, classId, role: 'reader' } })
    value(await deckOf(student, document.id, now))
    const [open, withheld] = document.facts as [MadeDocument['facts'][0], MadeDocument['facts'][0]]
    expect(await foundSlots(student, search('thing'), now)).toHaveLength(2)
    await db().assignment.create({
      data: {
        ...{ id: newId(now), classId, title: 'A quiz', kind: 'graded', settings: {}, opensAt: daysAgo(1) },
        closesAt: daysAgo(-1),
        items: { create: { id: newId(now), questionVersionId: withheld.versionId, position: 0 } },
      },
    })
    expect((await foundSlots(student, { type: 'all' }, now)).map(({ factId }) => factId)).toEqual([open.factId])
    expect(await foundSlots(student, search('"thing 1" or 11 or kind:typed -"thing 0"'), now)).toEqual([])
    expect((await cardPage(student, withheld.factId, 'quantity', now)).ok).toBe(false)
    expect((await cardPage(student, open.factId, 'quantity', now)).ok).toBe(true)
  })
})

describe('an act on many cards', () => {
  /** All that is kept of a learner's cards, but how often it was written and up to where the log is folded in. */
  const kept = async ({ userId }: Learner) => {
    const cards = await db().card.findMany({ where: { userId }, orderBy: [{ factId: 'asc' }, { slot: 'asc' }] })
    const tags = await db().cardTag.findMany({ where: { userId }, orderBy: [{ factId: 'asc' }, { tag: 'asc' }] })
    const memoryOf = (memory: unknown) => ({ ...(memory as object), foldedUntil: null })
    return { cards: cards.map(({ version: _, memory, ...card }) => ({ ...card, memory: memoryOf(memory) })), tags }
  }
  /** Every slot with a card, so that nothing new begins by an event. */
  const withCards = async () => {
    const shelf = await makeShelf()
    const all = { search: '', cards: null }
    for (const type of ['suspend', 'resume'] as const)
      value(await actOnCards(shelf.actor, { pick: { search: 'is:new', cards: null }, act: { type } }, daysAgo(0, -1)))
    return { ...shelf, all }
  }

  const acts: readonly CardAct[] = [
    { type: 'suspend' },
    { type: 'resume' },
    { type: 'forget' },
    { type: 'known' },
    { type: 'set-due', day: '2026-04-01' },
    { type: 'tag', tag: 'bio' },
    { type: 'untag', tag: 'bio/cells' },
  ]
  it.each(acts.map((act) => [act.type, act] as const))('%s is taken back to the byte', async (_, act) => {
    const { actor, all } = await withCards()
    const before = await kept(actor)
    const { actId, changed } = value(await actOnCards(actor, { pick: all, act }, now))
    expect(changed).toBeGreaterThan(0)
    expect(await kept(actor)).not.toEqual(before)
    const again = async () => value(await actOnCards(actor, { pick: all, act }, daysAgo(0, 1))).changed
    if (act.type !== 'known') expect(await again()).toBe(0)
    value(await undoAct(actor, actId, daysAgo(0, 2)))
    expect(await kept(actor)).toEqual(before)
    value(await undoAct(actor, actId, daysAgo(0, 3)))
    expect(await kept(actor)).toEqual(before)
  })

  it('moves cards to another deck, also those nobody has answered, and back', async () => {
    const { actor, inner, all } = await { ...(await makeShelf()), all: { search: 'deck:weights', cards: null } }
    const before = await kept(actor)
    const { actId, changed } = value(
      await actOnCards(actor, { pick: all, act: { type: 'move', deckId: inner.id } }, now),
    )
    // What lies in a nested deck is in the deck around it; one card is there already.
    expect(changed).toBe(11)
    expect(await foundSlots(actor, search('deck:"water 2"'), now)).toHaveLength(12)
    value(await undoAct(actor, actId, now))
    expect(await kept(actor)).toEqual(before)
  })

  it('reaches exactly the cards picked, and none that are not the learner’s', async () => {
    const [{ actor, stones }, other] = [await makeShelf(), await makeShelf()]
    const cards = stones.facts.slice(0, 2).map(({ factId, slot }) => ({ factId, slot }))
    const done = value(await actOnCards(actor, { pick: { search: '', cards }, act: { type: 'suspend' } }, now))
    expect(done).toMatchObject({ changed: 2, unchanged: 0 })
    expect(await foundSlots(actor, search('is:suspended'), now)).toHaveLength(3)
    expect(await actOnCards(other.actor, { pick: { search: '', cards }, act: { type: 'suspend' } }, now)).toMatchObject(
      {
        code: 'not_found',
      },
    )
    expect(await undoAct(other.actor, done.actId, now)).toMatchObject({ code: 'not_found' })
  })
})

describe('the page of a card', () => {
  it('tells what happened to it, with what was taken back and graded anew, and how it is forgotten', async () => {
    const { actor, stones } = await makeShelf()
    const [a, b, c] = stones.facts
    const first = value(await cardPage(actor, a?.factId ?? '', 'quantity', now))
    expect(first.history.filter(({ event }) => event.type === 'answer')).toHaveLength(4)
    expect(first.curve?.reviews).toHaveLength(4)
    expect(first.recall).toBe(first.curve?.ahead[0]?.recall)
    expect(first.source?.sentence).toBe('Thing 0 weighs 10 stone.')
    const amended = value(await cardPage(actor, b?.factId ?? '', 'quantity', now))
    expect(amended.history.find(({ event }) => event.type === 'answer')).toMatchObject({ rating: 4, isAmended: true })
    const undone = value(await cardPage(actor, c?.factId ?? '', 'quantity', now))
    expect(undone.history.find(({ event }) => event.type === 'answer')).toMatchObject({ isUndone: true })
    expect(undone.curve).toBeNull()
  })
})

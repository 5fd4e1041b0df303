import { expect } from 'vitest'
import { deckOf } from '@/lib/data/decks'
import { db } from '@/lib/data/prisma'
import { recordEvents } from '@/lib/data/study-events'
import { makeDevice } from './device'
import { value } from './school'
import { addQuestion, makeDocument, makeLearner } from './study-world'

export const now = new Date('2026-03-10T12:00:00Z')
export const daysAgo = (days: number, minutes = 0) => new Date(now.getTime() - days * 86_400_000 + minutes * 60_000)

/** A learner with cards in every state: two documents, one of them in a nested deck, answers right, wrong, undone and amended. */
export const makeShelf = async () => {
  const actor = await makeLearner()
  const [stones, others] = [await makeDocument(actor, 8), await makeDocument(actor, 4, 'approved')]
  await db().document.update({ where: { id: others.id }, data: { title: 'Rivers', titleKey: 'rivers' } })
  await db().document.update({ where: { id: stones.id }, data: { titleKey: 'weights' } })
  const [outer, inner] = [
    value(await deckOf(actor, stones.id, daysAgo(40))),
    value(await deckOf(actor, others.id, daysAgo(39))),
  ]
  await db().deck.update({ where: { id: inner.id }, data: { parentId: outer.id, name: 'Water 2' } })
  const choice = {
    kind: 'choice',
    stem: 'Which is heaviest?',
    answer: 'thing 3',
    quoted: '',
    status: 'approved',
  } as const
  await addQuestion(stones.id, choice, [stones.facts[3]?.factId ?? ''])
  const device = makeDevice()
  const [a, b, c, d, e, f] = stones.facts
  const [g] = others.facts
  if (!a || !b || !c || !d || !e || !f || !g) throw new Error('no facts')
  const first = device.flipped(a, daysAgo(30), 3)
  const wrong = device.flipped(b, daysAgo(20), 1)
  const undone = device.flipped(c, daysAgo(3), 4)
  const events = [
    first,
    device.flipped(a, daysAgo(25), 3),
    device.flipped(a, daysAgo(10), 1),
    device.flipped(a, daysAgo(2), 3),
    wrong,
    device.amend(b, daysAgo(20, 5), wrong.answerId, 4),
    undone,
    device.undo(c, daysAgo(3, 5), undone.answerId),
    device.flipped(d, daysAgo(1), 4),
    device.plain(d, daysAgo(1, 5), 'suspend'),
    device.plain(e, daysAgo(5), 'known'),
    device.flipped(f, daysAgo(0, -10), 2),
    device.flipped(g, daysAgo(6), 3),
  ]
  for (const event of events)
    expect(value(await recordEvents(actor, [event], new Date(event.answeredAt)))).toEqual(['stored'])
  const tags = [
    [a.factId, 'bio/cells'],
    [a.factId, 'exam'],
    [b.factId, 'bio'],
    [g.factId, 'biology'],
  ] as const
  await db().cardTag.createMany({
    data: tags.map(([factId, tag]) => ({ userId: actor.userId, factId, slot: 'quantity', tag })),
  })
  return { actor, stones, others, outer, inner }
}

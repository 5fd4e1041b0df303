import { grouped } from '@/lib/domain/grouped'
import type { Learner } from '@/lib/domain/policy'
import { readableDocument } from '../../access'
import { db } from '../../prisma'
import { groupsOf, pagesOf } from './pages'

/** Small, so that an export holds up no answer of somebody else for long. */
const page = 500

const cardsAfter = (userId: string, last: { factId: string; slot: string } | null) =>
  db().card.findMany({
    where: {
      userId,
      ...(last && {
        factId: { gte: last.factId },
        OR: [{ factId: { gt: last.factId } }, { slot: { gt: last.slot } }],
      }),
    },
    orderBy: [{ factId: 'asc' }, { slot: 'asc' }],
    take: page,
    omit: { userId: true, memory: true, version: true, answers: true, lastAsk: true },
  })

/** The learner's cards with their tags. */
export async function* ownCards(userId: string) {
  const rows = pagesOf((last: { factId: string; slot: string } | null) => cardsAfter(userId, last))
  for await (const group of groupsOf(rows, page)) {
    const tags = await db().cardTag.findMany({
      where: { userId, factId: { in: group.map(({ factId }) => factId) } },
      orderBy: { tag: 'asc' },
    })
    const tagsOf = grouped(tags, ({ factId, slot }) => `${factId} ${slot}`)
    for (const card of group)
      yield { ...card, tags: (tagsOf.get(`${card.factId} ${card.slot}`) ?? []).map(({ tag }) => tag) }
  }
}

type Place = { readonly answeredAt: Date; readonly id: string }

const eventsAfter = (userId: string, until: Date, last: Place | null) =>
  db().studyEvent.findMany({
    where: {
      userId,
      receivedAt: { lte: until },
      ...(last && {
        answeredAt: { gte: last.answeredAt },
        OR: [{ answeredAt: { gt: last.answeredAt } }, { id: { gt: last.id } }],
      }),
    },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    take: page,
    omit: { userId: true, body: true },
  })

/** What was asked: of a document that the learner may still read, and in no quiz that they still sit. */
export const askedIn = async (actor: Learner, versionIds: readonly string[], withheld: readonly string[]) => {
  const rows = await db().questionVersion.findMany({
    where: {
      id: { in: [...new Set(versionIds)] },
      question: { id: { notIn: [...withheld] }, document: readableDocument(actor) },
    },
    select: {
      id: true,
      stem: true,
      answer: true,
      question: { select: { kind: true, document: { select: { title: true } } } },
    },
  })
  return new Map(
    rows.map(({ id, stem, answer, question: { kind, document } }) => [
      id,
      { kind, stem, answer, document: document.title },
    ]),
  )
}

/** The learner's log up to a moment, the oldest first, each entry with the question that it answered. */
export async function* ownEvents(actor: Learner, withheld: readonly string[], until: Date) {
  const rows = pagesOf((last: Place | null) => eventsAfter(actor.userId, until, last))
  for await (const group of groupsOf(rows, page)) {
    const asked = await askedIn(
      actor,
      group.flatMap(({ questionVersionId }) => questionVersionId ?? []),
      withheld,
    )
    for (const event of group) yield { ...event, question: asked.get(event.questionVersionId ?? '') ?? null }
  }
}

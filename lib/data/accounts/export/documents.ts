import { db } from '../../prisma'
import { pagesOf } from './pages'

const page = 100

/** The documents and notes that somebody owns, with all versions, facts and questions but those `withheld` by a quiz. */
export const ownDocuments = (userId: string, withheld: readonly string[]) =>
  pagesOf((last: { readonly id: string } | null) =>
    db().document.findMany({
      where: { ownerId: userId, ...(last && { id: { gt: last.id } }) },
      orderBy: { id: 'asc' },
      take: page,
      select: {
        id: true,
        kind: true,
        title: true,
        language: true,
        attribution: true,
        createdAt: true,
        archivedAt: true,
        importId: true,
        versions: {
          orderBy: { number: 'asc' },
          select: { number: true, text: true, illustrations: true, note: true, createdAt: true },
        },
        facts: {
          select: {
            id: true,
            kind: true,
            relation: true,
            slots: true,
            override: true,
            start: true,
            end: true,
            statement: true,
            origin: true,
            status: true,
          },
        },
        questions: {
          // What is held back is nobody's question yet.
          where: { id: { notIn: [...withheld] }, status: { not: 'held' } },
          select: {
            id: true,
            kind: true,
            origin: true,
            status: true,
            currentVersion: {
              select: { stem: true, answer: true, accepted: true, options: true, parts: true, quotedSentence: true },
            },
          },
        },
      },
    }),
  )
export type OwnDocument = ReturnType<typeof ownDocuments> extends AsyncGenerator<infer Row> ? Row : never

/** The pictures of those documents and those not yet shown in one, each with its bytes. */
export const ownMedia = (userId: string) =>
  pagesOf((last: { readonly id: string } | null) =>
    db().media.findMany({
      where: { OR: [{ ownerId: userId }, { document: { ownerId: userId } }], ...(last && { id: { gt: last.id } }) },
      orderBy: { id: 'asc' },
      take: 1,
      select: { id: true, documentId: true, type: true, alt: true, bytes: true, createdAt: true },
    }),
  )

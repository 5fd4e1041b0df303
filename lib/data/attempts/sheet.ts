import { stateOfAttempt } from '@/lib/domain/attempt'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { Given, type Sheet } from '@/lib/domain/sheet'
import { db } from '../prisma'
import { handInOverdue } from './hand-in'
import { sheetItem } from './items'

const include = {
  assignment: {
    select: {
      title: true,
      classroom: { select: { name: true } },
      items: {
        select: {
          id: true,
          points: true,
          questionVersion: {
            select: {
              stem: true,
              options: true,
              parts: true,
              question: { select: { kind: true, document: { select: { language: true } } } },
            },
          },
        },
      },
    },
  },
  responses: { select: { itemId: true, sequence: true, answer: true } },
} as const

/**
 * A running attempt of the actor's own, with what was saved in it. `conflict` with reason `attemptOver` where it was handed
 * in; one whose time is over is handed in by this look at it.
 */
export const attemptSheet = async (actor: Person, attemptId: string, now: Date): Promise<Result<Sheet>> => {
  const attempt = isId(attemptId)
    ? await db().attempt.findFirst({ where: { id: attemptId, userId: actor.userId }, include })
    : null
  if (!attempt) return notFound
  const state = stateOfAttempt(attempt, now)
  if (state === 'overdue') await handInOverdue(actor, now, attempt.assignmentId)
  if (state !== 'running') return failure('conflict', 'attemptOver', { params: { assignmentId: attempt.assignmentId } })
  const items = new Map(attempt.assignment.items.map((item) => [item.id, item]))
  const drawn = attempt.itemIds.flatMap((id) => items.get(id) ?? [])
  return ok({
    attemptId: attempt.id,
    assignmentId: attempt.assignmentId,
    title: attempt.assignment.title,
    className: attempt.assignment.classroom.name,
    language: drawn[0]?.questionVersion.question.document.language ?? 'en',
    now: now.toISOString(),
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    items: drawn.map(({ id, points, questionVersion: { question, ...version } }) =>
      sheetItem(attempt.id, {
        itemId: id,
        points,
        ...version,
        kind: question.kind,
        language: question.document.language,
      }),
    ),
    responses: attempt.responses.map(({ itemId, sequence, answer }) => ({
      itemId,
      sequence,
      given: answer === null ? null : Given.parse(answer),
    })),
  })
}

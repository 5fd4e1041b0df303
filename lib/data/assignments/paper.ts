import { AssignmentSettings } from '@/lib/domain/assignment'
import type { PaperQuestions } from '@/lib/domain/paper'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { answerableOf, withKey } from '../attempts/mark'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'
import { assignmentIn } from './find'

export type Paper = PaperQuestions & {
  readonly title: string
  readonly classId: string
  readonly className: string
}

/**
 * An assignment of a class that the actor teaches, as it is printed: its questions in the order they were set, with the key that
 * counts now; without those of a quiz that the actor sits elsewhere.
 */
export const paperOf = async (actor: Person, assignmentId: string, now: Date): Promise<Result<Paper>> => {
  const found = await db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'teacher'),
    select: {
      id: true,
      title: true,
      settings: true,
      classroom: { select: { id: true, name: true } },
      items: { where: { droppedAt: null }, orderBy: { position: 'asc' }, include: withKey },
    },
  })
  if (!found) return notFound
  const withheld = await withheldQuestionIds(actor, now)
  return ok({
    assignmentId: found.id,
    title: found.title,
    classId: found.classroom.id,
    className: found.classroom.name,
    pools: AssignmentSettings.parse(found.settings).pools,
    questions: found.items.flatMap((item) => {
      if (withheld.has(item.questionVersion.questionId)) return []
      const { stem, quotedSentence } = item.gradingVersion ?? item.questionVersion
      return [
        { itemId: item.id, poolId: item.poolId, points: item.points, stem, quotedSentence, ...answerableOf(item) },
      ]
    }),
  })
}

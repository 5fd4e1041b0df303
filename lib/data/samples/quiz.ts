import { defaultAssignment } from '@/lib/domain/assignment'
import type { System } from '@/lib/domain/policy'
import type { Answer } from '@/lib/domain/question'
import { markAttempt } from '../attempts/mark'
import { newId } from '../id'
import { db } from '../prisma'

const millisPerMinute = 60_000
const millisPerDay = 1440 * millisPerMinute

type SampleQuiz = {
  readonly classId: string
  readonly title: string
  readonly asked: readonly { readonly versionId: string }[]
  /** Who has taken it, with an answer for each question in order. */
  readonly sitting: readonly {
    readonly userId: string
    readonly answers: readonly Answer[]
    readonly minutes: number
  }[]
}

/** A graded quiz that opened two days ago and closes in five, with the attempts of those who have taken it, marked. */
export const addSampleQuiz = (_system: System, quiz: SampleQuiz, now: Date): Promise<void> => {
  const opensAt = new Date(now.getTime() - 2 * millisPerDay)
  const closesAt = new Date(now.getTime() + 5 * millisPerDay)
  const assignmentId = newId(opensAt)
  const items = quiz.asked.map(({ versionId }, position) => ({
    id: newId(opensAt),
    questionVersionId: versionId,
    position,
  }))
  return db().$transaction(async (tx) => {
    await tx.assignment.create({
      data: {
        id: assignmentId,
        classId: quiz.classId,
        title: quiz.title,
        kind: 'graded',
        settings: defaultAssignment,
        opensAt,
        dueAt: closesAt,
        closesAt,
        createdAt: opensAt,
        items: { createMany: { data: items } },
      },
    })
    for (const { userId, answers, minutes } of quiz.sitting) {
      const attemptId = newId(opensAt)
      const startedAt = new Date(opensAt.getTime() + minutes * 60 * millisPerMinute)
      const submittedAt = new Date(startedAt.getTime() + minutes * millisPerMinute)
      await tx.attempt.create({
        data: {
          id: attemptId,
          assignmentId,
          userId,
          number: 1,
          itemIds: items.map(({ id }) => id),
          startedAt,
          deadlineAt: closesAt,
          submittedAt,
          responses: {
            createMany: {
              data: items.flatMap(({ id }, index) => {
                const answer = answers[index]
                return answer ? [{ itemId: id, sequence: 1, answer, savedAt: submittedAt }] : []
              }),
            },
          },
        },
      })
      await markAttempt(tx, attemptId, submittedAt)
    }
  })
}

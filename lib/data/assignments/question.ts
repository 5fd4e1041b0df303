import { markOf } from '@/lib/domain/attempt'
import { seedOf } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import type { Answerable } from '@/lib/domain/question'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { type Given, sameGiven } from '@/lib/domain/sheet'
import { answerableOf, givenIn } from '../attempts/mark'
import { audit } from '../audit'
import { type ContestResolution, contestResolution } from '../contests/settle'
import { db } from '../prisma'
import { loadRegraded, shownRegraded } from '../regrade/load'
import { type TimedAssignment, timesOf } from './times'

/** What one student answered to a question. */
export type QuestionAnswer = {
  readonly attemptId: string
  readonly userId: string
  readonly name: string
  readonly comment: string | null
  /** The mark of a teacher, a share of the points. */
  readonly manualMark: number | null
  readonly contest: {
    readonly id: string
    readonly reason: string | null
    readonly resolution: ContestResolution | null
    readonly reply: string | null
  } | null
}

/** Students who answered the same and have the same share of the points; null: it waits for the teacher. */
export type AnswerGroup = {
  readonly given: Given | null
  readonly mark: number | null
  readonly answers: readonly QuestionAnswer[]
}

/** One question of an assignment with all that was answered to it. */
export type QuestionAnswers = {
  readonly assignment: TimedAssignment
  readonly itemId: string
  /** Its place among the questions, from 1. */
  readonly number: number
  /** All questions in their order, to go from one to the next. */
  readonly itemIds: readonly string[]
  readonly question: Answerable
  readonly stem: string
  readonly quotedSentence: string
  readonly points: number
  readonly scheme: string | null
  readonly dropped: boolean
  readonly fullMarks: boolean
  readonly rekeyed: boolean
  /** What waits first, then what is objected to, then what most gave. */
  readonly groups: readonly AnswerGroup[]
  /** How many had it and left it out. */
  readonly leftOut: number
}

type Response = { readonly given: Given | null; readonly mark: number | null; readonly answer: QuestionAnswer }

const inGroups = (responses: readonly Response[]): AnswerGroup[] => {
  const groups: { given: Given | null; mark: number | null; answers: QuestionAnswer[] }[] = []
  for (const { given, mark, answer } of responses) {
    const group = groups.find((each) => each.mark === mark && mark !== null && sameGiven(each.given, given))
    if (group) group.answers.push(answer)
    else groups.push({ given, mark, answers: [answer] })
  }
  const urgency = ({ mark, answers }: AnswerGroup) =>
    mark === null ? 2 : answers.some(({ contest }) => contest?.resolution === null) ? 1 : 0
  return groups.sort((a, b) => urgency(b) - urgency(a) || b.answers.length - a.answers.length)
}

/**
 * A question of an assignment across its students, for the teachers of its class. Answers stand in an order that tells nothing
 * of who gave them, so that with names hidden marking is blind.
 */
export const questionAnswers = async (
  actor: Person,
  assignmentId: string,
  itemId: string,
  now: Date,
): Promise<Result<QuestionAnswers>> => {
  const found = await shownRegraded(db(), actor, assignmentId, itemId, now)
  if (!found) return notFound
  const { row, item } = found
  const ids = row.attempts.map(({ id }) => id)
  const contests = await db().contest.findMany({ where: { itemId, attemptId: { in: ids } } })
  const members = await db().membership.findMany({
    where: { classId: row.classId, userId: { in: row.attempts.map(({ userId }) => userId) } },
    select: { userId: true, realName: true, user: { select: { displayName: true } } },
  })
  const names = new Map(members.map(({ userId, realName, user }) => [userId, realName ?? user.displayName]))
  const asked = row.attempts.filter(({ itemIds }) => itemIds.includes(itemId))
  const responses = asked
    .toSorted((a, b) => seedOf('marking', a.id) - seedOf('marking', b.id))
    .flatMap(({ id: attemptId, userId, responses: own }): Response[] => {
      const response = own.find((each) => each.itemId === itemId)
      if (!response) return []
      const contest = contests.find((each) => each.attemptId === attemptId)
      const { manualMark, comment } = response
      const name = names.get(userId) ?? ''
      const said = contest && {
        id: contest.id,
        reason: contest.reason,
        resolution: contestResolution(contest.resolution),
        reply: contest.reply,
      }
      return [
        {
          given: givenIn(response.answer),
          mark: markOf(response),
          answer: { attemptId, userId, name, manualMark, comment, contest: said ?? null },
        },
      ]
    })
  return ok({
    assignment: timesOf(row),
    itemId,
    number: row.items.indexOf(item) + 1,
    itemIds: row.items.map(({ id }) => id),
    question: answerableOf(item),
    stem: item.questionVersion.stem,
    quotedSentence: item.questionVersion.quotedSentence,
    points: item.points,
    scheme: item.scheme,
    dropped: item.droppedAt !== null,
    fullMarks: item.fullMarksAt !== null,
    rekeyed: item.gradingVersionId !== null,
    groups: inGroups(responses),
    leftOut: asked.length - responses.length,
  })
}

/** Says how answers to a question are marked by hand; nothing takes it away. */
export const setScheme = (
  actor: Person,
  assignmentId: string,
  itemId: string,
  scheme: string,
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const found = await loadRegraded(tx, actor, assignmentId, itemId)
    if (!found) return notFound
    const [before, after] = [{ scheme: found.item.scheme }, { scheme: scheme === '' ? null : scheme }]
    await tx.assignmentItem.update({ where: { id: itemId }, data: after })
    await audit(actor, tx, [{ action: 'item.scheme', subject: `${assignmentId}/${itemId}`, before, after }], at)
    return ok(null)
  })

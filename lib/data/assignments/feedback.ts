import { markOf } from '@/lib/domain/attempt'
import { type Credit, creditOf } from '@/lib/domain/credit'
import type { Option, Part, QuestionKind } from '@/lib/domain/question'
import { answerGiven, type Given } from '@/lib/domain/sheet'
import { answerableOf, givenIn, type KeyedItem } from '../attempts/mark'

/** One question of an attempt that is released, with its key. */
export type FeedbackItem = {
  readonly itemId: string
  readonly kind: QuestionKind
  readonly stem: string
  readonly points: number
  /** Share of the points, 0 to 1; null while it waits for the teacher. */
  readonly mark: number | null
  readonly given: Given | null
  readonly answer: string
  readonly options: readonly Option[]
  readonly parts: readonly Part[]
  readonly quotedSentence: string
  readonly comment: string | null
  readonly dropped: boolean
  /** Everybody has its points, whatever they answered. */
  readonly fullMarks: boolean
  /** How it is marked by hand, where its teacher says so. */
  readonly scheme: string | null
  /** What the machine's mark rests on; null where a person marked it, or there is nothing to explain. */
  readonly credit: Credit | null
}

export type Marked = {
  readonly itemId: string
  readonly answer: unknown
  readonly autoMark: number | null
  readonly regradeMark: number | null
  readonly manualMark: number | null
  readonly comment: string | null
}

/** The questions of an attempt in the order of the attempt, with keys, answers and marks: only for what is released. */
export const feedbackOf = (
  items: readonly KeyedItem[],
  attempt: { readonly itemIds: readonly string[]; readonly responses: readonly Marked[] },
): FeedbackItem[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const responses = new Map(attempt.responses.map((response) => [response.itemId, response]))
  return attempt.itemIds.flatMap((itemId) => {
    const item = byId.get(itemId)
    if (!item) return []
    const response = responses.get(itemId)
    const question = answerableOf(item)
    const { kind, answer, options, parts } = question
    const given = response ? givenIn(response.answer) : null
    const graded = answerGiven(question, given)
    const isByMachine = kind !== 'open' && item.fullMarksAt === null && (response?.manualMark ?? null) === null
    return [
      {
        ...{ itemId, kind, answer, options, parts },
        stem: item.questionVersion.stem,
        points: item.points,
        mark: response ? markOf(response) : 0,
        given,
        quotedSentence: item.questionVersion.quotedSentence,
        comment: response?.comment ?? null,
        dropped: item.droppedAt !== null,
        fullMarks: item.fullMarksAt !== null,
        scheme: item.scheme,
        credit: isByMachine && graded !== null ? creditOf(question, graded) : null,
      },
    ]
  })
}

import * as z from 'zod/mini'
import { answerWays } from '@/lib/domain/deck'

const id = z.string().check(z.maxLength(36))

export const AnswerWayInput = z.strictObject({
  deckId: z.nullable(id),
  documentId: id,
  way: z.enum(answerWays),
})

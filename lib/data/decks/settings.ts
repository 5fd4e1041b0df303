import { z } from 'zod'
import type { StudyDay } from '@/lib/domain/day'
import { answerWays, type DeckSettings, defaultDeck, leechActions } from '@/lib/domain/deck'

const minutes = z.array(z.number().positive()).max(10)

// What a deck does not say is as it is for all: a column written before a setting existed stays readable.
const Stored = z.object({
  desiredRetention: z.number().min(0.7).max(0.99).default(defaultDeck.desiredRetention),
  learningStepsMinutes: minutes.default([...defaultDeck.learningStepsMinutes]),
  relearningStepsMinutes: minutes.default([...defaultDeck.relearningStepsMinutes]),
  maximumIntervalDays: z.number().int().min(1).max(36_500).default(defaultDeck.maximumIntervalDays),
  fuzz: z.boolean().default(defaultDeck.fuzz),
  balance: z.boolean().default(defaultDeck.balance),
  answerBy: z.enum(answerWays).default(defaultDeck.answerBy),
  newPerDay: z.number().int().min(0).max(9999).default(defaultDeck.newPerDay),
  minutesPerDay: z.number().int().min(1).nullable().default(defaultDeck.minutesPerDay),
  leech: z.enum(leechActions).default(defaultDeck.leech),
})

/** The settings column of a deck, completed. Exams are rows of their own (exam-days.ts). */
export const parseDeckSettings = (column: unknown, examDays: readonly StudyDay[] = []): DeckSettings => ({
  ...Stored.parse(column),
  examDays,
})

import type { Learner } from '@/lib/domain/policy'
import type { Preferences } from '@/lib/domain/preferences'
import { preferenceOf } from '@/lib/domain/preferences'
import { type Pace, paceOf } from '@/lib/domain/queue'
import type { DrawnSection } from '@/lib/domain/section'
import { Prisma } from '@/lib/generated/client'
import { type DeckFrame, type FrameRow, framesStatement, presentFrame } from '../decks'
import { examDaysBy, examsStatement, type LoadedExam } from '../decks/exam-days'
import { sectionsStatement } from '../decks/sections'
import { type LearnerRow, type LearnerRules, learnerStatement, presentRules } from '../parameters'
import { runStatement } from '../prisma'
import { type RecentAnswer, recentAnswersStatement } from './today'

/** What each queue of a learner depends on, whatever is asked for. */
export type Standing = {
  readonly rules: LearnerRules
  readonly pace: Pace
  readonly backlog: Preferences['schedule']['backlog']
  /** All decks, the oldest first, with the exams they are prepared for. */
  readonly decks: readonly DeckFrame[]
  /** The sections that they draw from. */
  readonly sections: readonly DrawnSection[]
}

type StandingRow = {
  readonly learner: LearnerRow | null
  readonly decks: readonly FrameRow[]
  readonly sections: readonly DrawnSection[]
  readonly exams: readonly LoadedExam[]
  readonly answers: readonly RecentAnswer[]
}

/** Loads it in one statement: each session begins with it, and a round trip costs more than any part of it. */
export const standingOf = async ({ userId }: Learner, now: Date): Promise<Standing> => {
  const [row] = await runStatement<StandingRow>(Prisma.sql`
    SELECT (SELECT row_to_json(l) FROM (${learnerStatement(userId)}) l) AS learner,
      (SELECT coalesce(json_agg(k), '[]') FROM (${framesStatement(userId)}) k) AS decks,
      (SELECT coalesce(json_agg(s), '[]') FROM (${sectionsStatement(userId)}) s) AS sections,
      (SELECT coalesce(json_agg(x), '[]') FROM (${examsStatement(userId, now)}) x) AS exams,
      (SELECT coalesce(json_agg(a), '[]') FROM (${recentAnswersStatement(userId)}) a) AS answers`)
  const rules = presentRules(row?.learner)
  const examDays = examDaysBy(row?.exams ?? [], rules.clock)
  return {
    rules,
    pace: paceOf(row?.answers ?? []),
    backlog: preferenceOf('schedule', row?.learner?.settings).backlog,
    sections: row?.sections ?? [],
    decks: (row?.decks ?? []).map(presentFrame).map((deck) => ({
      ...deck,
      settings: { ...deck.settings, examDays: examDays(deck.id) },
    })),
  }
}

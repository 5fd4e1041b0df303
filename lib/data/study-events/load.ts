import { Prisma } from '@/lib/generated/client'
import type { JsonCard } from '../cards/json'
import { examsStatement, type LoadedExam } from '../decks/exam-days'
import { runStatement } from '../prisma'

// A study answer is the most frequent write: each round trip costs it.

export type LoadedCard = JsonCard & {
  readonly factId: string
  readonly slot: string
  readonly version: number
  readonly deckSettings: unknown
}

export type LoadedQuestion = {
  readonly id: string
  readonly kind: string
  readonly answer: string
  readonly accepted: readonly string[]
  readonly options: unknown
  readonly parts: unknown
  readonly targets: readonly { readonly factId: string; readonly slot: string; readonly position: number }[]
}

export type Loaded = {
  readonly learner: {
    readonly timeZone: string
    readonly dayStartsAtHour: number
    readonly weights: readonly number[] | null
    readonly settings: unknown
  } | null
  readonly stored: readonly { readonly id: string; readonly body: string }[]
  /** Of each device the moment of its last acknowledged event before this batch. */
  readonly devices: readonly { readonly deviceId: string; readonly answeredAt: string }[]
  readonly cards: readonly LoadedCard[]
  readonly questions: readonly LoadedQuestion[]
  /** How many cards are due at each moment to come, for the choice among days that suit memory alike. */
  readonly due: readonly DueCount[]
  readonly exams: readonly LoadedExam[]
}

export type DueCount = { readonly dueAt: string; readonly count: number }

export type Wanted = {
  readonly ids: readonly string[]
  readonly cards: readonly { readonly factId: string; readonly slot: string }[]
  readonly devices: readonly { readonly deviceId: string; readonly sequence: number }[]
  readonly questionVersionIds: readonly string[]
  /** From when on cards that are due are counted; null where no day will be chosen. */
  readonly dueAfter: Date | null
  /** Exams after this moment are prepared for. */
  readonly examsAfter: Date
}

/** Ids as rows `w`, to be put behind FROM. Of an array the planner counts the elements, and plans a statement anew for each that comes. */
const named = (ids: readonly string[]): Prisma.Sql =>
  Prisma.sql`json_to_recordset(${JSON.stringify(ids.map((id) => ({ id })))}::json) AS w(id uuid)`

/**
 * The one statement that reads all that a batch needs. What a batch names is looked up one by one, by key: the planner believes
 * of a log that has just begun that walking all of it is no more. It does of a learner too whom it has not counted yet, so it is
 * not told who it is: `me` may be anybody.
 */
export const loadStatement = (userId: string, wanted: Wanted): Prisma.Sql => Prisma.sql`
    WITH me AS MATERIALIZED (SELECT ${userId}::uuid AS id)
    SELECT json_build_object(
      'learner', (
        SELECT json_build_object('timeZone', u."timeZone", 'dayStartsAtHour', u."dayStartsAtHour",
          'settings', u.settings, 'weights', (
          SELECT p.weights FROM "SchedulerParameters" p WHERE p."userId" = u.id ORDER BY p.number DESC LIMIT 1))
        FROM me JOIN "User" u ON u.id = me.id),
      'stored', (
        SELECT coalesce(json_agg(e), '[]')
        FROM me CROSS JOIN ${named(wanted.ids)} JOIN LATERAL (
          SELECT e.id, e.body FROM "StudyEvent" e WHERE e."userId" = me.id AND e.id = w.id OFFSET 0) e ON true),
      'devices', (
        SELECT coalesce(json_agg(d), '[]') FROM (
          SELECT w."deviceId", last."answeredAt"
          FROM me CROSS JOIN json_to_recordset(${JSON.stringify(wanted.devices)}::json) AS w("deviceId" uuid, sequence int)
          JOIN LATERAL (
            SELECT e."answeredAt" FROM "StudyEvent" e
            WHERE e."userId" = me.id AND e."deviceId" = w."deviceId" AND e.sequence < w.sequence
            ORDER BY e.sequence DESC LIMIT 1) last ON true) d),
      'cards', (
        SELECT coalesce(json_agg(c), '[]') FROM (
          SELECT c."factId", c.slot, c."homeDeckId", c.version, c.state, c.step, c.stability, c.difficulty, c."dueAt",
            c."lastReviewAt", c.reps, c.lapses, c."suspendedAt", c.memory, k.settings AS "deckSettings"
          FROM me CROSS JOIN json_to_recordset(${JSON.stringify(wanted.cards)}::json) AS w("factId" uuid, slot text) JOIN LATERAL (
            SELECT * FROM "Card" c
            WHERE c."userId" = me.id AND c."factId" = w."factId" AND c.slot = w.slot OFFSET 0) c ON true
          JOIN "Deck" k ON k.id = c."homeDeckId") c),
      'questions', (
        SELECT coalesce(json_agg(q), '[]') FROM (
          SELECT v.id, q.kind, v.answer, v.accepted, v.options, v.parts, (
            SELECT json_agg(json_build_object('factId', t."factId", 'slot', t.slot, 'position', t.position) ORDER BY t.position)
            FROM "QuestionTarget" t WHERE t."questionVersionId" = v.id) AS targets
          FROM ${named([...new Set(wanted.questionVersionIds)])}
          JOIN LATERAL (SELECT * FROM "QuestionVersion" v WHERE v.id = w.id OFFSET 0) v ON true
          JOIN LATERAL (SELECT * FROM "Question" q WHERE q.id = v."questionId" OFFSET 0) q ON true) q),
      'due', (
        SELECT coalesce(json_agg(d), '[]') FROM (
          SELECT c."dueAt", count(*) AS count FROM "Card" c
          WHERE c."userId" = ${userId}::uuid AND c."suspendedAt" IS NULL AND c."dueAt" > ${wanted.dueAfter}::timestamptz
          GROUP BY c."dueAt") d),
      'exams', (SELECT coalesce(json_agg(x), '[]') FROM (${examsStatement(userId, wanted.examsAfter)}) x)
    ) AS loaded`

/**
 * Reads the learner's clock, weights and settings, what is due in days to come, exams, and of what a batch names: events stored already,
 * cards with their decks' settings, questions.
 */
export const loadFor = async (userId: string, wanted: Wanted): Promise<Loaded> => {
  const [row] = await runStatement<{ loaded: Loaded }>(loadStatement(userId, wanted))
  if (!row) throw new Error('a statement without FROM gives one row')
  return row.loaded
}

import type pg from 'pg'
import { defaultWeights } from '@/lib/domain/schedule'
import { histories } from './histories'

const kinds = 500

/** Every sixth slot is new. The answers of slots that share a history lie a few seconds apart. */
const cards = (userId: string) => `
  CREATE TEMP TABLE card AS
    SELECT s.*, f.id AS "factId", k.id AS "deckId", (row_number() OVER (ORDER BY s.n))::int AS place
    FROM slot s JOIN fact f ON f.n = s.fact JOIN document d ON d.n = s.document JOIN deck k ON k.n = d.deck
    WHERE s.n % 6 <> 0;
  CREATE INDEX ON card (place);
  ANALYZE card;
  INSERT INTO "Card" ("userId", "factId", slot, "homeDeckId", state, step, stability, difficulty, "dueAt", "lastReviewAt", reps,
      lapses, memory, version)
    SELECT ${userId}, c."factId", c.slot, c."deckId", h.state, h.step, h.stability, h.difficulty, h."dueAt",
      h."lastReviewAt" + aside.by, h.reps, h.lapses, h.memory || jsonb_build_object('foldedUntil',
        to_char(((h.memory->>'foldedUntil')::timestamptz + aside.by) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), h.reps
    FROM card c JOIN history h ON h.n = c.place % ${kinds}
    CROSS JOIN LATERAL (SELECT make_interval(secs => 7 * (c.place / ${kinds})) AS by) aside ORDER BY c.place;
`

/** A UUIDv7 of a moment. */
const idAt = (moment: string) =>
  `(lpad(to_hex((extract(epoch FROM ${moment}) * 1000)::bigint), 12, '0') || '7' || substr(gen_random_uuid()::text, 16))::uuid`

const events = (userId: string) => `
  INSERT INTO "StudyEvent" ("userId", id, "answerId", type, "factId", slot, "questionVersionId", mode, rating, verdict, answer,
      "durationMs", "answeredAt", "receivedAt", "studyDay", "deviceId", sequence, "predictedRetrievability", "scheduledDueAt", body)
    SELECT ${userId}, ${idAt('aside.at')}, gen_random_uuid(), 'answer', c."factId", c.slot, c."versionId", 'review', e.rating,
      e.verdict, '{"type":"flip"}', e."durationMs", aside.at, aside.at, e."studyDay", '018f0000-0000-7000-8000-000000000001',
      row_number() OVER (ORDER BY aside.at, c.place), e."predictedRetrievability", e."scheduledDueAt", 'bench'
    FROM card c JOIN history_event e ON e.n = c.place % ${kinds}
    CROSS JOIN LATERAL (SELECT e."answeredAt" + make_interval(secs => 7 * (c.place / ${kinds})) AS at) aside
    ORDER BY aside.at, c.place;
  UPDATE "Card" SET "suspendedAt" = "lastReviewAt" + interval '1 hour' FROM card c
    WHERE "userId" = ${userId} AND "Card"."factId" = c."factId" AND "Card".slot = c.slot AND c.place % 100 = 7;
  INSERT INTO "StudyEvent" ("userId", id, "answerId", type, "factId", slot, mode, "answeredAt", "receivedAt", "studyDay",
      "deviceId", sequence, body)
    SELECT ${userId}, gen_random_uuid(), gen_random_uuid(), 'suspend', "factId", slot, 'review', "suspendedAt", "suspendedAt",
      memory->>'lastStudyDay', '018f0000-0000-7000-8000-000000000002', row_number() OVER (ORDER BY "suspendedAt"), 'bench'
    FROM "Card" WHERE "userId" = ${userId} AND "suspendedAt" IS NOT NULL;
  INSERT INTO "CardTag" ("userId", "factId", slot, tag)
    SELECT ${userId}, "factId", slot, (ARRAY['exam', 'hard', 'verbs', 'history', 'read again'])[1 + place % 5]
    FROM card WHERE place % 7 = 0;
`

/** Writes the log and the cards of a learner whose content `seedContent` has just made on this connection. */
export const seedMemory = async (client: pg.Client, userId: string, now: Date): Promise<void> => {
  const made = histories(kinds, now)
  const cardRows = made.map(({ card }, n) => ({ n, ...card }))
  const eventRows = made.flatMap((history, n) => history.events.map((event) => ({ ...event, n })))
  await client.query(
    `CREATE TEMP TABLE history AS SELECT * FROM jsonb_to_recordset(${client.escapeLiteral(JSON.stringify(cardRows))}::jsonb)
      AS h(n int, state text, step int, stability float8, difficulty float8, "dueAt" timestamptz, "lastReviewAt" timestamptz,
        reps int, lapses int, memory jsonb)`,
  )
  await client.query(
    `CREATE TEMP TABLE history_event AS SELECT * FROM jsonb_to_recordset(${client.escapeLiteral(JSON.stringify(eventRows))}::jsonb)
      AS e(n int, rating int, verdict text, "durationMs" int, "answeredAt" timestamptz, "studyDay" text,
        "predictedRetrievability" float8, "scheduledDueAt" timestamptz)`,
  )
  const owner = `${client.escapeLiteral(userId)}::uuid`
  await client.query(cards(owner))
  await client.query(events(owner))
  await client.query(
    'INSERT INTO "SchedulerParameters" ("userId", number, weights, "fittedAt") VALUES ($1, 1, $2, $3)',
    [userId, defaultWeights, now],
  )
}

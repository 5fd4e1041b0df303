import { issueToken, sessionCookieName } from '@/lib/auth/token'
import { db } from '@/lib/data/prisma'
import { openSession } from '@/lib/data/sessions'
import { systemActor } from '@/lib/domain/policy'
import { classWith, documentWith, type PlannedQuestion, person } from '@/tests/support/school'

// Runs beside a product, on its database and with its secret (bench/class.ts): a class with a document that all its students
// have studied for a year, answer by answer, and prints its id and the teacher's cookie as JSON.

const [students = 1, facts = 1, answers = 1] = process.argv.slice(2).map(Number)
const now = new Date()
const yearMillis = 365 * 86_400_000
const start = new Date(now.getTime() - yearMillis)
const planned = Array.from(
  { length: facts },
  (_, index): PlannedQuestion => ({
    text: `Matter ${index}`,
    kind: 'typed',
    answer: `Answer ${index}`,
  }),
)
const teacher = await person('Ms Hartley', start)
const people = []
for (let made = 0; made < students; made++) people.push(await person(`Pupil ${made}`, start))
const classId = await classWith(teacher, people, start)
const { documentId } = await documentWith(teacher, planned, start)
await db().documentGrant.create({ data: { id: classId, documentId, classId, role: 'reader' } })
const userIds = people.map(({ userId }) => userId)
await db().$executeRaw`
  INSERT INTO "Deck" (id, "ownerId", name) SELECT gen_random_uuid(), u, 'Matters' FROM unnest(${userIds}::uuid[]) u`
// Every card was answered so often, further and further apart; the n-th answer of a year of seven intervals and more.
await db().$executeRawUnsafe(
  `CREATE TEMP TABLE given AS
     SELECT u.id AS "userId", f.id AS "factId", g.n, gen_random_uuid() AS id,
       $3::timestamptz + (f.day + power(g.n::float8 / $4, 2) * (364 - f.day - (f.day * 7 + u.n * 3) % 45)) * interval '1 day' + (random() * 3600) * interval '1 second' AS at,
       CASE WHEN random() < 0.85 THEN 3 ELSE 1 END AS rating
     FROM unnest($1::uuid[]) WITH ORDINALITY u(id, n)
     CROSS JOIN (SELECT id, (row_number() OVER (ORDER BY id)) % 200 AS day FROM "Fact" WHERE "documentId" = $2::uuid) f
     CROSS JOIN generate_series(1, $4) g(n)`,
  userIds,
  documentId,
  start,
  answers,
)
await db().$executeRaw`
  INSERT INTO "StudyEvent" ("userId", id, "answerId", type, "factId", slot, mode, rating, verdict, "durationMs", "answeredAt",
    "receivedAt", "studyDay", "deviceId", sequence, "predictedRetrievability", body)
  SELECT "userId", id, id, 'answer', "factId", 'object', 'review', rating, 'right', 4000, at, at, to_char(at, 'YYYY-MM-DD'),
    "userId", n, CASE WHEN n > 1 THEN 0.9 END, 'bench' FROM given`
await db().$executeRaw`
  INSERT INTO "Card" ("userId", "factId", slot, "homeDeckId", state, stability, difficulty, "dueAt", "lastReviewAt", reps, lapses, memory)
  SELECT g."userId", g."factId", 'object', d.id, 'review', 20 + 60 * random(), 5, max(g.at) + interval '30 days', max(g.at), count(*),
    count(*) FILTER (WHERE rating = 1),
    jsonb_build_object('lastStudyDay', to_char(max(g.at), 'YYYY-MM-DD'), 'rightOn', NULL, 'foldedUntil', max(g.at), 'answers', count(*),
      'lastAsk', jsonb_build_object('studyDay', to_char(max(g.at), 'YYYY-MM-DD'), 'right', true))
  FROM given g JOIN "Deck" d ON d."ownerId" = g."userId" GROUP BY g."userId", g."factId", d.id`
await db().$executeRawUnsafe('ANALYZE')
const sessionId = await openSession(systemActor('load'), teacher.userId, now)
const cookie = `${sessionCookieName()}=${await issueToken({ userId: teacher.userId, sessionId })}`
process.stdout.write(JSON.stringify({ classId, documentId, cookie }), () => process.exit(0))

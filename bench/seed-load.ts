import { issueToken, sessionCookieName } from '@/lib/auth/token'
import { openSession } from '@/lib/data/sessions'
import { systemActor } from '@/lib/domain/policy'
import { makeDocument, makeLearner } from '@/tests/support/study-world'

// Runs beside a product, on its database and with its secret (bench/load-clients.ts): makes learners with a document each, and
// prints them as JSON.

const [learners = 1, facts = 20] = process.argv.slice(2).map(Number)
const seeded = []
for (let made = 0; made < learners; made++) {
  const { userId } = await makeLearner()
  const document = await makeDocument({ userId }, facts)
  const sessionId = await openSession(systemActor('load'), userId, new Date())
  const cookie = `${sessionCookieName()}=${await issueToken({ userId, sessionId })}`
  seeded.push({ userId, cookie, documentId: document.id, facts: document.facts })
}
// To end before a pipe has taken it all would cut it off.
process.stdout.write(JSON.stringify(seeded), () => process.exit(0))

import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { startProduct } from '@/tests/support/start'
import { bigLearner } from './big-learner'
import { timesOf } from './page-time'
import type { Row } from './row'

const limitMillis = 200
const times = 40

/** The first page of a learner with 50,000 cards and 500,000 events, and the same when their days have yet to be summed. */
export const bench = async (): Promise<Row[]> => {
  const { actor, url } = await bigLearner()
  const secret = randomBytes(32).toString('hex')
  const { forgetEnv } = await import('@/lib/env')
  process.env.NEXTAUTH_SECRET = secret // what is signed here is read by the server
  forgetEnv()
  const { issueToken, sessionCookieName } = await import('@/lib/auth/token')
  const { openSession } = await import('@/lib/data/sessions')
  const { systemActor } = await import('@/lib/domain/policy')
  const sessionId = await openSession(systemActor('bench'), actor.userId, new Date())
  const cookie = `${sessionCookieName()}=${await issueToken({ userId: actor.userId, sessionId })}`
  // Without a worker: it would fit the weights of so long a log meanwhile.
  const product = await startProduct({ settings: { DATABASE_URL: url, NEXTAUTH_SECRET: secret, RECITE_ROLE: 'web' } })
  try {
    const { p95, first, kilobytes, areWhole } = await timesOf(
      product.url,
      cookie,
      (html) => html.includes('inkbox') && html.includes('href="/study"'),
      times,
    )
    return [
      {
        name: `Today (${times} calls, ${kilobytes.toFixed(0)} KB)`,
        ours: `p95 ${p95.toFixed(0)} ms`,
        limit: `<= ${limitMillis} ms`,
        ok: areWhole && p95 <= limitMillis,
      },
      { name: 'Today, the first call', ours: `${first.toFixed(0)} ms`, limit: '', ok: null },
    ]
  } finally {
    await product.stop()
    fs.rmSync(product.dataFolder, { recursive: true, force: true })
  }
}

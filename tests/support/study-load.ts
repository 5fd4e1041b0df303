import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { newId } from '@/lib/data/id'
import type { StudyEventInput } from '@/lib/domain/event'
import { runningUrl } from '@/scripts/postgres.mjs'
import { makeDevice } from './device'
import { type AskedFact, makeDocument, makeLearner } from './study-world'

/** A learner with many cards, a device, and a session cookie: one client of a load test. */
export type LoadClient = {
  readonly userId: string
  readonly cookie: string
  /** The next `count` answers, each to another card. */
  readonly next: (count: number) => StudyEventInput[]
}

/** Points the code under test at the database and the secret of a running product. Call it before anything is loaded from lib/data. */
export const joinProduct = (dataFolder: string): string => {
  const url = runningUrl(path.join(dataFolder, 'postgres'), 'recite')
  if (!url) throw new Error('the product does not run')
  process.env.DATABASE_URL = url
  process.env.NEXTAUTH_SECRET = fs.readFileSync(path.join(dataFolder, 'secret'), 'utf8').trim()
  return url
}

const answers = (facts: readonly AskedFact[]) => {
  const device = makeDevice()
  let at = 0
  return (count: number): StudyEventInput[] =>
    Array.from({ length: count }, () => {
      const fact = facts[at++ % facts.length]
      if (!fact) throw new Error('no facts')
      return { ...device.flipped(fact, new Date(), 3, randomUUID()), id: newId(new Date()) }
    })
}

/** Learners of a running product, signed in, with `facts` facts each. */
export const loadClients = async (count: number, facts: number): Promise<readonly LoadClient[]> => {
  const { openSession } = await import('@/lib/data/sessions')
  const { issueToken, sessionCookieName } = await import('@/lib/auth/token')
  const { systemActor } = await import('@/lib/domain/policy')
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { userId } = await makeLearner()
      const document = await makeDocument({ userId }, facts)
      const sessionId = await openSession(systemActor('load'), userId, new Date())
      const cookie = `${sessionCookieName()}=${await issueToken({ userId, sessionId })}`
      return { userId, cookie, next: answers(document.facts) }
    }),
  )
}

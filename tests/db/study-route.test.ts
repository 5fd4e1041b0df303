import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST } from '@/app/api/study-events/route'
import { issueToken, sessionCookieName } from '@/lib/auth/token'
import { openSession } from '@/lib/data/sessions'
import { type Person, systemActor } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const cookieOf = async ({ userId }: Person) => {
  const sessionId = await openSession(systemActor('test'), userId, new Date())
  return `${sessionCookieName()}=${await issueToken({ userId, sessionId })}`
}

it('takes the answers of a tab for nobody but the learner who gave them, whoever is signed in by now', async () => {
  const [anna, ben] = [await makeLearner(), await makeLearner()]
  const document = await makeDocument(anna, 1)
  const [fact] = document.facts
  if (!fact) throw new Error('one fact was asked for')
  const body = JSON.stringify([makeDevice().typed(fact, new Date(), '10 stone')])
  const send = async (as: Person, learner: Person) => {
    const headers = {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: await cookieOf(as),
      'x-recite-learner': learner.userId,
    }
    return (await POST(new Request('http://recite.local/api/study-events', { method: 'POST', headers, body }))).status
  }
  expect(await send(ben, anna)).toBe(401)
  expect(await database.prisma.studyEvent.count()).toBe(0)
  expect(await send(anna, anna)).toBe(200)
  expect(await database.prisma.studyEvent.findMany()).toMatchObject([{ userId: anna.userId }])
})

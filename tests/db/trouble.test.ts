import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { isDatabaseAway, isStaleWrite, unlessAway } from '@/lib/data/trouble'
import { PrismaClient } from '@/lib/generated/client'
import { freshDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const errorOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('it was to fail')
}

it.each([
  'postgresql://127.0.0.1:1/recite',
  'postgresql://x@/recite?host=/nowhere',
  'postgresql://no.such.host.invalid/recite',
])('knows a database that cannot be reached: %s', async (connectionString) => {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString, connectionTimeoutMillis: 2000 }) })
  const error = await errorOf(() => prisma.user.count())
  expect(isDatabaseAway(error)).toBe(true)
  expect(await unlessAway(() => Promise.reject(error))).toMatchObject({ code: 'unavailable', retryAfterSeconds: 2 })
  await prisma.$disconnect()
})

it('knows a connection that is cut off in the middle', async () => {
  const admin = new pg.Client({ connectionString: inject('serverUrl') })
  await admin.connect()
  const cuts: Promise<unknown>[] = []
  const cut = setInterval(() => {
    cuts.push(
      admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(20)%'`),
    )
  }, 50)
  const error = await errorOf(() => database.prisma.$queryRaw`SELECT pg_sleep(20)`)
  clearInterval(cut)
  await Promise.all(cuts)
  await admin.end()
  expect(isDatabaseAway(error)).toBe(true)
  expect(isStaleWrite(error)).toBe(false)
})

it('takes neither a count that failed nor a bug for a database that is away', async () => {
  const stale = await errorOf(() => database.prisma.$queryRaw`SELECT 1 / (SELECT count(*) FROM "User")`)
  expect([isStaleWrite(stale), isDatabaseAway(stale)]).toEqual([true, false])
  const bug = await errorOf(() => database.prisma.$queryRaw`SELECT nothing`)
  expect([isStaleWrite(bug), isDatabaseAway(bug)]).toEqual([false, false])
  await expect(unlessAway(() => Promise.reject(bug))).rejects.toBe(bug)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import {
  clearEndedSessions,
  endOtherSessions,
  endSession,
  listSessions,
  openSession,
  sessionUser,
} from '@/lib/data/sessions'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeGuest, makePerson, tester } from '../support/people'

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 9))

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('a session', () => {
  it('is its user until it is ended', async () => {
    const anna = await makePerson('anna')
    const id = await openSession(tester, anna.userId, day(1))
    expect(await sessionUser(tester, id, day(2))).toMatchObject({ userId: anna.userId, profile: { username: 'anna' } })
    expect(await endSession(anna, id, day(2))).toEqual({ ok: true, value: null })
    expect(await sessionUser(tester, id, day(2))).toBeNull()
    expect(await endSession(anna, id, day(2))).toMatchObject({ code: 'not_found' })
  })

  it('ends after 30 idle days, and lives on when it is used', async () => {
    const { userId } = await makePerson('idle')
    const id = await openSession(tester, userId, day(1))
    expect(await sessionUser(tester, id, day(30))).not.toBeNull()
    expect(await sessionUser(tester, id, day(59))).not.toBeNull()
    expect(await sessionUser(tester, id, day(90))).toBeNull()
  })

  it('says at once that somebody became operator or was deleted', async () => {
    const { userId } = await makePerson('rising')
    const id = await openSession(tester, userId, day(1))
    await db().user.update({ where: { id: userId }, data: { isOperator: true } })
    expect((await sessionUser(tester, id, day(1)))?.profile.isOperator).toBe(true)
    await db().user.update({ where: { id: userId }, data: { kind: 'deleted' } })
    expect(await sessionUser(tester, id, day(1))).toBeNull()
  })

  it('of a guest says so, and never makes an operator', async () => {
    const { userId } = await makeGuest(day(1))
    await db().user.update({ where: { id: userId }, data: { isOperator: true } })
    const id = await openSession(tester, userId, day(1))
    expect((await sessionUser(tester, id, day(1)))?.profile).toMatchObject({ kind: 'guest', isOperator: false })
  })

  it('is none for an id that is no session, or no id', async () => {
    expect(await sessionUser(tester, newId(day(1)), day(1))).toBeNull()
    expect(await sessionUser(tester, "' OR 1=1", day(1))).toBeNull()
  })

  it('is spared when all others are ended', async () => {
    const ben = await makePerson('ben')
    const other = await makePerson('other')
    const [kept, ended, foreign] = [
      await openSession(tester, ben.userId, day(1)),
      await openSession(tester, ben.userId, day(1)),
      await openSession(tester, other.userId, day(1)),
    ]
    await endOtherSessions(ben, kept, day(2))
    expect((await listSessions(ben, day(2))).map(({ id }) => id)).toEqual([kept])
    expect(await sessionUser(tester, ended, day(2))).toBeNull()
    expect(await sessionUser(tester, foreign, day(2))).not.toBeNull()
  })

  it('is cleared away when it has ended, not before', async () => {
    const carl = await makePerson('carl')
    const [ended, held] = [
      await openSession(tester, carl.userId, day(100)),
      await openSession(tester, carl.userId, day(100)),
    ]
    await endSession(carl, ended, day(100))
    expect(await clearEndedSessions(tester, day(101))).toBeGreaterThan(0)
    expect(await db().session.findMany({ where: { userId: carl.userId }, select: { id: true } })).toEqual([
      { id: held },
    ])
  })
})

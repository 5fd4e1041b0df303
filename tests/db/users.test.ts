import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAccounts, makeAccount, resetPassword, setOperator } from '@/lib/data/accounts/operator'
import { db } from '@/lib/data/prisma'
import { openSession, sessionUser } from '@/lib/data/sessions'
import { beginTry, clearOldFailures, forgetFailures } from '@/lib/data/throttle'
import { changePassword, changeProfile, credentialsOf } from '@/lib/data/users'
import { createGuest, eraseIdleGuests } from '@/lib/data/users/guests'
import { type NewAccount, signUpUser } from '@/lib/data/users/sign-up'
import { personActor } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeGuest, makePerson, tester } from '../support/people'

const now = new Date('2026-03-02T09:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const account = (username: string, more: Partial<NewAccount> = {}): NewAccount => ({
  username,
  displayName: username,
  passwordHash: 'hash',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  guestId: null,
  ...more,
})

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('signing up', () => {
  it('makes exactly one operator of two first accounts at once, samples not counted', async () => {
    await makePerson('sample-teacher', false, true)
    const made = await Promise.all([signUpUser(tester, account('one'), now), signUpUser(tester, account('two'), now)])
    expect(made.every(({ ok }) => ok)).toBe(true)
    expect(await db().user.count({ where: { isOperator: true } })).toBe(1)
  })

  it('refuses a name that somebody has', async () => {
    await signUpUser(tester, account('taken'), now)
    expect(await signUpUser(tester, account('taken'), now)).toMatchObject({ fields: { username: 'usernameTaken' } })
  })

  it('fills the row of a guest, and ends the sessions of whoever held it', async () => {
    const guest = await makeGuest(now)
    const session = await openSession(tester, guest.userId, now)
    expect(await signUpUser(tester, account('former', { guestId: guest.userId }), now)).toEqual({
      ok: true,
      value: guest.userId,
    })
    expect(await sessionUser(tester, session, now)).toBeNull()
    const row = await db().user.findUniqueOrThrow({ where: { id: guest.userId } })
    expect(row).toMatchObject({ kind: 'person', username: 'former', isOperator: false, timeZone: 'Europe/Berlin' })
  })

  it('never takes over the row of a person, whatever guest id it is given', async () => {
    const victim = await makePerson('victim')
    const made = await signUpUser(tester, account('thief', { guestId: victim.userId }), now)
    expect(made).not.toMatchObject({ value: victim.userId })
    expect((await db().user.findUniqueOrThrow({ where: { id: victim.userId } })).username).toBe('victim')
  })
})

describe('a password', () => {
  it('is found under the name in any case, and not for identities, guests and unknown names', async () => {
    await signUpUser(tester, account('anna'), now)
    await signUpUser(tester, account('123@login.example', { passwordHash: null }), now)
    expect(await credentialsOf(tester, ' ANNA ')).toMatchObject({ hash: 'hash' })
    expect(await credentialsOf(tester, '123@login.example')).toEqual({ userId: null, hash: null })
    expect(await credentialsOf(tester, 'nobody')).toEqual({ userId: null, hash: null })
  })

  it('given by the operator ends every session and must be changed; changing it ends the others', async () => {
    const operator = await makePerson('chief', true)
    const { userId } = await makePerson('forgetful')
    await db().user.update({ where: { id: userId }, data: { passwordHash: 'old' } })
    const before = await openSession(tester, userId, now)
    expect(await resetPassword(operator, userId, 'given', now)).toEqual({ ok: true, value: null })
    expect(await sessionUser(tester, before, now)).toBeNull()
    const [here, elsewhere] = [await openSession(tester, userId, now), await openSession(tester, userId, now)]
    expect((await sessionUser(tester, here, now))?.profile.mustChangePassword).toBe(true)
    await changePassword(personActor(userId, false), 'own', here, now)
    expect((await sessionUser(tester, here, now))?.profile.mustChangePassword).toBe(false)
    expect(await sessionUser(tester, elsewhere, now)).toBeNull()
    expect(await credentialsOf(tester, 'forgetful')).toEqual({ userId, hash: 'own' })
    expect(await db().audit.count({ where: { subject: userId, action: 'account.reset-password' } })).toBe(1)
  })
})

describe('a profile', () => {
  it('refuses an e-mail address of another account', async () => {
    const change = { displayName: 'A', email: 'a@example.org', timeZone: 'UTC', dayStartsAtHour: 4, locale: 'en' }
    expect(await changeProfile(await makePerson('mail-a'), change, now)).toMatchObject({ ok: true })
    expect(await changeProfile(await makePerson('mail-b'), change, now)).toMatchObject({
      fields: { email: 'emailTaken' },
    })
  })
})

describe('the operator', () => {
  it('cannot be the last to resign, also when two resign at once', async () => {
    await db().user.updateMany({ data: { isOperator: false } })
    const [a, b] = [await makePerson('first-op', true), await makePerson('second-op', true)]
    const results = await Promise.all([setOperator(a, a.userId, false, now), setOperator(b, b.userId, false, now)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().user.count({ where: { isOperator: true } })).toBe(1)
  })

  it('searches names literally', async () => {
    const operator = await makePerson('searcher', true)
    await makePerson('per_cent')
    await makeAccount(operator, { username: 'Made', displayName: 'Made by hand', passwordHash: 'x' }, now)
    const names = async (search: string) => {
      const found = await listAccounts(operator, search)
      return found.ok ? found.value.map(({ username }) => username) : []
    }
    expect(await names('r_c')).toEqual(['per_cent'])
    expect(await names('%')).toEqual([])
    expect(await names('BY HAND')).toEqual(['made'])
  })
})

describe('the limiter', () => {
  it('stops an account at an address after ten failures, elsewhere and for others not, and lets it in again later', async () => {
    for (let tried = 0; tried < 10; tried++)
      expect(await beginTry(tester, 'eve', '1.1.1.1', now)).toMatchObject({ ok: true })
    expect(await beginTry(tester, 'eve', '1.1.1.1', minutesLater(5))).toMatchObject({
      code: 'limited',
      retryAfterSeconds: 600,
    })
    expect(await beginTry(tester, 'eve', '2.2.2.2', minutesLater(5))).toMatchObject({ ok: true })
    expect(await beginTry(tester, 'adam', '1.1.1.1', minutesLater(5))).toMatchObject({ ok: true })
    expect(await beginTry(tester, 'eve', '1.1.1.1', minutesLater(16))).toMatchObject({ ok: true })
  })

  it('cannot be slipped past by many tries at once', async () => {
    const tries = await Promise.all(Array.from({ length: 40 }, () => beginTry(tester, 'rush', '3.3.3.3', now)))
    expect(tries.filter(({ ok }) => ok).length).toBeLessThanOrEqual(10)
  })

  it('forgets failures after a success', async () => {
    for (let tried = 0; tried < 9; tried++) await beginTry(tester, 'clumsy', '4.4.4.4', now)
    await forgetFailures(tester, 'clumsy', '4.4.4.4')
    expect(await db().signInFailure.count({ where: { account: 'clumsy' } })).toBe(0)
  })

  it('stops an address alone above a thousand failures an hour, so that a school can err', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({
      id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      account: `pupil${index}`,
      address: '5.5.5.5',
      at: now,
    }))
    await db().signInFailure.createMany({ data: many.slice(1) })
    expect(await beginTry(tester, 'another', '5.5.5.5', now)).toMatchObject({ ok: true })
    expect(await beginTry(tester, 'one-more', '5.5.5.5', now)).toMatchObject({ code: 'limited' })
    expect(await clearOldFailures(tester, minutesLater(61))).toBeGreaterThan(1_000)
  })
})

describe('guests', () => {
  it('are erased after a week without a visit, and nobody else', async () => {
    const gone = await makeGuest(new Date('2026-02-22T09:00:00Z'))
    const here = await makeGuest(new Date('2026-02-24T09:00:00Z'))
    const person = await makePerson('away-for-long')
    await db().user.update({ where: { id: person.userId }, data: { lastSeenAt: new Date('2025-01-01T00:00:00Z') } })
    expect(await eraseIdleGuests(tester, now)).toBe(1)
    const left = await db().user.findMany({ where: { id: { in: [gone.userId, here.userId, person.userId] } } })
    expect(left.map(({ id }) => id).sort()).toEqual([here.userId, person.userId].sort())
  })

  it('from one address are limited', async () => {
    const at = minutesLater(600)
    const rows = Array.from({ length: 299 }, (_, index) => ({
      id: `00000000-0000-7000-9000-${String(index).padStart(12, '0')}`,
      account: '(newcomer)',
      address: '6.6.6.6',
      at,
    }))
    await db().signInFailure.createMany({ data: rows })
    expect(await createGuest(tester, '6.6.6.6', at)).toMatchObject({ ok: true })
    expect(await createGuest(tester, '6.6.6.6', at)).toMatchObject({ code: 'limited' })
  })
})

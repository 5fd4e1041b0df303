import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportOf } from '@/lib/data/reports/read'
import { openSession, sessionUser } from '@/lib/data/sessions'
import { changeProfile, credentialsOf } from '@/lib/data/users'
import { confirmEmail, mailByLink, ownEmail, setMailByLink } from '@/lib/data/users/email'
import { readLink, signLink } from '@/lib/data/users/link'
import { readPreference, savePreference } from '@/lib/data/users/preferences'
import { accountOfLink, resetByLink, resetGrant } from '@/lib/data/users/reset'
import { DailyMail } from '@/lib/domain/mail'
import { type Link, type LinkPurpose, linkActor, linkPurposes, type Person } from '@/lib/domain/policy'
import type { Result } from '@/lib/domain/result'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makePerson, tester } from '../support/people'
import { value } from '../support/school'

const now = new Date('2026-03-02T09:00:00Z')
const later = new Date('2026-03-02T10:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const linkTo = (purpose: LinkPurpose, person: Person, about: string): Link =>
  linkActor({ purpose, userId: person.userId, about })

describe('a signed link', () => {
  const grant = { purpose: 'stop-mail', userId: '0193a6f0-0000-7000-8000-000000000001', about: 'daily' } as const
  const token = () => signLink(tester, grant, later)

  it('says whom and what it is for, until it is over', () => {
    expect(readLink(tester, token(), 'stop-mail', now)).toEqual({ ok: true, value: grant })
    expect(readLink(tester, token(), 'stop-mail', later)).toMatchObject({ code: 'invalid', reason: 'linkExpired' })
    expect(readLink(tester, signLink(tester, grant, null), 'stop-mail', new Date('2036-01-01'))).toMatchObject({
      ok: true,
    })
  })

  it('is nothing when changed, cut, or brought to another door', () => {
    const [body = '', signature = ''] = token().split('.')
    const other = Buffer.from(JSON.stringify(['reset-password', grant.userId, 'x', null])).toString('base64url')
    for (const wrong of [`${other}.${signature}`, `${body}.`, body, '', `${body}.${signature.slice(2)}`, 'a.b.c'])
      expect(readLink(tester, wrong, 'stop-mail', now)).toMatchObject({ code: 'not_found' })
    expect(readLink(tester, token(), 'reset-password', now)).toMatchObject({ code: 'not_found' })
  })

  it('opens nothing but what it is for', async () => {
    const person = await makePerson('wrong-door')
    for (const purpose of linkPurposes) {
      const link = linkTo(purpose, person, 'x')
      const opened: Record<LinkPurpose, readonly Promise<Result<unknown>>[]> = {
        'confirm-email': [confirmEmail(link)],
        'stop-mail': [setMailByLink(link, true), mailByLink(link)],
        'reset-password': [accountOfLink(link), resetByLink(link, 'hash', now)],
        report: [reportOf(link, now)],
      }
      const others = linkPurposes.filter((other) => other !== purpose).flatMap((other) => opened[other])
      for (const answer of await Promise.all(others)) expect(answer).toMatchObject({ code: 'not_found' })
    }
  })
})

describe('an address', () => {
  it('is confirmed by the link that went to it, and no longer when another one is given', async () => {
    const person = await makePerson('moving')
    const profile = { displayName: 'M', timeZone: 'UTC', dayStartsAtHour: 4, locale: 'en' }
    await changeProfile(person, { ...profile, email: 'old@example.org' }, now)
    expect(await ownEmail(person)).toEqual({ address: 'old@example.org', isConfirmed: false })
    expect(await confirmEmail(linkTo('confirm-email', person, 'old@example.org'))).toMatchObject({ ok: true })
    expect(await ownEmail(person)).toEqual({ address: 'old@example.org', isConfirmed: true })
    await changeProfile(person, { ...profile, email: 'new@example.org' }, now)
    expect(await ownEmail(person)).toEqual({ address: 'new@example.org', isConfirmed: false })
    expect(await confirmEmail(linkTo('confirm-email', person, 'old@example.org'))).toMatchObject({
      reason: 'linkExpired',
    })
  })
})

describe('the link out of a daily mail', () => {
  it('turns it off and on again, and leaves the rest as it was chosen', async () => {
    const person = await makePerson('weary')
    const wanted = { ...DailyMail.parse({}), isOn: true, hour: 17, weekdays: [1, 3] }
    await savePreference(person, 'dailyMail', wanted)
    const link = linkTo('stop-mail', person, 'daily')
    await setMailByLink(link, false)
    expect(await readPreference(person, 'dailyMail')).toEqual({ ...wanted, isOn: false })
    expect(value(await mailByLink(link)).isOn).toBe(false)
    await setMailByLink(link, true)
    expect(await readPreference(person, 'dailyMail')).toEqual(wanted)
  })
})

describe('the link for a new password', () => {
  it('works once, ends every session, and is void when the password was changed otherwise', async () => {
    const person = await makePerson('forgetful')
    const { userId } = person
    await database.prisma.user.update({ where: { id: userId }, data: { passwordHash: 'old' } })
    const sessionId = await openSession(tester, userId, now)
    const grant = await resetGrant(tester, userId)
    if (!grant) throw new Error('there is a password')
    const link = linkActor(grant)
    expect(await accountOfLink(link)).toEqual({ ok: true, value: 'forgetful' })
    const both = await Promise.all([resetByLink(link, 'new', now), resetByLink(link, 'new too', now)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sessionUser(tester, sessionId, now)).toBeNull()
    expect((await credentialsOf(tester, 'forgetful')).hash).toMatch(/^new/)
    expect(await accountOfLink(link)).toMatchObject({ reason: 'linkExpired' })
    expect(await database.prisma.audit.count({ where: { subject: userId } })).toBe(1)
    expect(await resetGrant(tester, (await makePerson('by-provider')).userId)).toBeNull()
  })
})

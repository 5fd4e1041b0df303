import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityName, userOfIdentity } from '@/lib/auth/identity'
import { maySignUp, signUpAsks } from '@/lib/auth/sign-up-policy'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makePerson } from '../support/people'

const issuer = 'https://login.example.org/realms/school'

let database: TestDatabase
beforeAll(async () => {
  // A server that others can reach, by invitation.
  database = await freshDatabase({ HOST: '0.0.0.0', RECITE_SIGNUP: 'invite', RECITE_SETUP_CODE: 'ab12-cd34-ef56' })
})
afterAll(() => database.close())

describe('the first account of a server that others can reach', () => {
  it('needs the set-up code, whatever else is offered', async () => {
    await makePerson('sample-teacher', false, true)
    expect(await signUpAsks()).toBe('setupCode')
    expect(await maySignUp('')).toMatchObject({ fields: { code: 'setupCodeWrong' } })
    expect(await maySignUp('ab12-cd34-ef57')).toMatchObject({ fields: { code: 'setupCodeWrong' } })
    expect(await userOfIdentity({ issuer, subject: '1', name: 'Eve' })).toMatchObject({ reason: 'setupFirst' })
    expect(await maySignUp(' ab12-cd34-ef56 ')).toMatchObject({ ok: true })
  })
})

describe('by invitation', () => {
  beforeAll(() => makePerson('operator', true))

  it('a class code admits as long as the class takes students, and the set-up code no more', async () => {
    const id = newId(new Date())
    await db().class.create({ data: { id, name: 'C', timeZone: 'UTC', joinCode: 'ABC234' } })
    expect(await signUpAsks()).toBe('classCode')
    expect(await maySignUp('abc 234')).toMatchObject({ ok: true })
    expect(await maySignUp('ab12-cd34-ef56')).toMatchObject({ fields: { code: 'signUpInvite' } })
    await db().class.update({ where: { id }, data: { joinOpen: false } })
    expect(await maySignUp('ABC234')).toMatchObject({ fields: { code: 'signUpInvite' } })
  })

  it('whom the identity provider vouches for comes in, and is the same person ever after', async () => {
    const ida = { issuer, subject: 'AbC', name: 'Ida' }
    const first = await userOfIdentity(ida)
    expect(first).toMatchObject({ ok: true })
    expect(await userOfIdentity({ ...ida, name: 'Ida Renamed', issuer: `${issuer}/` })).toEqual(first)
    const others = [
      { ...ida, subject: 'abc' },
      { ...ida, issuer: 'https://login.example.org/realms/other' },
    ]
    for (const other of others) expect(await userOfIdentity(other)).not.toEqual(first)
    const row = await db().user.findFirstOrThrow({ where: { username: identityName(ida) } })
    expect(row).toMatchObject({ displayName: 'Ida', passwordHash: null, isOperator: false })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext, signInPath } from '@/lib/auth/next-path'
import { hashPassword, temporaryPassword, verifyPassword } from '@/lib/auth/password'
import { passwordProblem } from '@/lib/auth/password-rules'
import { sameOrigin } from '@/lib/auth/same-origin'
import { mayKeepText } from '@/lib/domain/guest'
import { guestActor, personActor } from '@/lib/domain/policy'

describe('a new password', () => {
  it.each([
    'password',
    'Password1!',
    'P4ssw0rd2024',
    '12345678',
    '1234567890',
    '87654321',
    'qwertyuiop',
    'asdfghjkl',
    'abcdefgh',
    'aaaaaaaa',
    'abcabcabc',
    'sunshine99',
    '!!Welcome!!',
    'letmein123',
    '19840612',
    'monkeymonkey',
  ])('like %s is what everybody tries', (password) => {
    expect(passwordProblem(password, 'ada')).toBe('passwordCommon')
  })

  it.each(['correct horse battery', 'ü-Bahn nach Köln', 'kitchen4table', 'fjord-veal-oak', '图书馆里的猫睡着了'])(
    'like %s will do',
    (password) => {
      expect(passwordProblem(password, 'ada')).toBeNull()
    },
  )

  it('has at least 8 characters and may have 64 and more, counted as people count', () => {
    expect(passwordProblem('short 7', 'ada')).toBe('passwordShort')
    expect(passwordProblem('🌵🌴🌲🌳', 'ada')).toBe('passwordShort')
    expect(passwordProblem('winding road '.repeat(6), 'ada')).toBeNull()
    expect(passwordProblem('x y'.repeat(100), 'ada')).toBe('passwordLong')
  })

  it('is not the name', () => {
    expect(passwordProblem('Rosamund12', 'rosamund7')).toBe('passwordLikeName')
  })

  it('is stored so that it opens only for itself, and for nobody where there is no account', async () => {
    const stored = await hashPassword('cafe\u0301 at noon')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(stored, 'caf\u00e9 at noon'), 'typed on another system').toBe(true)
    expect(await verifyPassword(stored, 'Cafe at noon')).toBe(false)
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false)
  })

  it('given by somebody else passes the rules itself', () => {
    const given = Array.from({ length: 200 }, temporaryPassword)
    expect(given.filter((password) => passwordProblem(password, 'ada') !== null)).toEqual([])
    expect(new Set(given).size).toBe(200)
  })
})

describe('the way back after signing in', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/.//evil.example',
    '/documents/..//evil.example',
    '/%2e/\\evil.example',
    '',
    'account',
  ])('never leads away: %j', (wanted) => {
    expect(safeNext(wanted)).toBe('/')
  })

  it('stays on this server whatever it is given, and keeps path and query', () => {
    expect(safeNext('/documents/1?page=2#fact')).toBe('/documents/1?page=2#fact')
    expect(signInPath('/classes?code=ABC')).toBe('/sign-in?next=%2Fclasses%3Fcode%3DABC')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom('/', '\\', '.', 'a', '%2e')).map((parts) => parts.join('')),
        ),
        (wanted) => {
          expect(new URL(safeNext(`/${wanted}`), 'http://recite.invalid').host).toBe('recite.invalid')
        },
      ),
    )
  })
})

describe('a request that changes something', () => {
  const request = (headers: Record<string, string>) =>
    new Request('http://recite.local/api', { method: 'POST', headers })

  it('must come from a page of ours', () => {
    process.env.DATABASE_URL ??= 'postgresql://unused'
    expect(sameOrigin(request({ host: 'localhost:3000', origin: 'http://localhost:3000' }))).toBe(true)
    expect(
      sameOrigin(request({ host: 'inner:3000', 'x-forwarded-host': 'recite.org', origin: 'https://recite.org' })),
    ).toBe(true)
    expect(sameOrigin(request({ host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }))).toBe(true)
    expect(sameOrigin(request({ host: 'localhost:3000', origin: 'http://localhost:3001' }))).toBe(false)
    expect(sameOrigin(request({ host: 'localhost:3000', origin: 'null' }))).toBe(false)
    expect(sameOrigin(request({ host: 'localhost:3000' }))).toBe(false)
    expect(sameOrigin(request({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }))).toBe(false)
  })
})

describe('what a visitor may keep', () => {
  it('is three documents and 200,000 characters; people keep what they like', () => {
    const guest = guestActor('g')
    expect(mayKeepText(guest, { documents: 2, characters: 150_000 }, 50_000)).toMatchObject({ ok: true })
    expect(mayKeepText(guest, { documents: 2, characters: 150_000 }, 50_001)).toMatchObject({
      reason: 'guestCharacters',
    })
    expect(mayKeepText(guest, { documents: 3, characters: 0 }, 1)).toMatchObject({ reason: 'guestDocuments' })
    expect(mayKeepText(personActor('p', false), { documents: 90, characters: 1e7 }, 1e6)).toMatchObject({ ok: true })
  })
})

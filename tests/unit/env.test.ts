import { describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/env'

const DATABASE_URL = 'postgresql://localhost/recite'

describe('settings', () => {
  it('need a database only, and count an empty variable as absent', () => {
    expect(readEnv({ DATABASE_URL, PORT: '', RECITE_SIGNUP: '' })).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      RECITE_ROLE: 'all',
      RECITE_SIGNUP: 'open',
    })
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a number'],
    [{ PORT: '70000' }, 'PORT must be at most 65535'],
    [{ RECITE_SIGNUP: 'Open' }, 'RECITE_SIGNUP must be one of open, invite, closed'],
    [{ RECITE_URL: 'recite.example.org' }, 'RECITE_URL must be an address like https://recite.example.org'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM is needed with SMTP_URL'],
    [{ DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL must start with postgresql://'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL is missing'],
    [{ NODE_ENV: 'production' }, 'NEXTAUTH_SECRET is needed with DATABASE_URL: 32 random characters'],
    [{ NEXTAUTH_SECRET: 'short' }, 'NEXTAUTH_SECRET must have at least 32 characters'],
  ])('that are wrong name themselves in one line: %o', (wrong, line) => {
    expect(() => readEnv({ DATABASE_URL, ...wrong })).toThrow(new Error(line))
  })

  it('never repeat a secret they refuse', () => {
    expect(() => readEnv({ DATABASE_URL: 'mysql://user:hunter2@localhost' })).not.toThrow(/hunter2/)
  })
})

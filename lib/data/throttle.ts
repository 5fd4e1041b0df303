import type { System } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { newId } from './id'
import { db } from './prisma'

const minute = 60_000
const windowMillis = 15 * minute
const hourMillis = 60 * minute

/** Failures of one account from one address within a quarter of an hour, after which it has to wait. */
export const failuresPerAccountAndAddress = 10
/** Failures from one address within an hour: a school is one address, so many pupils may err at once. */
export const failuresPerAddress = 1_000
/** Guests and accounts made from one address within an hour. */
export const newcomersPerAddress = 300

// Newcomers are counted in the same table; no username contains a bracket, so nobody's failures mix with them.
const newcomer = '(newcomer)'

const since = (now: Date, millis: number) => ({ gt: new Date(now.getTime() - millis) })

const limited = async (where: { account?: string; address: string }, oldest: Date, millis: number, now: Date) => {
  const first = await db().signInFailure.findFirst({
    where: { ...where, at: { gte: oldest } },
    orderBy: { at: 'asc' },
    select: { at: true },
  })
  const over = (first?.at ?? oldest).getTime() + millis
  return failure('limited', 'tooManyTries', {
    params: { minutes: Math.max(1, Math.ceil((over - now.getTime()) / minute)) },
    retryAfterSeconds: Math.max(1, Math.ceil((over - now.getTime()) / 1000)),
  })
}

/**
 * Whether somebody may try to sign in: `account` is the folded name as typed, known or not, so that the answer says
 * nothing about who exists. Failure `limited` with the time after which another try makes sense.
 */
export const mayTry = async (_system: System, account: string, address: string, now: Date): Promise<Result<null>> => {
  const pair = { account, address }
  if (
    (await db().signInFailure.count({ where: { ...pair, at: since(now, windowMillis) } })) >=
    failuresPerAccountAndAddress
  )
    return limited(pair, new Date(now.getTime() - windowMillis), windowMillis, now)
  const ofAddress = { address, account: { not: newcomer }, at: since(now, hourMillis) }
  if ((await db().signInFailure.count({ where: ofAddress })) > failuresPerAddress)
    return limited({ address }, new Date(now.getTime() - hourMillis), hourMillis, now)
  return ok(null)
}

/** Counts one failed sign-in. */
export const noteFailure = async (_system: System, account: string, address: string, now: Date): Promise<void> => {
  await db().signInFailure.create({ data: { id: newId(now), account, address, at: now } })
}

/** Forgets the failures of an account at an address, after it has signed in there. */
export const forgetFailures = async (_system: System, account: string, address: string): Promise<void> => {
  await db().signInFailure.deleteMany({ where: { account, address } })
}

/** Counts one new guest or account from an address, and says whether there may be another. */
export const admitNewcomer = async (_system: System, address: string, now: Date): Promise<Result<null>> => {
  const recent = { account: newcomer, address, at: since(now, hourMillis) }
  if ((await db().signInFailure.count({ where: recent })) >= newcomersPerAddress)
    return limited({ account: newcomer, address }, new Date(now.getTime() - hourMillis), hourMillis, now)
  await db().signInFailure.create({ data: { id: newId(now), account: newcomer, address, at: now } })
  return ok(null)
}

/** Forgets what the limiter no longer looks at: for the clean-up job. */
export const clearOldFailures = async (_system: System, now: Date): Promise<number> =>
  (await db().signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - hourMillis) } } })).count

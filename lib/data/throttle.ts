import type { Person, System } from '@/lib/domain/policy'
import { type Failure, failure, ok, type Result } from '@/lib/domain/result'
import { newId } from './id'
import { db } from './prisma'

const minute = 60_000
const hour = 60 * minute

/** Failures of one account from one address within a quarter of an hour, after which it has to wait. */
export const failuresPerAccountAndAddress = 10
/** Failures from one address within an hour: a school is one address, so many pupils may err at once. */
export const failuresPerAddress = 1_000
/** Guests and accounts made from one address within an hour. */
export const newcomersPerAddress = 300

// Newcomers and codes are counted in the same table; no username contains a bracket, so nobody's failures mix with them.
const newcomer = '(newcomer)'

type Whose = { readonly account: string | { readonly not: string }; readonly address: string }

/** How many rows of `whose` are younger than the window, and the failure to answer with when there are too many. */
const recent = async (whose: Whose, windowMillis: number, now: Date) => {
  const where = { ...whose, at: { gt: new Date(now.getTime() - windowMillis) } }
  const { _count: count, _min: first } = await db().signInFailure.aggregate({ where, _count: true, _min: { at: true } })
  const waitMillis = Math.max(1_000, (first.at ?? now).getTime() + windowMillis - now.getTime())
  const tooMany: Failure = failure('limited', 'tooManyTries', {
    params: { minutes: Math.ceil(waitMillis / minute) },
    retryAfterSeconds: Math.ceil(waitMillis / 1_000),
  })
  return { count, tooMany }
}

const begin = async (account: string, address: string, now: Date): Promise<Result<null>> => {
  const id = newId(now)
  await db().signInFailure.create({ data: { id, account, address, at: now } })
  const ofBoth = await recent({ account, address }, 15 * minute, now)
  const ofAddress = await recent({ account: { not: newcomer }, address }, hour, now)
  const over =
    ofBoth.count > failuresPerAccountAndAddress ? ofBoth : ofAddress.count > failuresPerAddress ? ofAddress : null
  if (!over) return ok(null)
  await db().signInFailure.deleteMany({ where: { id } })
  return over.tooMany
}

/**
 * Counts a try to sign in as failed before the password is looked at, so that many at once cannot slip past the count;
 * `forgetFailures` takes it back. `account` is the folded name as typed, known or not: the answer says nothing about who
 * exists. A try beyond the limit answers `limited` and is not counted, so that waiting always helps.
 */
export const beginTry = (_system: System, account: string, address: string, now: Date): Promise<Result<null>> =>
  begin(account, address, now)

const classCode = '(class code)'

/** The same for a class code that somebody types: nobody finds the code of a class by trying many. */
export const beginCode = (actor: Person, now: Date): Promise<Result<null>> => begin(classCode, actor.userId, now)

/** Forgets the wrong codes of somebody who had the right one at last. */
export const forgetCodes = async (actor: Person): Promise<void> => {
  await db().signInFailure.deleteMany({ where: { account: classCode, address: actor.userId } })
}

/** Forgets the failures of an account at an address, after it has signed in there. */
export const forgetFailures = async (_system: System, account: string, address: string): Promise<void> => {
  await db().signInFailure.deleteMany({ where: { account, address } })
}

/** Counts one new guest or account from an address, and says whether there may be another. */
export const admitNewcomer = async (_system: System, address: string, now: Date): Promise<Result<null>> => {
  const { count, tooMany } = await recent({ account: newcomer, address }, hour, now)
  if (count >= newcomersPerAddress) return tooMany
  await db().signInFailure.create({ data: { id: newId(now), account: newcomer, address, at: now } })
  return ok(null)
}

/** Forgets what the limiter no longer looks at: for the clean-up job. Returns how many. */
export const clearOldFailures = async (_system: System, now: Date): Promise<number> =>
  (await db().signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - hour) } } })).count

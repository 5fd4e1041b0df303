import { derivedId } from '@/lib/domain/id'
import type { Link, Person } from '@/lib/domain/policy'
import { preferenceOf } from '@/lib/domain/preferences'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { mailService, postMail } from '../mails'
import { db, type Transaction } from '../prisma'

const againAfterMillis = 10 * 60_000

/** The actor's address for mail, and whether they have shown that it is theirs. */
export type OwnEmail = { readonly address: string | null; readonly isConfirmed: boolean }

export const ownEmail = async (actor: Person): Promise<OwnEmail> => {
  const row = await db().user.findUnique({
    where: { id: actor.userId },
    select: { email: true, confirmedEmail: true },
  })
  const address = row?.email ?? null
  return { address, isConfirmed: address !== null && address === row?.confirmedEmail }
}

/** Posts the mail with the link that confirms an address, at most one in ten minutes for each address. */
export const postConfirmation = (tx: Transaction, userId: string, email: string, now: Date): Promise<boolean> => {
  const window = Math.floor(now.getTime() / againAfterMillis)
  const key = `${derivedId('address', email)} ${window}`
  return postMail(tx, 'confirm-email', { userId, key, values: { email } }, now)
}

/** Sends the link that confirms the actor's address once more. `not_found` where there is nothing to confirm. */
export const askConfirmation = async (actor: Person, now: Date): Promise<Result<null>> => {
  const { address, isConfirmed } = await ownEmail(actor)
  if (address === null || isConfirmed || mailService() !== 'on') return notFound
  const posted = await db().$transaction((tx) => postConfirmation(tx, actor.userId, address, now))
  return posted ? ok(null) : failure('limited', 'mailSentJustNow')
}

/** Notes that an address is its person's: the link went to it. `invalid` (`linkExpired`) where they have given another one since. */
export const confirmEmail = async (link: Link): Promise<Result<null>> => {
  if (link.grant.purpose !== 'confirm-email') return notFound
  const { count } = await db().user.updateMany({
    where: { id: link.grant.userId, kind: 'person', email: link.grant.about },
    data: { confirmedEmail: link.grant.about },
  })
  return count === 0 ? failure('invalid', 'linkExpired') : ok(null)
}

/** Turns the daily mail off (or on again) for the bearer of a link out of one of them. */
export const setDailyMailByLink = async (link: Link, isOn: boolean): Promise<Result<null>> => {
  if (link.grant.purpose !== 'stop-mail') return notFound
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ settings: unknown }[]>`
      SELECT settings FROM "User" WHERE id = ${link.grant.userId}::uuid AND kind = 'person' FOR UPDATE`
    if (!row) return notFound
    const dailyMail = { ...preferenceOf('dailyMail', row.settings), isOn }
    await tx.$executeRaw`
      UPDATE "User" SET settings = settings || ${JSON.stringify({ dailyMail })}::jsonb WHERE id = ${link.grant.userId}::uuid`
    return ok(null)
  })
}

/** Whether the daily mail of the bearer's person is on. */
export const dailyMailByLink = async (link: Link): Promise<Result<boolean>> => {
  if (link.grant.purpose !== 'stop-mail') return notFound
  const row = await db().user.findUnique({
    where: { id: link.grant.userId, kind: 'person' },
    select: { settings: true },
  })
  return row ? ok(preferenceOf('dailyMail', row.settings).isOn) : notFound
}

import { derivedId } from '@/lib/domain/id'
import { noticeKinds } from '@/lib/domain/notice'
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

type MailedConcern = 'dailyMail' | 'notices'

/** Which mails a link out of one of them is about. */
const concernOf = ({ grant }: Link): MailedConcern => (grant.about === 'notices' ? 'notices' : 'dailyMail')

const switched = (concern: MailedConcern, settings: unknown, isOn: boolean) =>
  concern === 'notices'
    ? { notices: { ...preferenceOf('notices', settings), byMail: isOn ? [...noticeKinds] : [] } }
    : { dailyMail: { ...preferenceOf('dailyMail', settings), isOn } }

/** Turns the mails a link came in off (or on again) for its bearer: the daily one, or those of notices. */
export const setMailByLink = async (link: Link, isOn: boolean): Promise<Result<null>> => {
  if (link.grant.purpose !== 'stop-mail') return notFound
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ settings: unknown }[]>`
      SELECT settings FROM "User" WHERE id = ${link.grant.userId}::uuid AND kind = 'person' FOR UPDATE`
    if (!row) return notFound
    const changed = JSON.stringify(switched(concernOf(link), row.settings, isOn))
    await tx.$executeRaw`
      UPDATE "User" SET settings = settings || ${changed}::jsonb WHERE id = ${link.grant.userId}::uuid`
    return ok(null)
  })
}

/** Which mails the link is about, and whether its bearer's person gets them. */
export const mailByLink = async (link: Link): Promise<Result<{ concern: MailedConcern; isOn: boolean }>> => {
  if (link.grant.purpose !== 'stop-mail') return notFound
  const row = await db().user.findUnique({
    where: { id: link.grant.userId, kind: 'person' },
    select: { settings: true },
  })
  if (!row) return notFound
  const concern = concernOf(link)
  const isOn =
    concern === 'notices'
      ? preferenceOf('notices', row.settings).byMail.length > 0
      : preferenceOf('dailyMail', row.settings).isOn
  return ok({ concern, isOn })
}

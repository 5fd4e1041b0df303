import { hourOf } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'
import { isQuiet } from '@/lib/domain/mail'
import { mailWaitMillis, type NoticeKind, noticeKinds } from '@/lib/domain/notice'
import { inPlaceOf, type System } from '@/lib/domain/policy'
import { preferenceOf } from '@/lib/domain/preferences'
import { mailService, postMail } from '../mails'
import { type Notice, noticesOf } from '../notices'
import { db } from '../prisma'

/** What is older was not wanted by mail, or could not be: it is no news any more. */
const newsMillis = 3 * 86_400_000

const ripe = (kind: NoticeKind, now: Date) => ({ kind, at: { lte: new Date(now.getTime() - mailWaitMillis(kind)) } })

/**
 * Posts to everybody with a confirmed address one mail of all they have not read, outside of the quiet hours of their daily
 * mail; each notice goes into one mail only. Returns how many mails.
 */
export const postNoticeMails = async (_system: System, now: Date): Promise<number> => {
  if (mailService() !== 'on') return 0
  const rows = await db().notice.findMany({
    where: {
      mailedAt: null,
      readAt: null,
      at: { gt: new Date(now.getTime() - newsMillis) },
      OR: noticeKinds.map((kind) => ripe(kind, now)),
      user: { kind: 'person', email: { not: null }, confirmedEmail: { equals: db().user.fields.email } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, userId: true, user: { select: { settings: true, timeZone: true } } },
  })
  const wanted = rows.filter(({ kind, user: { settings, timeZone } }) => {
    const mailed: readonly string[] = preferenceOf('notices', settings).byMail
    return mailed.includes(kind) && !isQuiet(preferenceOf('dailyMail', settings), hourOf(now, timeZone))
  })
  let posted = 0
  for (const [userId, notices] of grouped(wanted, (row) => row.userId)) {
    const noticeIds = notices.map(({ id }) => id)
    const isNew = await db().$transaction(async (tx) => {
      await tx.notice.updateMany({ where: { id: { in: noticeIds }, mailedAt: null }, data: { mailedAt: now } })
      return postMail(tx, 'notices', { userId, key: noticeIds[0] ?? '', values: { noticeIds } }, now)
    })
    if (isNew) posted++
  }
  return posted
}

/** Those of a mail's notices that are still to be told: wanted by mail, not read, and of what the person may see. */
export const noticesToTell = async (
  system: System,
  userId: string,
  noticeIds: readonly string[],
  now: Date,
): Promise<readonly Notice[]> =>
  (await noticesOf(inPlaceOf(system, userId), now, 'byMail', noticeIds)).filter(({ isRead }) => !isRead)

import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import type { Jobs } from '@/lib/data/enqueue'
import { endMail, handMail, mailService, takeBackMail, waitingMail } from '@/lib/data/mails'
import { postDailyMails } from '@/lib/data/mails/daily'
import { postNoticeMails } from '@/lib/data/notices/mail'
import { postReset } from '@/lib/data/users/reset'
import { systemActor } from '@/lib/domain/policy'
import { env } from '@/lib/env'
import { nearestLocale } from '@/lib/i18n'
import { letterOf } from './mail/letters'
import { type PostOffice, postOffice } from './mail/post-office'
import { render } from './mail/render'

const system = systemActor('send mail')

/** Nothing about whom or what: this goes into the log and into the queue. */
class NotNow extends Error {}

/**
 * Sends one mail that was posted. Throws `NotNow` where the mail server does not take it for now. Before the server has the mail
 * its row says so: a second try, here or by another worker, finds it handed on, so that nobody gets one twice.
 */
export const sendMail = async (mailId: string, office: PostOffice, base: string, now: Date): Promise<string> => {
  const mail = await waitingMail(system, mailId)
  if (!mail) return 'no longer waiting'
  const locale = nearestLocale(mail.recipient.locale)
  const letter = await letterOf(mail.kind, { ...mail, locale, base }, now)
  if (!letter) {
    await endMail(system, mailId, 'unneeded', now)
    return 'unneeded'
  }
  if (!(await office.isOpen())) throw new NotNow('the mail server does not answer or does not let us in')
  if (!(await handMail(system, mailId, now))) return 'no longer waiting'
  const messageId = `<${mailId}@${new URL(base).hostname}>`
  const delivery = await office.deliver({ messageId, to: mail.recipient.email, ...render(locale, letter) })
  if (delivery === 'later') {
    await takeBackMail(system, mailId)
    throw new NotNow('the mail server asks to try again later')
  }
  await endMail(system, mailId, delivery, now)
  return delivery
}

/** Works off the mails that were posted, and every five minutes posts the daily ones and those of notices. Where this server sends no mail, nothing. */
export const workOnMail = async (boss: PgBoss, log: Logger): Promise<void> => {
  const { SMTP_URL, MAIL_FROM, RECITE_URL } = env()
  const service = mailService()
  if (service === 'no-address') log.warn('mail stays off: RECITE_URL is not set, so no link could lead back here')
  if (service !== 'on' || !SMTP_URL || !MAIL_FROM || !RECITE_URL) return boss.unschedule('post-daily-mail')
  const office = postOffice(SMTP_URL, MAIL_FROM)
  const told = async <T>(name: string, about: object, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      log.error({ ...about, reason: error instanceof NotNow ? error.message : undefined, name: errorName(error) }, name)
      throw error
    }
  }
  await boss.work<Jobs['send-mail']>(
    'send-mail',
    { pollingIntervalSeconds: 0.5, batchSize: 20, includeMetadata: true },
    async (jobs) => {
      for (const { id, data, retryCount, retryLimit } of jobs) {
        const about = { mailId: data.mailId, tries: retryCount + 1 }
        try {
          const outcome = await told('mail not sent', about, () =>
            sendMail(data.mailId, office, RECITE_URL, new Date()),
          )
          log.info({ ...about, outcome }, 'mail')
        } catch (error) {
          if (retryCount >= retryLimit) await endMail(system, data.mailId, 'undelivered', new Date())
          // One by one: the others of the batch are done.
          await boss.fail('send-mail', id, { reason: errorName(error) })
        }
      }
    },
  )
  await boss.work<Jobs['forgotten-password']>('forgotten-password', { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await told('link for a password not posted', {}, () => postReset(system, job.data.account, new Date()))
  })
  await boss.work('post-daily-mail', async () => {
    await told('daily mails not posted', {}, () => postDailyMails(system, new Date()))
    await told('mails of notices not posted', {}, () => postNoticeMails(system, new Date()))
  })
  await boss.schedule('post-daily-mail', '*/5 * * * *')
}

// The text of an error may hold a name or an address; its kind does not.
const errorName = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error)

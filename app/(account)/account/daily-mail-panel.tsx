import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { lastDailyMail, mailService } from '@/lib/data/mails'
import { ownEmail } from '@/lib/data/users/email'
import { readPreference } from '@/lib/data/users/preferences'
import type { Person } from '@/lib/domain/policy'
import { sendConfirmation } from './actions'
import { DailyMailForm } from './daily-mail-form'

/** Whether and when a mail says what is due: where this server sends mail, and to an address that is confirmed. */
export async function DailyMailPanel({ actor }: { actor: Person }) {
  const service = mailService()
  if (service === 'no-server') return null
  const [{ t, format }, email, wanted, last] = await Promise.all([
    reader(),
    ownEmail(actor),
    readPreference(actor, 'dailyMail'),
    lastDailyMail(actor),
  ])
  const a = t('accounts')
  const { address, isConfirmed } = email
  return (
    <section className="panel" id="daily-mail">
      <h2 className="h2">{a('dailyMail')}</h2>
      <p className="quiet">{a('dailyText')}</p>
      {service === 'no-address' ? (
        <p className="notice">{a('dailyServerOff')}</p>
      ) : address === null ? (
        <p className="notice">{a('dailyNoAddress')}</p>
      ) : (
        <>
          {!isConfirmed && (
            <Form action={sendConfirmation} done={a('dailyConfirmSent')}>
              <p className="notice">{a('dailyUnconfirmed', { email: address })}</p>
              <div className="form-end">
                <Submit className="btn">{a('dailyConfirmAgain')}</Submit>
              </div>
            </Form>
          )}
          <DailyMailForm wanted={wanted} />
          {last?.outcome === 'undelivered' && <p className="notice alert">{a('dailyUndelivered')}</p>}
          {last?.outcome === 'sent' && (
            <p className="small quiet">{a('dailyLast', { time: format.relativeTime(last.at, new Date()) })}</p>
          )}
        </>
      )}
    </section>
  )
}

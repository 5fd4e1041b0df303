import { Checks } from '@/app/_ui/checks'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { mailService } from '@/lib/data/mails'
import { ownEmail } from '@/lib/data/users/email'
import { readPreference } from '@/lib/data/users/preferences'
import { type NoticeKind, noticeKinds } from '@/lib/domain/notice'
import type { Person } from '@/lib/domain/policy'
import { saveNotices } from './actions'

/** Which notices somebody sees, and which of them come by mail. */
export async function NoticesPanel({ actor }: { actor: Person }) {
  const [{ t }, wanted, { isConfirmed }] = await Promise.all([
    reader(),
    readPreference(actor, 'notices'),
    ownEmail(actor),
  ])
  const [a, n] = [t('accounts'), t('notices')]
  const isMailed = isConfirmed && mailService() === 'on'
  const choices = (on: readonly NoticeKind[]) =>
    noticeKinds.map((kind) => ({ value: kind, label: n(`kind-${kind}`), isOn: on.includes(kind) }))
  return (
    <section className="panel" id="notices">
      <h2 className="h2">{n('title')}</h2>
      <p className="quiet">
        {n('chooseText')} {isMailed && n('mailQuiet')}
      </p>
      {!isMailed && <p className="notice">{n('noMail')}</p>}
      <Form action={saveNotices} done={a('saved')}>
        <div className="notice-choice">
          <Checks name="inApp" label={n('inApp')} choices={choices(wanted.inApp)} />
          <Checks name="byMail" label={n('byMail')} choices={choices(wanted.byMail)} />
        </div>
        <div className="form-end">
          <Submit>{a('save')}</Submit>
        </div>
      </Form>
    </section>
  )
}

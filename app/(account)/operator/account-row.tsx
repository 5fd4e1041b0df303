import { AccommodationFields } from '@/app/_ui/accommodation-fields'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { AccountLine } from '@/lib/data/accounts/operator'
import { accommodatePerson, appointOperator, giveNewPassword } from './actions'

/** One account and what the operator may do with it; nobody resets their own password here. */
export async function AccountRow({ account, isSelf }: { account: AccountLine; isSelf: boolean }) {
  const { t, format } = await reader()
  const [a, c] = [t('accounts'), t('classes')]
  const { id, isOperator, isSample } = account
  return (
    <tr>
      <th scope="row">{account.username}</th>
      <td>{account.displayName}</td>
      <td>{isOperator ? a('isOperator') : isSample ? a('isSample') : ''}</td>
      <td className="nowrap">{format.dateTime(account.lastSeenAt, { dateStyle: 'medium' })}</td>
      <td>
        <div className="actions">
          {!isSelf && (
            <details className="confirm">
              <summary>{a('resetPassword')}</summary>
              <p className="small">{a('resetExplained', { name: account.username })}</p>
              <Form action={giveNewPassword} done={a('resetDone', { password: '{password}' })}>
                <input type="hidden" name="id" value={id} />
                <Submit className="btn slim">{a('resetConfirm')}</Submit>
              </Form>
            </details>
          )}
          <details className="confirm">
            <summary>{c('moreTime')}</summary>
            <p className="small">{c('moreTimeEverywhere', { name: account.username })}</p>
            <Form
              action={accommodatePerson}
              className="confirm-form"
              done={c('moreTimeDone', { name: account.username })}
            >
              <input type="hidden" name="userId" value={id} />
              <AccommodationFields accommodation={account.accommodation} />
              <Submit className="btn slim">{c('moreTimeName', { name: account.username })}</Submit>
            </Form>
          </details>
          {!isSample && (
            <Form action={appointOperator}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="isOperator" value={String(!isOperator)} />
              <Submit className="btn slim">{isOperator ? a('removeOperator') : a('makeOperator')}</Submit>
            </Form>
          )}
        </div>
      </td>
    </tr>
  )
}

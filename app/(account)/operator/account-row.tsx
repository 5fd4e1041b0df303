import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { AccountLine } from '@/lib/data/accounts/operator'
import { appointOperator, giveNewPassword } from './actions'

/** One account and what the operator may do with it; nobody resets their own password here. */
export async function AccountRow({ account, isSelf }: { account: AccountLine; isSelf: boolean }) {
  const { t, format } = await reader()
  const a = t('accounts')
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

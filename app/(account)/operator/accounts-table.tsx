import { reader } from '@/app/_ui/reader'
import { listAccounts } from '@/lib/data/accounts/operator'
import type { Person } from '@/lib/domain/policy'
import { AccountRow } from './account-row'

/** Accounts by name, with a search that works as a plain link. */
export async function AccountsTable({ actor, search }: { actor: Person; search: string }) {
  const [{ t }, found] = await Promise.all([reader(), listAccounts(actor, search)])
  const a = t('accounts')
  const accounts = found.ok ? found.value : []
  return (
    <section className="panel">
      <form className="form-line">
        <label className="h3" htmlFor="accounts-q">
          {a('searchAccounts')}
        </label>
        <input className="field" id="accounts-q" name="q" type="search" defaultValue={search} />
        <button type="submit" className="btn">
          {a('search')}
        </button>
      </form>
      <p className="small quiet">
        {accounts.length === 0
          ? a('noAccounts')
          : accounts.length === 100
            ? a('firstHundred')
            : a('accountsShown', { count: accounts.length })}
      </p>
      {accounts.length > 0 && (
        <div className="scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{a('username')}</th>
                <th scope="col">{a('displayName')}</th>
                <th scope="col">{a('role')}</th>
                <th scope="col">{a('lastSeen')}</th>
                <th scope="col">{a('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <AccountRow key={account.id} account={account} isSelf={account.id === actor.userId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

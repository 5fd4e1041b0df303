import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** What is one's own, to take along, and the way to erase it. */
export async function DataPanel() {
  const a = (await reader()).t('accounts')
  return (
    <section className="panel">
      <h2 className="h2">{a('data')}</h2>
      <p className="quiet">{a('exportText')}</p>
      <div className="form-end">
        <a className="btn" href="/account/export" download>
          {a('export')}
        </a>
        <a className="btn" href="/account/export?as=csv" download>
          {a('exportTables')}
        </a>
        <Link className="red" href="/account/delete">
          {a('deleteTitle')}
        </Link>
      </div>
    </section>
  )
}

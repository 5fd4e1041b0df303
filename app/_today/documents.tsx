import Link from 'next/link'
import { reader } from '@/app/_ui/reader'
import type { DocumentToday } from '@/lib/data/cards/overview'

/** Each document of the decks: what will be remembered of it, what is due. */
export async function Documents({ documents }: { documents: readonly DocumentToday[] }) {
  const s = (await reader()).t('study')
  return (
    <section className="panel docs">
      <h2 className="h2" id="today-documents">
        {s('yourDocuments')}
      </h2>
      <section className="scroll" aria-labelledby="today-documents">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{s('colDocument')}</th>
              <th scope="col">{s('colRemember')}</th>
              <th scope="col" className="num">
                {s('colDue')}
              </th>
              <th scope="col" className="num minutes">
                {s('colMinutes')}
              </th>
              <th scope="col" className="num">
                {s('colNew')}
              </th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

async function DocumentRow({ document }: { document: DocumentToday }) {
  const s = (await reader()).t('study')
  const [fresh = 0, faint = 0, light = 0, firm = 0, solid = 0] = document.inks
  const total = fresh + faint + light + firm + solid
  return (
    <tr>
      <th scope="row">
        <Link href={`/documents/${document.id}`}>{document.title}</Link>
        {document.deckName !== document.title && <span className="sub">{document.deckName}</span>}
      </th>
      <td className="w-bar">
        <span className="inkbar" role="img" aria-label={s('inkbarLabel', { solid, firm, light, faint, new: fresh })}>
          {[4, 3, 2, 1, 0].map((level) => {
            const count = document.inks[level] ?? 0
            return count > 0 ? (
              <i key={level} className={`inkbox ink-${level}`} style={{ flex: `${count} 0 0` }} />
            ) : null
          })}
        </span>
        <span className="sub">{s('firmOrBetter', { firm: firm + solid, total })}</span>
      </td>
      <td className="num">
        {document.due > 0 ? (
          <Link className="due-n" href={`/study?document=${document.id}`}>
            <i className="duebar" aria-hidden="true" />
            {document.due}
          </Link>
        ) : (
          0
        )}
      </td>
      <td className="num minutes">{document.minutes}</td>
      <td className="num">{document.newToday}</td>
    </tr>
  )
}

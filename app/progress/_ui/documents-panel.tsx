import { InkBar } from '@/app/_ui/charts/ink-bar'
import { Scroller } from '@/app/_ui/charts/scroller'
import { progressWords } from '@/app/_ui/charts/words'
import { Legend } from '@/app/_ui/legend'
import { Link } from '@/app/_ui/link'
import { Words } from '@/app/_ui/words'
import type { Progress } from '@/lib/data/progress'
import type { DocumentProgress } from '@/lib/data/progress/materials'
import { studiedOf } from '@/lib/domain/ink'
import { type Asked, progressAddress } from '../address'

const Line = async ({ document, asked }: { document: DocumentProgress; asked: Asked }) => {
  const { p, percent } = await progressWords()
  const { kind, id, title, language, inks, mastery, due } = document
  const isNotes = kind === 'notes'
  const [fresh = 0, faint = 0, light = 0, firm = 0, solid = 0] = inks
  const total = fresh + faint + light + firm + solid
  return (
    <tr>
      <th scope="row">
        <Link href={isNotes ? `/decks/${id}` : `/documents/${id}`} dir="auto">
          <Words text={title} language={language} />
        </Link>
        <span className="sub">
          {isNotes ? (
            p('ownCards')
          ) : (
            <Link href={progressAddress({ period: asked.period, document: id })}>
              {p('figures')}
              <span className="vh">: {title}</span>
            </Link>
          )}
        </span>
      </th>
      <td className="w-bar">
        <InkBar counts={inks} label={p('inkLabel', { solid, firm, light, faint, new: fresh })} />
        <span className="sub">{p('firmOrBetter', { firm: firm + solid, total })}</span>
      </td>
      <td className="num">{p('studiedOf', studiedOf(inks))}</td>
      <td className="num">{mastery.expected === null ? p('nothing') : percent(mastery.expected)}</td>
      <td className="num">
        {due > 0 ? (
          <Link className="due-n" href={isNotes ? `/study/${id}` : `/study?document=${id}`}>
            <i className="duebar" aria-hidden="true" />
            {due}
          </Link>
        ) : (
          0
        )}
      </td>
    </tr>
  )
}

/** Each document with its ink; its title leads to the page itself, shaded by memory. */
export async function DocumentsPanel({ progress: { documents }, asked }: { progress: Progress; asked: Asked }) {
  const { p } = await progressWords()
  return (
    <section className="panel wide">
      <div className="head">
        <h2 className="h2">{p('documentsTitle')}</h2>
        <Legend />
      </div>
      <Scroller label={p('documentsTitle')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{p('colDocument')}</th>
              <th scope="col">{p('colInk')}</th>
              <th scope="col" className="num">
                {p('colStudied')}
              </th>
              <th scope="col" className="num">
                {p('colExpected')}
              </th>
              <th scope="col" className="num">
                {p('colDue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <Line key={`${document.kind} ${document.id}`} document={document} asked={asked} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}

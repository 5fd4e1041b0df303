import { readingLine } from '@/app/_ui/document/reading-line'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DocumentLine } from '@/lib/data/documents/list'

const Whose = async ({ line }: { line: DocumentLine }) => {
  const d = (await reader()).t('documents')
  if (line.isSample) return <span className="tag">{d('sample')}</span>
  if (!line.isOwner) return d('fromOwner', { name: line.ownerName })
  return line.isShared ? d('shared') : d('onlyYou')
}

const Row = async ({ line }: { line: DocumentLine }) => {
  const d = (await reader()).t('documents')
  const isRead = line.reading.stage === 'ready'
  return (
    <tr>
      <th scope="row">
        <Link href={`/documents/${line.id}`} className="serif" dir="auto">
          <Words text={line.title} language={line.language} />
        </Link>
        {!isRead && <p className="small dim">{readingLine(line.reading)}</p>}
      </th>
      <td className="num">{isRead ? line.facts : ''}</td>
      <td className="num">
        {line.proposed > 0 ? (
          <Link href={`/documents/${line.id}/questions`}>{d('toDecide', { count: line.proposed })}</Link>
        ) : (
          isRead && d('approvedCount', { count: line.approved })
        )}
      </td>
      <td className="hide-s">
        <Whose line={line} />
      </td>
      <td className="num">
        {line.isOwner && (
          <Link href={`/documents/${line.id}/settings`}>
            {d('settingsLink')}
            <span className="vh">: {line.title}</span>
          </Link>
        )}
      </td>
    </tr>
  )
}

/** The documents of a learner, each with what there is to know and to do. */
export async function DocumentTable({ documents }: { documents: readonly DocumentLine[] }) {
  const d = (await reader()).t('documents')
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{d('columnTitle')}</th>
            <th scope="col" className="num">
              {d('columnFacts')}
            </th>
            <th scope="col" className="num">
              {d('columnQuestions')}
            </th>
            <th scope="col" className="hide-s">
              {d('columnShared')}
            </th>
            <th scope="col">
              <span className="vh">{d('settingsLink')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((line) => (
            <Row key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

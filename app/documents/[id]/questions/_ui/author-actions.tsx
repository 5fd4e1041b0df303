import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** What an author does besides deciding: write a question, and set a class to work. */
export async function AuthorActions({ documentId }: { documentId: string }) {
  const d = (await reader()).t('documents')
  return (
    <>
      <Link className="btn text slim" href={`/documents/${documentId}/questions/new`}>
        {d('writeQuestion')}
      </Link>
      <Link className="btn slim" href={`/documents/${documentId}/assign`}>
        {d('assign')}
      </Link>
    </>
  )
}

import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** The way to put a new edition in the place of a text. */
export async function EditionPanel({ documentId }: { documentId: string }) {
  const e = (await reader()).t('editions')
  return (
    <section className="panel take-along">
      <h2 className="h2">{e('title')}</h2>
      <p>{e('linkText')}</p>
      <p>
        <Link className="btn" href={`/documents/${documentId}/edition`}>
          {e('link')}
        </Link>
      </p>
    </section>
  )
}

import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** A document without a question to assign. */
export async function NothingToAssign({ documentId }: { documentId: string }) {
  const t = (await reader()).t('assignments')
  return (
    <main id="main" className="main">
      <h1 className="h1">{t('assignTitle')}</h1>
      <p className="cite">{t('noQuestions')}</p>
      <p>
        <Link className="btn primary" href={`/documents/${documentId}/questions`}>
          {t('toQuestions')}
        </Link>
      </p>
    </main>
  )
}

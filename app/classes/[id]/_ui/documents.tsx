import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { Classroom } from '@/lib/data/classes'
import { documentsOfClass } from '@/lib/data/classes/documents'
import type { Person } from '@/lib/domain/policy'

/** The documents a class can read; for its teachers the way to assign from them. */
export async function Documents({ actor, classroom }: { actor: Person; classroom: Classroom }) {
  const t = (await reader()).t('classes')
  const documents = await documentsOfClass(actor, classroom.id)
  const isTeacher = classroom.role === 'teacher'
  const assigns = isTeacher && !classroom.archived
  return (
    <section className="panel" aria-labelledby="docs-h">
      <h2 className="h2" id="docs-h">
        {t('documentsTitle')}
      </h2>
      {documents.length === 0 && <p className="small quiet">{t(isTeacher ? 'noDocuments' : 'noDocumentsStudent')}</p>}
      <ul className="assigns">
        {documents.map(({ id, title, approved }) => (
          <li key={id}>
            <Link href={`/documents/${id}`}>
              <bdi>{title}</bdi>
            </Link>
            {assigns && (
              <Link className="btn slim" href={`/documents/${id}/assign?class=${classroom.id}`}>
                {t('assignFrom')} <span className="vh">{title}</span>
              </Link>
            )}
            <span className="sub">{t('approvedCount', { count: approved })}</span>
          </li>
        ))}
      </ul>
      {assigns && (
        <p className="small class-more">
          <Link href="/documents">{t(documents.length === 0 ? 'chooseDocument' : 'otherDocument')}</Link>
        </p>
      )}
    </section>
  )
}

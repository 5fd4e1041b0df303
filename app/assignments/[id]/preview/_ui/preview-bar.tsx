import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** Stands above all of a preview: that it is none of a student's, and the way out. */
export async function PreviewBar({ assignmentId }: { assignmentId: string }) {
  const t = (await reader()).t('assignments')
  return (
    <section className="preview-bar" aria-label={t('previewTitle')}>
      <p>
        <b>{t('previewNothing')}</b> <span className="hide-s">{t('previewExplained')}</span>
      </p>
      <Link className="push" href={`/assignments/${assignmentId}`}>
        {t('previewLeave')}
      </Link>
    </section>
  )
}

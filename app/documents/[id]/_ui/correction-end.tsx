import { Submit } from '@/app/_ui/field'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'

/** The end of a form that corrects a fact or its sentence: save, or back to the fact. */
export async function CorrectionEnd({ documentId, factId }: { documentId: string; factId: string }) {
  const c = (await reader()).t('common')
  return (
    <div className="form-end">
      <Submit>{c('save')}</Submit>
      <Link className="btn" href={`/documents/${documentId}?fact=${factId}`} scroll={false}>
        {c('cancel')}
      </Link>
    </div>
  )
}

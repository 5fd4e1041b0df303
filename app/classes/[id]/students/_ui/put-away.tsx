import { reader } from '@/app/_ui/reader'
import type { Classroom } from '@/lib/data/classes'
import { ClassButton } from '../../_ui/class-button'

/** Archiving a class and bringing it back: nothing is lost by it. */
export async function PutAway({ classroom }: { classroom: Classroom }) {
  const t = (await reader()).t('classes')
  return (
    <section className="panel" aria-labelledby="archive-h">
      <h2 className="h2" id="archive-h">
        {classroom.archived ? t('archivedTitle') : t('archiveTitle')}
      </h2>
      <p className="small quiet">{t('archiveExplained')}</p>
      <ClassButton classId={classroom.id} does={classroom.archived ? 'restore' : 'archive'}>
        {classroom.archived ? t('restore') : t('archive')}
      </ClassButton>
    </section>
  )
}

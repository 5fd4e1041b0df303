import { AccommodationFields } from '@/app/_ui/accommodation-fields'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { Member } from '@/lib/data/memberships'
import { accommodate } from '../../actions'

/** What a student needs more of. Nothing of it is seen until it is opened: the page may be on the wall. */
export async function Accommodate({ classId, member }: { classId: string; member: Member }) {
  const t = (await reader()).t('classes')
  const { userId, name, accommodation, isOfRoster } = member
  return (
    <details className="confirm">
      <summary className="small">{t('moreTime')}</summary>
      <p className="small">{isOfRoster ? t('moreTimeOnPerson', { name }) : t('moreTimeInClass', { name })}</p>
      <Form action={accommodate} className="confirm-form" done={t('moreTimeDone', { name })}>
        <input type="hidden" name="classId" value={classId} />
        <input type="hidden" name="userId" value={userId} />
        <AccommodationFields accommodation={accommodation} />
        <Submit className="btn slim">{t('moreTimeName', { name })}</Submit>
      </Form>
    </details>
  )
}

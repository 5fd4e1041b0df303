import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { Classroom } from '@/lib/data/classes'
import { leave } from '../actions'

/** How a student leaves a class, with what that means. */
export async function Leave({ classroom }: { classroom: Classroom }) {
  const t = (await reader()).t('classes')
  return (
    <details className="confirm">
      <summary className="small">{t('leaveTitle')}</summary>
      <p className="small">{t('leaveExplained')}</p>
      <Form action={leave} className="">
        <input type="hidden" name="classId" value={classroom.id} />
        <Submit className="btn slim">{t('leave')}</Submit>
      </Form>
    </details>
  )
}

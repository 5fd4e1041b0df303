import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { TextArea } from '@/app/_ui/text-area'
import type { QuestionAnswers } from '@/lib/data/assignments/question'
import { criteriaOf } from '@/lib/domain/scheme'
import { saveScheme } from '../actions'

/** How answers are marked by hand: open where they have to be. */
export async function Scheme({ asked }: { asked: QuestionAnswers }) {
  const t = (await reader()).t('marking')
  const { assignment, itemId, question, scheme, points } = asked
  const sum = criteriaOf(scheme ?? '').reduce((all, criterion) => all + (criterion.points ?? 0), 0)
  return (
    <details className="confirm panel" open={question.kind === 'open'}>
      <summary>
        <span className="h3">{t('scheme')}</span>
      </summary>
      <Form action={saveScheme} className="form" done={t('schemeSaved')}>
        <input type="hidden" name="assignmentId" value={assignment.id} />
        <input type="hidden" name="itemId" value={itemId} />
        <TextArea
          name="scheme"
          label={t('scheme')}
          hint={t('schemeHint')}
          rows={5}
          maxLength={2000}
          defaultValue={scheme ?? ''}
        />
        {sum > points && <p className="notice small">{t('schemeBeyond', { sum, points })}</p>}
        <Submit className="btn">{t('saveScheme')}</Submit>
      </Form>
    </details>
  )
}

import { CheckField, Field, SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { Member } from '@/lib/data/memberships'
import { timeFactors } from '@/lib/domain/accommodation'
import { accommodate } from '../../actions'

/** What a student needs more of. Nothing of it is seen until it is opened: the page may be on the wall. */
export async function Accommodate({ classId, member }: { classId: string; member: Member }) {
  const { t: translate, format } = await reader()
  const t = translate('classes')
  const { userId, name, accommodation, isOfRoster } = member
  const { timeFactor, extraDays, noTimeLimit } = accommodation
  const factors = [...new Set([...timeFactors, timeFactor])].sort((a, b) => a - b)
  const choices = factors.map((factor) => ({
    value: String(factor),
    label: factor === 1 ? t('timeAsAll') : t('timeMore', { percent: format.number(factor, { style: 'percent' }) }),
  }))
  return (
    <details className="confirm">
      <summary className="small">{t('moreTime')}</summary>
      <p className="small">{isOfRoster ? t('moreTimeOnPerson', { name }) : t('moreTimeInClass', { name })}</p>
      <Form action={accommodate} className="confirm-form" done={t('moreTimeDone', { name })}>
        <input type="hidden" name="classId" value={classId} />
        <input type="hidden" name="userId" value={userId} />
        <SelectField
          name="timeFactor"
          label={t('timeForQuizzes')}
          choices={choices}
          defaultValue={String(timeFactor)}
        />
        <Field
          name="extraDays"
          label={t('extraDays')}
          type="number"
          min={0}
          max={60}
          required
          defaultValue={extraDays}
        />
        <CheckField name="noTimeLimit" label={t('noTimeLimit')} isTicked={noTimeLimit} />
        <Submit className="btn slim">{t('moreTimeName', { name })}</Submit>
      </Form>
    </details>
  )
}

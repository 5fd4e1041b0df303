import { type Accommodation, timeFactors } from '@/lib/domain/accommodation'
import { CheckField, Field, SelectField } from './field'
import { reader } from './reader'

/** What somebody needs more of, as fields of a form. */
export async function AccommodationFields({ accommodation }: { accommodation: Accommodation }) {
  const { t: translate, format } = await reader()
  const t = translate('classes')
  const { timeFactor, extraDays, noTimeLimit } = accommodation
  const factors = [...new Set([...timeFactors, timeFactor])].sort((a, b) => a - b)
  const choices = factors.map((factor) => ({
    value: String(factor),
    label: factor === 1 ? t('timeAsAll') : t('timeMore', { percent: format.number(factor, { style: 'percent' }) }),
  }))
  return (
    <>
      <SelectField name="timeFactor" label={t('timeForQuizzes')} choices={choices} defaultValue={String(timeFactor)} />
      <Field name="extraDays" label={t('extraDays')} type="number" min={0} max={60} required defaultValue={extraDays} />
      <CheckField name="noTimeLimit" label={t('noTimeLimit')} isTicked={noTimeLimit} />
    </>
  )
}

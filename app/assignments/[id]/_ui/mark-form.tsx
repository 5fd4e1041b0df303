import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { seenMark } from '@/lib/domain/marking'
import { criteriaOf } from '@/lib/domain/scheme'
import { mark } from '../actions'
import { PointsField } from './points-field'

type Props = {
  attemptId: string
  itemId: string
  points: number
  scheme: string | null
  /** The mark by hand there is, a share of the points; null: none. */
  manualMark?: number | null
  comment?: string | null
}

/** Points for one answer and a word to its student. */
export async function MarkForm({ attemptId, itemId, points, scheme, manualMark = null, comment = null }: Props) {
  const { t: translate } = await reader()
  const t = translate('assignments')
  const given = manualMark === null ? '' : String(Math.round(manualMark * points * 100) / 100)
  return (
    <Form action={mark} className="form mark-form" done={translate('marking')('marked')}>
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="seen" value={seenMark(manualMark)} />
      <PointsField
        label={t('pointsOf', { maximum: points })}
        schemeLabel={translate('marking')('meets')}
        points={points}
        criteria={criteriaOf(scheme ?? '')}
        given={given}
      />
      <Field name="comment" label={t('commentLabel')} maxLength={2000} defaultValue={comment ?? ''} />
      <Submit className="btn">{t('saveMark')}</Submit>
    </Form>
  )
}

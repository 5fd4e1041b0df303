import { Field, SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { GradebookColumn } from '@/lib/data/gradebook/columns'
import { sharesOf, type Weighting, withinRules } from '@/lib/domain/weighting'
import { TotalRule } from '../../_grades/total-rule'
import { weigh } from '../actions'

type Props = {
  readonly classId: string
  readonly columns: readonly GradebookColumn[]
  readonly weighting: Weighting
}

/** How the marks of the class make a total, in words, and the form that changes it. */
export async function HowTotal({ classId, columns, weighting }: Props) {
  const t = (await reader()).t('gradebook')
  const graded = columns.filter(({ kind }) => kind === 'graded')
  const shares = sharesOf(columns, weighting)
  const names = { points: t('withinPoints'), equal: t('withinEqual') }
  return (
    <section className="panel how-total" aria-labelledby="how-h">
      <h2 className="h3" id="how-h">
        {t('howTotal')}
      </h2>
      <TotalRule columns={columns} weighting={weighting} />
      {graded.length > 0 && (
        <details className="confirm">
          <summary>{t('changeTotal')}</summary>
          <Form action={weigh} done={t('savedTotal')} className="form weigh">
            <input type="hidden" name="classId" value={classId} />
            <SelectField
              name="within"
              label={t('withinLabel')}
              defaultValue={weighting.within}
              choices={withinRules.map((value) => ({ value, label: names[value] }))}
            />
            {shares.map(({ category, weight, drop }) => (
              <fieldset className="weigh-line" key={category}>
                <legend className="h3">{category || t('noCategory')}</legend>
                <input type="hidden" name="named" value={category} />
                <Field name="weight" label={t('weight')} inputMode="decimal" defaultValue={weight} required />
                <Field name="drop" label={t('drop')} type="number" min={0} max={20} defaultValue={drop} required />
              </fieldset>
            ))}
            <p className="small quiet">{t('weightHint')}</p>
            <datalist id="categories">
              {shares.map(({ category }) => category && <option key={category} value={category} />)}
            </datalist>
            <fieldset>
              <legend className="h3">{t('categories')}</legend>
              <p className="small quiet">{t('categoryHint')}</p>
              <ul className="weigh-categories">
                {graded.map(({ assignmentId, title, category }) => (
                  <li key={assignmentId}>
                    <input type="hidden" name="assignmentId" value={assignmentId} />
                    <label htmlFor={`c-${assignmentId}`} className="small">
                      {title}
                    </label>
                    <input
                      className="field slim-f"
                      id={`c-${assignmentId}`}
                      name="category"
                      list="categories"
                      maxLength={60}
                      defaultValue={category ?? ''}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
            <Submit>{t('saveTotal')}</Submit>
          </Form>
        </details>
      )}
    </section>
  )
}

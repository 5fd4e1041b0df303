'use client'
import { useForm } from '@/app/_ui/action-form'
import { documentRules } from '@/lib/domain/assigning'
import { attemptRules } from '@/lib/domain/assignment'
import { Choice, Line } from './line'
import type { AssignTexts } from './texts'

type NumberProps = { readonly name: string; readonly label: string; readonly most: number; readonly usual: number }

const Whole = ({ name, label, most, usual }: NumberProps) => (
  <Line label={label}>
    {(field) => (
      <input className="field slim-f" type="number" min={0} max={most} {...field} name={name} defaultValue={usual} />
    )}
  </Line>
)

/** What is seldom set otherwise than it stands. */
export function MoreSettings({ texts }: { texts: AssignTexts }) {
  const { errorOf } = useForm()
  return (
    <details className="set-more" open={Boolean(errorOf('points') ?? errorOf('late')) || undefined}>
      <summary className="small">{texts.moreSettings}</summary>
      <Line label={texts.pointsEach} name="points">
        {(field) => (
          <input className="field slim-f" inputMode="decimal" maxLength={6} {...field} name="points" defaultValue="1" />
        )}
      </Line>
      <Choice
        name="whichCounts"
        label={texts.whichCounts}
        values={attemptRules}
        words={(rule) => texts[`counts_${rule}`]}
      />
      <Choice
        name="document"
        label={texts.documentRule}
        values={documentRules}
        words={(rule) => texts[`document_${rule}`]}
      />
      <Line label={texts.category} hint={texts.categoryHint}>
        {(field) => <input className="field slim-f" maxLength={60} {...field} name="category" />}
      </Line>
      <p className={errorOf('late') ? 'small red' : 'sub'}>{errorOf('late') ?? texts.lateOwn}</p>
      <Whole name="lateDays" label={texts.lateDays} most={60} usual={2} />
      <Whole name="latePercent" label={texts.latePercent} most={100} usual={10} />
      <Whole name="lateFloor" label={texts.lateFloor} most={100} usual={0} />
    </details>
  )
}

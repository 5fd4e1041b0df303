'use client'
import { useState } from 'react'
import { Field } from '@/app/_ui/field'
import { type Criterion, pointsMet } from '@/lib/domain/scheme'

type Props = {
  readonly label: string
  readonly schemeLabel: string
  readonly points: number
  readonly criteria: readonly Criterion[]
  /** Points given before; nothing: none. */
  readonly given: string
}

/** The points of an answer: written, or added up from the lines of the scheme that it meets. */
export function PointsField({ label, schemeLabel, points, criteria, given }: Props) {
  const [typed, setTyped] = useState(given)
  const [met, setMet] = useState<readonly Criterion[]>([])
  const counted = criteria.filter((criterion) => criterion.points !== null)
  const toggle = (criterion: Criterion, isMet: boolean) => {
    const now = isMet ? [...met, criterion] : met.filter((each) => each !== criterion)
    setMet(now)
    setTyped(String(pointsMet(now, points)))
  }
  return (
    <>
      {counted.length > 0 && (
        <fieldset className="criteria">
          <legend className="small quiet">{schemeLabel}</legend>
          {counted.map((criterion) => (
            <label className="check-field" key={criterion.text}>
              <input
                type="checkbox"
                checked={met.includes(criterion)}
                onChange={(event) => toggle(criterion, event.currentTarget.checked)}
              />
              <span dir="auto">
                {criterion.points}: {criterion.text}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Field
        name="points"
        label={label}
        type="number"
        min={0}
        max={points}
        step={0.25}
        required
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </>
  )
}

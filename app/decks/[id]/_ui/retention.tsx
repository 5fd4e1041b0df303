'use client'
import { useState } from 'react'
import { Field } from '@/app/_ui/field'
import { retentionPercent } from '@/lib/domain/deck-forms'

type Props = {
  readonly percent: number
  readonly texts: { readonly label: string; readonly slider: string; readonly hint: string }
}

const { least, most } = retentionPercent

/** The recall to aim at, as a number and as a slider that say the same. */
export function Retention({ percent, texts }: Props) {
  const [value, setValue] = useState(String(percent))
  return (
    <div className="retention">
      <Field
        name="retention"
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        label={`${texts.label} (%)`}
        hint={texts.hint}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        required
      />
      <input
        type="range"
        min={least}
        max={most}
        aria-label={texts.slider}
        value={Math.min(Math.max(Number(value) || least, least), most)}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  )
}

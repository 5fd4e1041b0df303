'use client'
import { type ReactNode, useId } from 'react'

/** One setting: what it is called, its field, and a word about it. */
export function Line({ label, hint, children }: { label: string; hint?: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="set">
      <label className="set-l" htmlFor={id}>
        {label}
      </label>
      <div className="set-c">
        {children(id)}
        {hint && <span className="sub">{hint}</span>}
      </div>
    </div>
  )
}

type ChoiceProps<T extends string> = {
  /** Without one it only decides what else is shown. */
  readonly name?: string
  readonly label: string
  readonly hint?: string
  readonly values: readonly T[]
  readonly words: (value: T) => string
  readonly onChoose?: (value: string) => void
}

/** A setting that is one of a few. With `onChoose` the page follows what is chosen. */
export const Choice = <T extends string>({ name, label, hint, values, words, onChoose }: ChoiceProps<T>) => (
  <Line label={label} {...(hint === undefined ? {} : { hint })}>
    {(id) => (
      <select className="field slim-f" id={id} name={name} onChange={(event) => onChoose?.(event.target.value)}>
        {values.map((value) => (
          <option key={value} value={value}>
            {words(value)}
          </option>
        ))}
      </select>
    )}
  </Line>
)

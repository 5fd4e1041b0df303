'use client'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useForm } from '@/app/_ui/action-form'
import { useDescription } from '@/app/_ui/field'

type LineProps = {
  /** Of the field, where what is wrong with it may be said. */
  readonly name?: string
  readonly label: string
  readonly hint?: string
  readonly children: (field: Pick<ComponentProps<'input'>, 'id' | 'aria-describedby' | 'aria-invalid'>) => ReactNode
}

/** One setting: what it is called, its field, a word about it, and what is wrong with it. */
export function Line({ name = '', label, hint, children }: LineProps) {
  const id = useId()
  const field = { id, ...useDescription(id, name, hint) }
  const error = useForm().errorOf(name)
  return (
    <div className="set">
      <label className="set-l" htmlFor={id}>
        {label}
      </label>
      <div className="set-c">
        {children(field)}
        {hint && (
          <span className="sub" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        {error && (
          <span className="small red" id={`${id}-error`}>
            {error}
          </span>
        )}
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
  <Line label={label} {...(name === undefined ? {} : { name })} {...(hint === undefined ? {} : { hint })}>
    {(field) => (
      <select className="field slim-f" {...field} name={name} onChange={(event) => onChoose?.(event.target.value)}>
        {values.map((value) => (
          <option key={value} value={value}>
            {words(value)}
          </option>
        ))}
      </select>
    )}
  </Line>
)

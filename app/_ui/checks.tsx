'use client'
import { useId } from 'react'
import { useForm } from './action-form'

type Check = { readonly value: string; readonly label: string; readonly isOn: boolean }

/** Boxes to tick, each by itself, under one label and one error. */
export function Checks({ name, label, choices }: { name: string; label?: string; choices: readonly Check[] }) {
  const id = useId()
  const error = useForm().errorOf(name)
  return (
    <fieldset className="form-field" aria-describedby={error && `${id}-error`}>
      {label && <legend className="h3">{label}</legend>}
      <div className="checks">
        {choices.map((choice) => (
          <label className="check" key={choice.value}>
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={choice.isOn}
              aria-invalid={error ? true : undefined}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {error && (
        <p className="small red" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

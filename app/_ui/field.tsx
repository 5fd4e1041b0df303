'use client'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useForm } from './action-form'

type Common = { readonly name: string; readonly label: string; readonly hint?: string }

/** A field with its label, hint and error around it. */
export function Labelled({ id, name, label, hint, children }: Common & { id: string; children: ReactNode }) {
  const error = useForm().errorOf(name)
  return (
    <div className="form-field">
      <label className="h3" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="small red" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** What a field says of its hint and its error to who cannot see them. */
export const useDescription = (id: string, name: string, hint: string | undefined) => {
  const error = useForm().errorOf(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined }
}

/** One line of text with its label, hint and error. */
export function Field({ label, hint, ...input }: Common & ComponentProps<'input'>) {
  const id = useId()
  const common = { name: input.name, label, ...(hint === undefined ? {} : { hint }) }
  return (
    <Labelled id={id} {...common}>
      <input className="field" {...input} id={id} {...useDescription(id, input.name, hint)} />
    </Labelled>
  )
}

/** A box to be ticked, with what ticking it means. */
export function CheckField({ label, hint, name, isTicked = false }: Common & { readonly isTicked?: boolean }) {
  const id = useId()
  return (
    <div className="form-field">
      <label className="check-field">
        <input type="checkbox" name={name} defaultChecked={isTicked} aria-describedby={hint && `${id}-hint`} />
        {label}
      </label>
      {hint && (
        <p className="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type Choice = { readonly value: string; readonly label: string }

/** One of several choices. */
export function SelectField({
  label,
  hint,
  choices,
  ...select
}: Common & { choices: readonly Choice[] } & Omit<ComponentProps<'select'>, 'children'>) {
  const id = useId()
  const common = { name: select.name, label, ...(hint === undefined ? {} : { hint }) }
  return (
    <Labelled id={id} {...common}>
      <select className="field" {...select} id={id} {...useDescription(id, select.name, hint)}>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type SubmitProps = {
  readonly children: ReactNode
  readonly className?: string
  /** Of several buttons of a form, which one was pressed. */
  readonly name?: string
  readonly value?: string
  readonly title?: string
}

/** A button that sends the form around it. */
export function Submit({ children, className = 'btn primary', ...pressed }: SubmitProps) {
  const { pending } = useForm()
  return (
    <button type="submit" className={className} aria-disabled={pending || undefined} {...pressed}>
      {children}
    </button>
  )
}

/** Where the form around it shows what its action answered with. */
export function Panel({ className }: { className?: string }) {
  const { panel, pending } = useForm()
  return (
    <div role="status" className={className} aria-busy={pending}>
      {panel}
    </div>
  )
}

'use client'
import { type ComponentProps, useEffect, useId, useRef } from 'react'
import { useForm } from '@/app/_ui/action-form'

type Props = ComponentProps<'textarea'> & { readonly name: string; readonly label: string; readonly hint?: string }

/** Several lines of text with their label, hint and error. */
export function TextArea({ label, hint, autoFocus, ...area }: Props) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const error = useForm().errorOf(area.name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  useEffect(() => {
    if (autoFocus) box.current?.focus()
  }, [autoFocus])
  return (
    <div className="form-field">
      <label className="h3" htmlFor={id}>
        {label}
      </label>
      <textarea
        className="field serif"
        dir="auto"
        {...area}
        ref={box}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
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

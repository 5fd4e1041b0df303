'use client'
import { type ComponentProps, useEffect, useId, useRef } from 'react'
import { Labelled, useDescription } from './field'

type Props = ComponentProps<'textarea'> & { readonly name: string; readonly label: string; readonly hint?: string }

/** Several lines of text with their label, hint and error. */
export function TextArea({ label, hint, autoFocus, ...area }: Props) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const common = { name: area.name, label, ...(hint === undefined ? {} : { hint }) }
  useEffect(() => {
    if (autoFocus) box.current?.focus()
  }, [autoFocus])
  return (
    <Labelled id={id} {...common}>
      <textarea
        className="field serif"
        dir="auto"
        {...area}
        ref={box}
        id={id}
        {...useDescription(id, area.name, hint)}
      />
    </Labelled>
  )
}

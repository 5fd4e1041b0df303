'use client'
import { createContext, type ReactNode, startTransition, useActionState, useContext, useEffect, useRef } from 'react'
import type { Failure, Result } from '@/lib/domain/result'
import { fill } from './fill'

/** An action of a form, as every actions.ts exports them. */
export type FormAction = (state: Result<unknown> | null, form: FormData) => Promise<Result<unknown>>

type Told = {
  readonly errorOf: (field: string) => string | undefined
  readonly pending: boolean
  /** What the action last answered with to be shown, where it did; null after a failure. */
  readonly panel: ReactNode
  readonly failed: boolean
}
const Context = createContext<Told>({ errorOf: () => undefined, pending: false, panel: null, failed: false })
/** What the form around a field has to say about it. */
export const useForm = (): Told => useContext(Context)

type Props = {
  readonly action: FormAction
  /** The messages of the namespace `errors`, by reason code. */
  readonly sentences: Readonly<Record<string, string>>
  /** Said after success, where the action does not lead elsewhere; `{names}` are taken from the value it answers. */
  readonly done?: string
  /** Empties the form after success: for adding one more. */
  readonly clears?: boolean
  /** Told what the action answered, once for each success. */
  readonly onDone?: (value: unknown) => void
  readonly className?: string
  readonly children: ReactNode
}

const sayFailure = (sentences: Props['sentences'], { reason, code, params = {} }: Failure): string =>
  fill(sentences[reason ?? code] ?? sentences[code] ?? '', params)

const sayDone = (done: string, value: unknown): string =>
  fill(done, typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {})

/** An action may answer with something to be shown: `{ panel }`. */
const panelOf = (state: Result<unknown> | null): ReactNode =>
  state?.ok && typeof state.value === 'object' && state.value !== null && 'panel' in state.value
    ? (state.value.panel as ReactNode)
    : null

/** A form that works without JavaScript, keeps what was typed after a failure, and says what is wrong beside each field. */
export function ActionForm({ action, sentences, done, clears = false, onDone, className = 'form', children }: Props) {
  const [state, dispatch, pending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const tell = useRef(onDone)
  const failed = state && !state.ok ? state : null
  const panel = panelOf(state)
  const errorOf = (field: string): string | undefined => {
    const reason = failed?.fields?.[field]
    return reason && fill(sentences[reason] ?? reason, failed?.params ?? {})
  }
  useEffect(() => {
    tell.current = onDone
  }, [onDone])
  useEffect(() => {
    if (state?.ok) tell.current?.(state.value)
    if (state?.ok && clears) form.current?.reset()
    if (state && !state.ok) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state, clears])
  return (
    <form
      ref={form}
      action={dispatch}
      className={className}
      onSubmit={(event) => {
        // Submitted by React, a form is emptied even when it failed; so it is sent by hand.
        event.preventDefault()
        const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
        if (!pending) startTransition(() => dispatch(data))
      }}
    >
      <div role="status" className="form-told">
        {failed && <p className="notice alert">{sayFailure(sentences, failed)}</p>}
        {state?.ok && done && !panel && !pending && <p className="notice">{sayDone(done, state.value)}</p>}
      </div>
      <Context value={{ errorOf, pending, panel, failed: failed !== null }}>{children}</Context>
    </form>
  )
}

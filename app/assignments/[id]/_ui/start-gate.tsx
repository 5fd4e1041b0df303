'use client'
import { createContext, type ReactNode, useActionState, useContext, useEffect } from 'react'
import { fill } from '@/app/_ui/fill'
import { Quiz, type QuizProps } from '@/app/_ui/quiz/quiz'
import type { Failure, Result } from '@/lib/domain/result'
import type { Sheet } from '@/lib/domain/sheet'

export type StartAction = (state: Result<Sheet> | null, form: FormData) => Promise<Result<Sheet>>
type Gate = { readonly go: (form: FormData) => void; readonly pending: boolean; readonly failed: Failure | null }
/** What the button of `Start` does. */
export const StartContext = createContext<Gate>({ go: () => {}, pending: false, failed: null })

/**
 * The waiting page until the attempt is started, then its sheet in the same place: the answer to the one request carries
 * the questions. The address becomes that of the attempt, so that a reload goes on with it.
 */
export function StartGate({
  action,
  children,
  ...quiz
}: { action: StartAction; children: ReactNode } & Omit<QuizProps, 'sheet'>) {
  const [state, dispatch, pending] = useActionState(action, null)
  const attemptId = state?.ok ? state.value.attemptId : null
  useEffect(() => {
    if (attemptId) window.history.replaceState(null, '', `/attempts/${attemptId}`)
  }, [attemptId])
  if (state?.ok) return <Quiz sheet={state.value} {...quiz} />
  return <StartContext value={{ go: dispatch, pending, failed: state }}>{children}</StartContext>
}

type StartProps = {
  readonly assignmentId: string
  /** The label of the field for the start code; null where none is asked for. */
  readonly codeLabel: string | null
  readonly label: string
  readonly sentences: Readonly<Record<string, string>>
}

/** The button that starts an attempt. It works before its script has loaded, too: in an exam nobody waits. */
export function Start({ assignmentId, codeLabel, label, sentences }: StartProps) {
  const { go, pending, failed } = useContext(StartContext)
  return (
    <form className="start" action={go}>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      {codeLabel !== null && (
        <label>
          <span className="small">{codeLabel}</span>
          <input className="field" name="startCode" required maxLength={20} autoComplete="off" />
        </label>
      )}
      <p className="small red" role="status">
        {failed && fill(sentences[failed.reason ?? failed.code] ?? '', failed.params ?? {})}
      </p>
      <button type="submit" className="btn primary big" disabled={pending}>
        {label}
      </button>
    </form>
  )
}

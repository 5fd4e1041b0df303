'use client'
import { type ReactNode, useActionState, useEffect, useState } from 'react'
import { Quiz, type QuizProps } from '@/app/_ui/quiz/quiz'
import type { Result } from '@/lib/domain/result'
import type { PreviewInput } from '@/lib/domain/sheet'
import { type StartAction, StartContext } from '../../_ui/start-gate'
import { previewChannel } from './preview-channel'

type Props = Omit<QuizProps, 'sheet' | 'channel'> & {
  readonly actions: {
    readonly start: StartAction
    readonly handIn: (input: PreviewInput) => Promise<Result<ReactNode>>
  }
  readonly bar: ReactNode
  /** The head of the page where it is not a sheet. */
  readonly top: ReactNode
  readonly title: string
  readonly children: ReactNode
}
type Seen = { readonly attemptId: string; readonly page: ReactNode }

/** The page of an assignment until the preview is started, then its sheet, then what comes after handing it in. */
export function PreviewGate({ actions, bar, top, title, children, ...quiz }: Props) {
  const [state, go, pending] = useActionState(actions.start, null)
  const [seen, setSeen] = useState<Seen | null>(null)
  const sheet = state?.ok ? state.value : null
  const handIn = async (input: PreviewInput): Promise<boolean> => {
    const result = await actions.handIn(input)
    if (result.ok) setSeen({ attemptId: input.attemptId, page: result.value })
    return result.ok
  }
  useEffect(() => {
    if (seen) document.querySelector<HTMLElement>('h1')?.focus()
  }, [seen])
  if (sheet && seen?.attemptId !== sheet.attemptId)
    return (
      <>
        {bar}
        <Quiz key={sheet.attemptId} {...quiz} sheet={sheet} channel={previewChannel(sheet, handIn)} />
      </>
    )
  return (
    <StartContext value={{ go, pending, failed: state?.ok ? null : state }}>
      {bar}
      {top}
      <main id="main" className="main waiting">
        <h1 className="h1" tabIndex={-1}>
          {title}
        </h1>
        {seen?.page ?? children}
      </main>
    </StartContext>
  )
}

'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link } from '@/app/_ui/link'
import type { PaperItem } from '@/lib/domain/paper'
import { Answer } from './answer'

type BoardTexts = Readonly<Record<'reveal' | 'next' | 'back' | 'leave' | 'right' | 'end' | 'empty', string>> & {
  /** `3 of 10`, for each question. */
  readonly places: readonly string[]
}
type Props = {
  readonly assignmentId: string
  readonly title: string
  readonly items: readonly PaperItem[]
  readonly texts: BoardTexts
}

/** Two steps for each question: asked, then answered. */
const stepsEach = 2

/** One question at a time, as large as the room needs it; Space or the arrow keys go on, first to the answer. */
export function Board({ assignmentId, title, items, texts }: Props) {
  const [step, setStep] = useState(0)
  const onward = useRef<HTMLButtonElement>(null)
  const last = Math.max(0, items.length * stepsEach - 1)
  const go = useCallback((by: 1 | -1) => setStep((now) => Math.min(Math.max(0, now + by), last)), [last])
  useEffect(() => {
    onward.current?.focus()
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') go(1)
      if (key === 'ArrowLeft') go(-1)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [go])
  const index = Math.floor(step / stepsEach)
  const item = items[index]
  const isShown = step % stepsEach === 1
  return (
    <main id="main" className="board">
      <header className="row">
        <h1 className="h3">{title}</h1>
        <span className="quiet num">{texts.places[index]}</span>
        <Link className="btn slim push" href={`/assignments/${assignmentId}`}>
          {texts.leave}
        </Link>
      </header>
      {!item && <p className="cite">{texts.empty}</p>}
      {item && (
        <section className="board-question" aria-live="polite">
          <h2 dir="auto">{item.stem}</h2>
          <Answer item={item} isShown={isShown} right={texts.right} />
        </section>
      )}
      <footer className="row">
        <button className="btn" type="button" aria-disabled={step === 0 || undefined} onClick={() => go(-1)}>
          {texts.back}
        </button>
        <button
          className={step >= last ? 'btn' : 'btn primary'}
          type="button"
          ref={onward}
          aria-disabled={step >= last || undefined}
          onClick={() => go(1)}
        >
          {step >= last ? texts.end : isShown ? texts.next : texts.reveal}
        </button>
      </footer>
    </main>
  )
}

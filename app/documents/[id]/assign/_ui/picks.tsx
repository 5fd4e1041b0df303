'use client'
import { useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { open, passes, type Sieve, Sift } from './sift'
import type { AssignTexts } from './texts'

export type PickableQuestion = {
  readonly id: string
  readonly kind: string
  readonly stem: string
  readonly section: string
  readonly approved: boolean
  readonly look: string | null
  readonly difficulty: string
  readonly targets: readonly { readonly slot: string }[]
}
export type LeastRemembered = {
  readonly classId: string
  readonly name: string
  readonly questionIds: readonly string[]
}
type Props = {
  readonly questions: readonly PickableQuestion[]
  readonly best: readonly string[]
  /** What the classes remember least. */
  readonly least: readonly LeastRemembered[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
  readonly texts: AssignTexts
}

/** The questions of a document with a tick each, best first. */
export function Picks({ questions, best, least, chosen, choose, texts }: Props) {
  const [sieve, sift] = useState<Sieve>(open)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  const subOf = ({ kind, section, approved, look }: PickableQuestion) =>
    [texts.kinds[kind] ?? kind, section, !approved && texts.notApproved, !approved && look !== null && texts.needsLook]
      .filter(Boolean)
      .join(', ')
  return (
    <section aria-labelledby="pick-h">
      <div className="head pick-head">
        <h2 className="h2" id="pick-h">
          {texts.questions}
        </h2>
        <p className="small" role="status">
          {fill(texts.chosenOf, { chosen: chosen.size, all: questions.length })}
        </p>
        <div className="row push">
          <button type="button" className="btn text slim" onClick={() => choose(new Set())}>
            {texts.takeNone}
          </button>
          <button type="button" className="btn text slim" onClick={() => choose(new Set(best))}>
            {fill(texts.takeBest, { n: best.length })}
          </button>
          {least.map(({ classId, name, questionIds }) => (
            <button key={classId} type="button" className="btn text slim" onClick={() => choose(new Set(questionIds))}>
              {fill(least.length === 1 ? texts.takeLeast : texts.takeLeastOf, { n: questionIds.length, name })}
            </button>
          ))}
        </div>
      </div>
      <Sift {...{ questions, sieve, sift, texts }} />
      <ul className="picks">
        {questions.map((question) => (
          <li key={question.id} hidden={!passes(sieve, question)}>
            <label className="pick">
              <input
                type="checkbox"
                name="question"
                value={question.id}
                checked={chosen.has(question.id)}
                onChange={() => toggle(question.id)}
              />
              <span className="pick-t">
                <span className="pick-stem" dir="auto">
                  {question.stem}
                </span>
                <span className="sub">{subOf(question)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

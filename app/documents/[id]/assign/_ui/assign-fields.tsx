'use client'
import { type ReactNode, useState } from 'react'
import { useForm } from '@/app/_ui/action-form'
import { Submit } from '@/app/_ui/field'
import { fill } from '@/app/_ui/fill'
import { Link } from '@/app/_ui/link'
import { type LeastRemembered, type PickableQuestion, Picks } from './picks'
import { Settings } from './settings'
import type { AssignTexts } from './texts'

export type AssignableClass = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly students: number
  readonly due: string
}
type Props = {
  readonly view: {
    readonly documentId: string
    readonly title: string
    readonly questions: readonly PickableQuestion[]
    readonly best: readonly string[]
    readonly least: readonly LeastRemembered[]
  }
  readonly classes: readonly AssignableClass[]
  /** Classes ticked at first. */
  readonly ticked: readonly string[]
  readonly texts: AssignTexts
  /** For whom of a class, where it is not for all. */
  readonly children?: ReactNode
}

/** The form of a new assignment: everything is filled in, the button says what it will do. */
export function AssignFields({ view, classes, ticked, texts, children }: Props) {
  const { errorOf } = useForm()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(view.best))
  const [draw, setDraw] = useState<string | null>(null)
  const [to, address] = useState<ReadonlySet<string>>(new Set(ticked))
  const approved = view.questions.filter(({ id, approved: isApproved }) => chosen.has(id) && isApproved).length
  const [only] = classes.filter(({ id }) => to.has(id))
  const least = view.least.filter(({ classId }) => to.size === 0 || to.has(classId))
  const words = {
    proposed: chosen.size - approved,
    questions:
      draw !== null
        ? fill(texts.drawnQuestions, { drawn: draw, n: chosen.size })
        : chosen.size === 1
          ? texts.oneQuestion
          : fill(texts.someQuestions, { n: chosen.size }),
    classes: to.size === 1 && only ? only.name : fill(texts.someClasses, { n: to.size }),
  }
  const isReady = chosen.size > 0 && to.size > 0
  const button = isReady ? (words.proposed > 0 ? texts.approveAndAssign : texts.assignNow) : texts.assignNothing
  return (
    <>
      <main id="main">
        <h1 className="vh">{texts.assignTitle}</h1>
        <input type="hidden" name="documentId" value={view.documentId} />
        <label className="vh" htmlFor="title">
          {texts.titleLabel}
        </label>
        <input
          className="field title-f"
          id="title"
          name="title"
          maxLength={120}
          required
          defaultValue={fill(texts.quizOf, { title: view.title }).slice(0, 120)}
        />
        <Picks questions={view.questions} best={view.best} {...{ least, chosen, choose, texts }} />
        {errorOf('question') && <p className="small red">{errorOf('question')}</p>}
      </main>
      <aside className="settings" aria-labelledby="set-h">
        <h2 className="h2" id="set-h">
          {texts.settings}
        </h2>
        {classes.length === 0 && (
          <p className="notice">
            {texts.noClasses} <Link href="/classes">{texts.makeClass}</Link>
          </p>
        )}
        {children}
        <Settings {...{ classes, to, address, draw, setDraw, texts }} chosen={chosen.size} />
        <div className="set-act">
          {words.proposed > 0 && (
            <p className="notice small">
              {approved === 0 ? texts.approveAllNote : fill(texts.approveNote, { approved, n: chosen.size })}
            </p>
          )}
          <p className="small quiet">
            {texts.fedNoteTeacher} {texts.wallNote}
          </p>
          <Submit className="btn primary">{fill(button, words)}</Submit>
        </div>
      </aside>
    </>
  )
}

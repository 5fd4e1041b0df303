'use client'
import { useRef } from 'react'
import { fill } from '../fill'
import type { DueWords } from './due'
import type { Mark } from './squares'
import type { QuizTexts } from './texts'
import type { Hand } from './use-hand-in'

type Props = {
  readonly marks: readonly Mark[]
  readonly onGo: (index: number) => void
  /** Saves what waits, then hands in. */
  readonly onHandIn: () => void
  readonly hand: Hand
  readonly isUnsaved: boolean
  /** Until when one can come back, in words; null without an end. */
  readonly until: string | null
  /** When it is due, or that it is late and what that costs; null where it is never due. */
  readonly due: DueWords | null
  readonly onLeave: () => void
  readonly texts: QuizTexts
}

const indexes = (marks: readonly Mark[], holds: (mark: Mark) => boolean): number[] =>
  marks.flatMap((mark, index) => (holds(mark) ? [index] : []))

/** What is open and flagged, and the two ways out: handing in, or leaving for now. */
export function HandIn({ marks, onGo, onHandIn, hand, isUnsaved, until, due, onLeave, texts }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = indexes(marks, (mark) => !mark.isAnswered)
  const flagged = indexes(marks, (mark) => mark.isFlagged)
  const goTo = (index: number) => {
    dialog.current?.close()
    onGo(index)
  }
  const sure = { 0: texts.handInNone, 1: texts.handInOne }[open.length] ?? fill(texts.handInSome, { n: open.length })
  return (
    <section className="submit">
      <h2 className="h2">{texts.before}</h2>
      <dl className="sum">
        <div>
          <dt>{texts.sumAnswered}</dt>
          <dd>{fill(texts.answeredOf, { n: marks.length - open.length, total: marks.length })}</dd>
        </div>
        <Numbers name={texts.sumOpen} places={open} onGo={goTo} texts={texts} />
        <Numbers name={texts.sumFlagged} places={flagged} onGo={goTo} texts={texts} />
      </dl>
      {due && <p className={due.isLate ? 'small red' : 'small quiet'}>{due.text}</p>}
      <button type="button" className="btn" onClick={() => dialog.current?.showModal()}>
        {open.length === 0 ? texts.handIn : fill(texts.handInOpen, { n: open.length })}
      </button>
      <p className="small quiet">{until === null ? texts.comeBackAlways : fill(texts.comeBack, { time: until })}</p>
      <button type="button" className="btn text" onClick={onLeave}>
        {until === null ? texts.leave : fill(texts.leaveUntil, { time: until })}
      </button>
      <dialog ref={dialog} className="hand-in" aria-labelledby="sure">
        <h2 className="h2" id="sure">
          {texts.handInSure}
        </h2>
        <p>{sure}</p>
        {due?.isLate && <p className="red">{due.text}</p>}
        <p className="small red" role="status">
          {hand === 'failed' ? texts.handInFailed : isUnsaved && texts.unsavedWait}
        </p>
        <div className="row">
          <button type="button" className="btn primary" aria-disabled={hand === 'busy' || undefined} onClick={onHandIn}>
            {open.length === 0 ? texts.handIn : fill(texts.handInOpen, { n: open.length })}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {texts.goBack}
          </button>
        </div>
      </dialog>
    </section>
  )
}

function Numbers({
  name,
  places,
  onGo,
  texts,
}: {
  name: string
  places: readonly number[]
  onGo: (index: number) => void
  texts: QuizTexts
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {places.length === 0 && texts.none}
        {places.map((index) => (
          <button key={index} type="button" className="link" onClick={() => onGo(index)}>
            {index + 1}
          </button>
        ))}
      </dd>
    </div>
  )
}

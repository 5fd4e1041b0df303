'use client'
import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { fill } from '../fill'
import { Icon } from '../icons'
import type { AnswerTexts, Mark } from './marks'

export type PlacedMark = { readonly mark: Mark; readonly right: string }

type Props = {
  /** What is moved, from top to bottom. */
  readonly placed: readonly string[]
  /** Fixed words beside which the others are put (matching); none for an ordering. */
  readonly lines?: readonly string[] | undefined
  readonly onMove: (from: number, to: number) => void
  /** Enter: it is in order. Where it is given the arrangement is all that is asked, and its keys lead to it from anywhere. */
  readonly onDone?: (() => void) | undefined
  /** After the answer: how each row came off, and what belongs there. */
  readonly marks?: readonly PlacedMark[] | undefined
  readonly lang?: string | undefined
  readonly labelledBy: string
  readonly texts: AnswerTexts
}

/** Ordering and matching: arrows walk, Space takes and drops, arrows move what is taken; or drag, or press one and then its place. */
export function Arrange({ placed, lines, onMove, onDone, marks, lang, labelledBy, texts }: Props) {
  const [at, setAt] = useState(0)
  const [taken, setTaken] = useState<number | null>(null)
  const [said, say] = useState('')
  const rows = useRef<(HTMLButtonElement | null)[]>([])
  const wasDragged = useRef(false)
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (wantsFocus.current) rows.current[at]?.focus()
    wantsFocus.current = false
  }, [at])

  /** Arrows and Space beside it go to its rows: pressed on the question, Space would hand in what nobody has moved. */
  const onKeyBeside = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const { key, target } = event
    const isFree = target === document.body || (target instanceof Element && target.matches('h1, main'))
    if (!isFree || !onDone || marks || !['ArrowUp', 'ArrowDown', ' '].includes(key)) return
    rows.current[at]?.focus()
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyBeside, true)
    return () => document.removeEventListener('keydown', onKeyBeside, true)
  }, [])

  const place = (index: number) =>
    lines
      ? fill(texts.besideLine, { line: lines[index] ?? '' })
      : fill(texts.atPlace, { n: index + 1, total: placed.length })
  const move = (from: number, to: number) => {
    onMove(from, to)
    setTaken(to)
    setAt(to)
    say(`${placed[from]}, ${place(to)}`)
  }
  const press = (index: number) => {
    if (taken === null) say(fill(texts.taken, { text: placed[index] ?? '' }))
    else {
      if (taken !== index) onMove(taken, index)
      say(`${fill(texts.dropped, { text: placed[taken] ?? '' })}, ${place(index)}`)
    }
    setTaken(taken === null ? index : null)
    setAt(index)
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const to = index + (step ?? 0)
    if (step !== undefined && placed[to] !== undefined) {
      wantsFocus.current = true
      if (taken === null) setAt(to)
      else move(taken, to)
    } else if (event.key === ' ') press(index)
    else if (event.key === 'Enter' && onDone) onDone()
    else if (event.key === 'Escape' && taken !== null) setTaken(null)
    else if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onDrag = (event: PointerEvent, index: number) => {
    // A finger that moves scrolls the page: on touch one taps what is moved, and then its place.
    if (event.pointerType !== 'mouse' || event.buttons !== 1) return
    const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-place]')
    const to = under ? Number(under.dataset.place) : index
    const from = wasDragged.current ? (taken ?? index) : index
    if (to === from || Number.isNaN(to)) return
    wasDragged.current = true
    move(from, to)
  }
  const onClick = (index: number) => {
    if (wasDragged.current) setTaken(null)
    else press(index)
    wasDragged.current = false
  }

  return (
    <div className="arrange">
      <ol className={lines ? 'places beside' : 'places'} aria-labelledby={labelledBy}>
        {placed.map((text, index) => {
          // A row is a place: what stands in it changes, the place does not.
          const row = lines?.[index] ?? `place ${index + 1}`
          return (
            <li key={row} data-place={index}>
              {lines && (
                <p className="line" lang={lang} dir="auto">
                  {lines[index]}
                </p>
              )}
              {marks ? (
                <Placed text={text} lang={lang} {...(marks[index] ?? { mark: 'off', right: text })} texts={texts} />
              ) : (
                <button
                  ref={(element) => {
                    rows.current[index] = element
                  }}
                  type="button"
                  className="option movable"
                  tabIndex={index === at ? 0 : -1}
                  aria-pressed={taken === index}
                  aria-label={`${text}, ${place(index)}`}
                  onClick={() => onClick(index)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                  onPointerDown={(event) => {
                    if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId)
                  }}
                  onPointerMove={(event) => onDrag(event, index)}
                >
                  <kbd>{lines ? <Icon name="move" /> : index + 1}</kbd>
                  <span lang={lang} dir="auto">
                    {text}
                  </span>
                </button>
              )}
            </li>
          )
        })}
      </ol>
      {!marks && (
        <p className="small dim">
          <span className="by-keys">{texts.arrangeHint}</span>
          <span className="by-touch">{texts.arrangeHintTouch}</span>
        </p>
      )}
      <p className="vh" aria-live="assertive">
        {said}
      </p>
    </div>
  )
}

const Placed = ({ text, lang, mark, right, texts }: PlacedMark & Pick<Props, 'lang' | 'texts'> & { text: string }) => (
  <div className={`option ${mark}`}>
    <kbd>
      <Icon name={mark === 'wrong' ? 'close' : 'check'} />
    </kbd>
    <span lang={lang} dir="auto">
      {text}
    </span>
    {mark === 'wrong' && (
      <p className="belongs">
        <span className="vh">{texts.belongsHere}: </span>
        <Icon name="check" />
        <span lang={lang} dir="auto">
          {right}
        </span>
      </p>
    )}
  </div>
)

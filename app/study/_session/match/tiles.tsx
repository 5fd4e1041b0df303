import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '@/app/_ui/icons'
import { type Pair, pairsNow, type Side, type Table, type Tile, tileFrom } from '@/lib/domain/match'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Texts } from '../texts'

type Props = {
  readonly table: Table
  readonly sources: StudyPayload['sources']
  readonly onTake: (tile: Tile) => void
  readonly texts: Texts
}

const arrows: Readonly<Record<string, 'up' | 'down' | 'across'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'across',
  ArrowRight: 'across',
}

/** What stands on a tile; the gap of a cloze is a line. */
const wordsOn = ({ question }: Pair, side: Side): string =>
  side === 'questions' ? question.stem.replaceAll(/_{2,}/g, '____') : question.answer

const isTile = (a: Tile | null, b: Tile): boolean => a?.side === b.side && a.key === b.key

/** The tiles of a round, questions on one side and answers on the other. One of them is in the tab order; arrows walk. */
export function Tiles({ table, sources, onTake, texts }: Props) {
  const pairs = new Map(pairsNow(table).map((pair) => [pair.key, pair]))
  const first: Tile = { side: 'questions', key: table.laid.questions.find((key) => !table.matched.includes(key)) ?? '' }
  const [walked, setWalked] = useState(first)
  const isOpen = pairs.has(walked.key) && !table.matched.includes(walked.key)
  const at = isOpen ? walked : first
  const own = useRef<HTMLButtonElement>(null)
  // What had the focus is matched and gone: it goes to the next question.
  const lies = `${table.round} ${table.matched.length}`
  const wasFocused = useRef(true)
  useEffect(() => {
    if (lies && wasFocused.current) own.current?.focus({ preventScroll: true })
  }, [lies])

  const onKeyDown = (event: KeyboardEvent, tile: Tile) => {
    const arrow = arrows[event.key]
    if (!arrow) return
    event.preventDefault()
    const to = tileFrom(table, tile, arrow)
    setWalked(to)
    document.getElementById(`${to.side} ${to.key}`)?.focus()
  }
  const lookOf = (tile: Tile): string => {
    if (table.matched.includes(tile.key)) return 'matched'
    return table.missed.some((missed) => isTile(missed, tile)) ? 'wrong' : ''
  }
  const column = (side: Side, label: string) => (
    <ul className={`tiles ${side}`} aria-label={label}>
      {table.laid[side].map((key) => {
        const pair = pairs.get(key)
        const tile = { side, key }
        const look = lookOf(tile)
        if (!pair) return null
        const words = (
          <span lang={sources[pair.item.slot.factId]?.language} dir="auto">
            {wordsOn(pair, side)}
          </span>
        )
        return (
          <li key={key}>
            {look === 'matched' ? (
              <div className="tile matched">
                <Icon name="check" />
                {words}
              </div>
            ) : (
              <button
                id={`${side} ${key}`}
                ref={isTile(at, tile) ? own : undefined}
                type="button"
                className={`tile ${look}`}
                tabIndex={isTile(at, tile) ? 0 : -1}
                aria-pressed={isTile(table.taken, tile)}
                onClick={() => {
                  setWalked(tile)
                  onTake(tile)
                }}
                onKeyDown={(event) => onKeyDown(event, tile)}
              >
                {look === 'wrong' && <Icon name="close" />}
                {words}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
  return (
    <div className="match-table">
      {column('questions', texts.matchQuestions)}
      {column('answers', texts.matchAnswers)}
    </div>
  )
}

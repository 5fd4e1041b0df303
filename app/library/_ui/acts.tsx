'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CardAct } from '@/lib/domain/card-act'
import { ActField, type Asking, askings } from './act-field'
import type { DeckChoice, Texts } from './line'

const plain = ['suspend', 'resume', 'known', 'forget'] as const

type Props = {
  readonly decks: readonly DeckChoice[]
  readonly tags: readonly string[]
  readonly texts: Texts
  /** Acts that would change nothing here, and are left out. */
  readonly without?: readonly CardAct['type'][]
  readonly isWorking: boolean
  readonly onAct: (act: CardAct) => void
}

/** The buttons for what can be done to cards; some ask for a tag, a day or a deck first. */
export function ActButtons({ decks, tags, texts, without = [], isWorking, onAct }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setAsking(null)
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || asking === null) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <div className="acts" role="toolbar" aria-label={texts.actsLabel} onKeyDown={onKeyDown}>
      <div className="row">
        {askings.map((each) => (
          <button
            key={each}
            ref={asking === each ? opener : undefined}
            type="button"
            className="btn slim"
            aria-expanded={asking === each}
            onClick={(event) => {
              opener.current = event.currentTarget
              setAsking(asking === each ? null : each)
            }}
          >
            {texts[`act_${each}`]}
          </button>
        ))}
        {plain
          .filter((type) => !without.includes(type))
          .map((type) => (
            <button
              key={type}
              type="button"
              className="btn slim"
              aria-disabled={isWorking || undefined}
              onClick={() => onAct({ type })}
            >
              {texts[`act_${type}`]}
            </button>
          ))}
      </div>
      {asking && (
        <ActField
          key={asking}
          asking={asking}
          decks={decks}
          tags={tags}
          texts={texts}
          onAct={(act) => {
            close()
            onAct(act)
          }}
          onClose={close}
        />
      )}
    </div>
  )
}

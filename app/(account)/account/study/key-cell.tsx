import { type KeyboardEvent, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { type Binding, isKeyName, isReserved, type KeyAct, keysInWords, namesOf } from '@/lib/domain/keys'
import type { Texts } from './texts'

type Props = {
  readonly act: KeyAct
  readonly kind: keyof Binding
  readonly name: string | null
  readonly onKey: (name: string | null) => void
  /** Why a pressed key was not taken. */
  readonly onTell: (words: string) => void
  readonly texts: Texts
}

const modifiers = new Set(['Control', 'Alt', 'Meta', 'Shift', 'AltGraph', 'CapsLock'])

/** One key of one act. Pressed, it waits for the key to take; Esc and leaving it change nothing. */
export function KeyCell({ act, kind, name, onKey, onTell, texts }: Props) {
  const [isWaiting, setWaiting] = useState(false)
  const take = (event: KeyboardEvent) => {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event
    const isAltGraph = event.getModifierState('AltGraph')
    // On other alphabets the letter printed on the key, which is the same in all of them.
    const pressed = namesOf({ key, code, altKey, ctrlKey, metaKey, shiftKey, isAltGraph }).at(-1)
    if (pressed === undefined) return onTell(texts.notAKey)
    if (!isKeyName(pressed, kind)) return onTell(kind === 'single' ? texts.notAlone : texts.notModified)
    if (isReserved(pressed)) return onTell(fill(texts.reserved, { key: keysInWords(pressed).join(' ') }))
    setWaiting(false)
    onKey(pressed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isWaiting || event.key === 'Tab' || modifiers.has(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') setWaiting(false)
    else if (event.key === 'Backspace' || event.key === 'Delete') {
      setWaiting(false)
      onKey(null)
    } else take(event)
  }
  const shown = name === null ? texts.none : keysInWords(name).join(' ')
  return (
    <button
      type="button"
      className="key-cell"
      aria-label={isWaiting ? undefined : fill(texts.changeKey, { act: texts[`act_${act}`], key: shown })}
      onClick={() => {
        setWaiting(true)
        onTell(texts.pressHint)
      }}
      onBlur={() => setWaiting(false)}
      onKeyDown={onKeyDown}
    >
      {isWaiting ? (
        <span className="waiting">{kind === 'single' ? texts.press : texts.pressModified}</span>
      ) : name === null ? (
        <span className="quiet">{texts.none}</span>
      ) : (
        keysInWords(name).map((part) => <kbd key={part}>{part}</kbd>)
      )}
    </button>
  )
}

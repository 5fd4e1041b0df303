import { createContext, useContext } from 'react'
import { type Bindings, bindingsOf, type KeyAct, keysInWords } from '@/lib/domain/keys'

/** The learner's keys, and which of them act now. */
export type Keyboard = {
  readonly bindings: Bindings
  readonly singleKeys: boolean
  /** The focus is in a text field: only Enter, Esc and keys with a modifier act there. */
  readonly inField: boolean
}

export const KeyboardContext = createContext<Keyboard>({ bindings: bindingsOf({}), singleKeys: true, inField: false })

/** The name of the key by which an act is done now; null where there is none. Without single keys Enter goes on. */
const keyNow = ({ bindings, singleKeys, inField }: Keyboard, act: KeyAct): string | null => {
  const { single, modified } = bindings[act]
  if (inField) return modified
  return (singleKeys ? single : null) ?? modified ?? (act === 'go' ? 'enter' : null)
}

/** How the key of an act is written on the screen now; null where it has none. */
export const keyName = (keyboard: Keyboard, act: KeyAct): string | null => {
  const name = keyNow(keyboard, act)
  return name === null ? null : keysInWords(name).join(' ')
}

/** The same for the keyboard of this session. */
export const useKeyName = (): ((act: KeyAct) => string | null) => {
  const keyboard = useContext(KeyboardContext)
  return (act) => keyName(keyboard, act)
}

/** The key of a button beside its words, which makes it part of the name that a screen reader says. */
export const Kbd = ({ act }: { act: KeyAct }) => {
  const name = useKeyName()(act)
  return name !== null && <kbd className="hide-s">{name}</kbd>
}

import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { isField, isImeKey } from '@/app/_ui/typing'
import { actOf, type Bindings, type KeyAct, namesOf, optionAct } from '@/lib/domain/keys'
import type { StudyState } from './state'

type Keyed = {
  readonly state: StudyState
  readonly bindings: Bindings
  readonly singleKeys: boolean
  readonly possible: ReadonlySet<KeyAct>
  readonly onAct: (act: KeyAct) => void
  readonly onOption: (text: string) => void
}

/** Space and Enter belong to what has the focus, if it can be pressed; a box to be ticked takes Space alone. */
const isPressedBy = (key: string, target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(key === 'Enter' ? 'button, a, summary' : 'button, a, summary, input, label') !== null

const pressedOf = (event: KeyboardEvent) => {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event
  return { key, code, altKey, ctrlKey, metaKey, shiftKey, isAltGraph: event.getModifierState('AltGraph') }
}

/** The option of a pressed key: by the learner's keys for the first four, by the letter of its place beyond. */
const optionOf = ({ state, possible }: Keyed, act: KeyAct | null, names: readonly string[]): string | undefined => {
  if (!possible.has('optionA')) return undefined
  return state.asked.options.find((_, index) => {
    const own = optionAct(index)
    return own === undefined ? names.includes(String.fromCharCode(97 + index)) : own === act
  })
}

/** The keys of the session. In a field only Enter (its form), Esc and combinations act; a composition is never disturbed. */
export const useKeys = (keyed: Keyed): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || isImeKey(event)) return
    if (document.querySelector('dialog[open]')) return
    const inField = isField(event.target)
    if (inField && event.key === 'Escape') return event.target.blur()
    const names = namesOf(pressedOf(event))
    const isGo = event.key === 'Enter' || names.includes('space')
    if (isGo && (inField || isPressedBy(event.key, event.target))) return
    const kinds = inField || !keyed.singleKeys ? (['modified'] as const) : (['single', 'modified'] as const)
    const act = actOf(keyed.bindings, names, kinds, (each) => keyed.possible.has(each))
    const option = inField ? undefined : optionOf(keyed, act, keyed.singleKeys ? names : [])
    if (option !== undefined) keyed.onOption(option)
    else if (act) keyed.onAct(act)
    else if (event.key === 'Enter' && names.length === 0 && keyed.possible.has('go')) keyed.onAct('go')
    // A usual key that does nothing now must not scroll the page instead.
    else if (!names.includes('space')) return
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Whether the focus is in the field: then only the keys that act there are shown. */
export const useInField = (field: RefObject<HTMLElement | null>): boolean => {
  const [inField, setInField] = useState(false)
  useEffect(() => {
    const look = () => setInField(field.current !== null && document.activeElement === field.current)
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [field])
  return inField
}

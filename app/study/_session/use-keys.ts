import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { isRating } from '@/lib/domain/rating'
import type { StudyState } from './state'
import type { Acts } from './use-session'

type Keyed = {
  readonly state: StudyState
  readonly isReading: boolean
  readonly onRead: () => void
  readonly acts: Acts
  readonly onFlag: () => void
  readonly onReject: () => void
  readonly onEdit: () => void
  readonly onKeys: () => void
}

const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null

/** Space and Enter belong to what has the focus, if it can be pressed. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, summary, input, label') !== null

/** The key of an option: its letter. */
const optionOf = ({ asked, draft }: StudyState, key: string): string | undefined =>
  draft.type === 'options' && /^[a-h]$/.test(key) ? asked.options[key.charCodeAt(0) - 97] : undefined

const onGo = ({ state, isReading, onRead, acts }: Keyed): void => {
  if (isReading) onRead()
  else if (state.session.isAnswered) acts.goOn()
  else if (state.draft.type === 'text') acts.showAnswer()
  else if (state.draft.type === 'placed' || state.asked.kind === 'multiple-response') acts.handIn()
}

/** What a single key does outside a field; false where it does nothing. */
const press = (key: string, keyed: Keyed): boolean => {
  const { state, isReading, acts } = keyed
  const { isAnswered, current } = state.session
  const isOver = isAnswered || state.isShown
  const option = isOver || isReading ? undefined : optionOf(state, key)
  if (option !== undefined) {
    if (state.asked.kind !== 'multiple-response') acts.choose({ type: 'options', chosen: [option] })
    else acts.toggle(option)
    return true
  }
  const rating = Number(key)
  if (isOver && isRating(rating)) acts.rate(rating)
  else if (key === 'u') acts.undo()
  else if (key === '?') keyed.onKeys()
  else if (current === null) return false
  else if (isReading && key === 'k') acts.known()
  else if (isReading) return false
  else if (key === '0' && !isOver) acts.dontKnow()
  else if (key === 't' && !isOver && state.asked.kind === 'choice') acts.inWords()
  else if (key === 's') acts.suspend()
  else if (key === 'f') keyed.onFlag()
  else if (key === 'r') keyed.onReject()
  else if (key === 'e' && isOver) keyed.onEdit()
  else if (key === 'c' && isAnswered) acts.contest()
  else return false
  return true
}

/** The keys of the session. In a field only Enter (its form), Esc and combinations act; a composition is never disturbed. */
export const useKeys = (keyed: Keyed): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open]')) return
    if (isField(event.target)) {
      if (event.key === 'Escape') event.target.blur()
      return
    }
    const isGo = event.key === ' ' || event.key === 'Enter'
    if (event.repeat || (isGo && isPressable(event.target))) return
    if (isGo) onGo(keyed)
    else if (!press(event.key.toLowerCase(), keyed)) return
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

'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { later } from '@/app/_ui/later'
import { selectedRange } from '@/app/_ui/selected-range'
import { isField, isImeKey } from '@/app/_ui/typing'
import { type Binding, namesOf } from '@/lib/domain/keys'
import type { DialogTexts } from './texts'

type Props = { readonly userId: string; readonly keys: Binding; readonly texts: DialogTexts }

const NewCardDialog = later(() => import('./new-card-dialog').then((found) => found.NewCardDialog))

/** Where a card can be begun: pages with the bar, and sessions. An attempt is no such place, nor the form itself. */
const opener = '[data-new-card]'
const places = `${opener}, main.study`
const formPath = '/cards/new'

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !(altKey || ctrlKey || metaKey || shiftKey)

/** On every page of a learner: the key of a new card, and what leads to one, open its form over the place where one is. */
export function NewCardAnywhere({ userId, keys, texts }: Props) {
  const [opened, setOpened] = useState<{ readonly range: Range | null } | null>(null)
  const isClosed = () =>
    location.pathname === formPath || !document.querySelector(places) || document.querySelector('dialog[open]') !== null

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || isImeKey(event)) return
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event
    const isAltGraph = event.getModifierState('AltGraph')
    const names = namesOf({ key, code, altKey, ctrlKey, metaKey, shiftKey, isAltGraph })
    const known = isField(event.target) ? [keys.modified] : [keys.single, keys.modified]
    if (!names.some((name) => known.includes(name)) || isClosed()) return
    event.preventDefault()
    setOpened({ range: selectedRange() })
  })
  const onClick = useEffectEvent((event: MouseEvent) => {
    const isOpener = event.target instanceof Element && event.target.closest(opener) !== null
    if (!isOpener || !isPlain(event) || isClosed()) return
    event.preventDefault()
    setOpened({ range: selectedRange() })
  })
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    // Before a link itself, which leads to the page.
    addEventListener('click', onClick, true)
    return () => {
      removeEventListener('keydown', onKeyDown)
      removeEventListener('click', onClick, true)
    }
  }, [])
  return opened && <NewCardDialog userId={userId} range={opened.range} onClose={() => setOpened(null)} texts={texts} />
}

'use client'
import { useEffect, useRef } from 'react'
import { isField, isImeKey } from '../typing'

/** The key of the button before it: H, where the reader has single keys on; with Alt always. */
export function SwitchKey({ singleKeys }: { singleKeys: boolean }) {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.repeat || isImeKey(event) || event.code !== 'KeyH') return
      if (!event.altKey && (!singleKeys || isField(event.target))) return
      event.preventDefault()
      mark.current?.closest('form')?.requestSubmit()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys])
  return <span ref={mark} hidden />
}

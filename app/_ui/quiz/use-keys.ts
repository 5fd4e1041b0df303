'use client'
import { useEffect, useRef } from 'react'
import { isImeKey } from '../typing'

type Acts = {
  readonly pick: (index: number) => void
  readonly step: (by: 1 | -1) => void
  readonly flag: () => void
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('textarea, input:not([type=radio], [type=checkbox]), dialog') !== null

/** Single keys outside of fields, where the learner has them on: A-H picks an option, N and P walk, F flags. */
export const useKeys = (acts: Acts, singleKeys: boolean) => {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!singleKeys) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isImeKey(event) || isWriting(event.target)) return
      const key = event.key.toLowerCase()
      if (key === 'n') latest.current.step(1)
      else if (key === 'p') latest.current.step(-1)
      else if (key === 'f') latest.current.flag()
      else if (/^[a-h]$/.test(key)) latest.current.pick(key.charCodeAt(0) - 97)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys])
}

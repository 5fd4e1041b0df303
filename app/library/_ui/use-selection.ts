'use client'
import { type KeyboardEvent, useState } from 'react'

type Selection = {
  readonly keys: ReadonlySet<string>
  /** All that is found, on every page. */
  readonly isAll: boolean
  /** The line that the keyboard is on. */
  readonly at: number
}

const none: Selection = { keys: new Set(), isAll: false, at: 0 }

/** What is selected of the lines of a page, by mouse and by keyboard. `open` follows the line under the keyboard. */
export const useSelection = (lines: readonly string[], open: (index: number) => void) => {
  const [{ keys: picked, isAll, at }, setSelection] = useState(none)
  // Lines that are gone since are no longer selected.
  const keys = new Set(lines.filter((key) => isAll || picked.has(key)))
  const select = (indexes: readonly number[], isOn: boolean, to: number) => {
    const next = new Set(keys)
    for (const index of indexes) {
      const key = lines[index]
      if (key !== undefined && isOn) next.add(key)
      else if (key !== undefined) next.delete(key)
    }
    setSelection({ keys: next, isAll: false, at: to })
  }
  const between = (a: number, b: number) =>
    Array.from({ length: Math.abs(a - b) + 1 }, (_, step) => Math.min(a, b) + step)
  const selectPage = (isOn: boolean) => setSelection({ keys: new Set(isOn ? lines : []), isAll: false, at })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isLine = event.target instanceof HTMLInputElement && event.target.type === 'checkbox'
    if (event.key === 'Escape' && keys.size > 0) selectPage(false)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selectPage(true)
    else if (isLine && event.key === 'Enter') open(at)
    else if (isLine && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const to = Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), lines.length - 1)
      if (event.shiftKey) select([at, to], true, to)
      else setSelection({ keys, isAll, at: to })
      event.currentTarget.querySelector<HTMLElement>(`[data-line="${to}"]`)?.focus()
    } else return
    event.preventDefault()
  }

  return {
    keys,
    isAll,
    at,
    onKeyDown,
    /** With `reach` from the line before to this one. */
    toggle: (index: number, isOn: boolean, reach: boolean) => select(reach ? between(at, index) : [index], isOn, index),
    walkTo: (index: number) => setSelection((now) => (now.at === index ? now : { ...now, at: index })),
    selectPage,
    selectAll: () => setSelection({ keys: new Set(lines), isAll: true, at }),
  }
}

export type SelectionOf = ReturnType<typeof useSelection>

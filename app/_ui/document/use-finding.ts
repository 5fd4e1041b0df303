import { useCallback, useEffect, useRef, useState } from 'react'
import { blockAtTop, findOn, indexOf, type Match, rangeOf } from './text-index'

/** More marks than these make the page slow to paint, and stand too far from the chosen one to be seen. */
const paintedAround = 1_000

const paint = (matches: readonly Match[], at: number) => {
  if (!('highlights' in CSS)) return
  const near = matches.slice(Math.max(0, at - paintedAround), at + paintedAround)
  const chosen = matches[at]
  CSS.highlights.set('found', new Highlight(...near.map(rangeOf)))
  CSS.highlights.set('found-here', new Highlight(...(chosen ? [rangeOf(chosen)] : [])))
}

const show = (range: Range) => {
  const { top, bottom } = range.getBoundingClientRect()
  if (top < innerHeight / 5 || bottom > (innerHeight * 4) / 5) scrollBy({ top: top - innerHeight / 3 })
}

const pageOf = () => document.querySelector<HTMLElement>('.book')

/** The places of some words on the page, marked on it, and the one that is looked at; `at` counts from 0. */
export const useFinding = () => {
  const [{ matches, at }, setFinding] = useState<{ matches: readonly Match[]; at: number }>({ matches: [], at: 0 })
  const index = useRef<ReturnType<typeof indexOf>>(null)
  useEffect(() => {
    const page = pageOf()
    if (!page) return
    // Another fact is marked: its words stand in other nodes.
    const observer = new MutationObserver(() => {
      index.current = null
    })
    observer.observe(page, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      paint([], 0)
    }
  }, [])

  const go = useCallback((found: readonly Match[], wanted: number) => {
    const turn = found.length === 0 ? 0 : (wanted + found.length) % found.length
    setFinding({ matches: found, at: turn })
    paint(found, turn)
    const match = found[turn]
    if (match) show(rangeOf(match))
  }, [])

  /** Looks for words: `wanted` is which of the places to show, or nothing for the first from here on. */
  const look = useCallback(
    (query: string, wanted: number | null) => {
      const page = pageOf()
      if (!page) return
      index.current ??= indexOf(page)
      const found = findOn(index.current, query)
      const here = Number(blockAtTop(page)?.dataset.start ?? 0)
      go(
        found,
        wanted ??
          Math.max(
            0,
            found.findIndex((match) => match.at >= here),
          ),
      )
    },
    [go],
  )
  return { matches, at, look }
}

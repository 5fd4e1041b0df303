'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import { firstWords, type ReadingPlace } from '@/lib/domain/reading-place'
import { blockAtTop, wordsOfBlock } from './text-index'

/** A place is kept once its reader has stayed there for so long, or leaves the page. */
const stayMillis = 1_500

const startOf = (entry: Element) => Number(/^#at-(\d+)$/.exec(entry.getAttribute('href') ?? '')?.[1] ?? 0)

/** Marks in the contents the section that is read, and brings it into view there. */
const markSection = (start: number) => {
  const entries = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')]
  const current = entries.findLast((entry) => startOf(entry) <= start)
  if (current?.hasAttribute('aria-current')) return
  for (const entry of entries) entry.removeAttribute('aria-current')
  if (!current) return
  current.setAttribute('aria-current', 'location')
  const list = current.closest<HTMLElement>('.rail')
  const [place, frame] = [current.getBoundingClientRect(), list?.getBoundingClientRect()]
  if (list && frame && list.scrollHeight > list.clientHeight && (place.top < frame.top || place.bottom > frame.bottom))
    list.scrollTop += place.top - frame.top - frame.height / 3
}

const send = (documentId: string, place: ReadingPlace) =>
  fetch(`/api/documents/${documentId}/place`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(place),
    keepalive: true,
  }).catch(() => undefined) // Without a connection the next place is kept.

/** Follows the reader through a text: the contents show the section, and the place is kept for the next time. */
export function Follow({ documentId, chosen }: { readonly documentId: string; readonly chosen: string | null }) {
  const unkept = useRef<ReadingPlace>(null)
  const kept = useRef(0)
  const keep = useEffectEvent(() => {
    const place = unkept.current
    unkept.current = null
    if (!place || place.start === kept.current) return
    kept.current = place.start
    void send(documentId, place)
  })
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('.book')
    if (!page) return
    let timer: ReturnType<typeof setTimeout>
    let frame = 0
    const look = () => {
      frame = 0
      const block = blockAtTop(page)
      if (!block) return
      const start = Number(block.dataset.start)
      markSection(start)
      unkept.current = { start, words: firstWords(wordsOfBlock(block)) }
      clearTimeout(timer)
      timer = setTimeout(keep, stayMillis)
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(look)
    }
    const onHidden = () => {
      if (document.visibilityState === 'hidden') keep()
    }
    addEventListener('scroll', onScroll, { passive: true })
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      removeEventListener('scroll', onScroll)
      document.removeEventListener('visibilitychange', onHidden)
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      keep()
    }
  }, [])
  // The contents are written anew with the chosen fact's section marked.
  useEffect(() => {
    const entries = document.querySelectorAll('.toc a[aria-current]')
    if (chosen !== null && entries.length > 1)
      for (const entry of entries) if (startOf(entry) !== Number(chosen)) entry.removeAttribute('aria-current')
  }, [chosen])
  return null
}

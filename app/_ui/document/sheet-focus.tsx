'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'

type Props = { readonly factId: string; readonly headingId: string; readonly closed: string }

const markOf = (factId: string) => document.querySelector<HTMLElement>(`.book a[href$="fact=${factId}"]`)

/** Takes the focus to the heading of the sheet when it opens, and back to the fact when it closes; Esc closes it. */
export function SheetFocus({ factId, headingId, closed }: Props) {
  const router = useRouter()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null
    if (event.key !== 'Escape' || event.defaultPrevented || isField) return
    event.preventDefault()
    router.push(closed, { scroll: false })
  })
  useEffect(() => {
    document.getElementById(headingId)?.focus({ preventScroll: true })
    return () => {
      // After the sheet has gone: what had the focus in it has gone with it.
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost) markOf(factId)?.focus({ preventScroll: true })
      })
    }
  }, [factId, headingId])
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}

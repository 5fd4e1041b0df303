'use client'
import { useEffect, useRef } from 'react'
import { Link } from '@/app/_ui/link'

/** The way into the session. Space goes it from anywhere on the page that is not a control of its own. */
export function Begin({ href, label }: { href: string; label: string }) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof HTMLElement && event.target !== document.body
      if (event.key !== ' ' || isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      event.preventDefault()
      link.current?.click()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Link className="btn primary big" href={href} ref={link}>
      {label}
      <kbd className="hide-s">Space</kbd>
    </Link>
  )
}

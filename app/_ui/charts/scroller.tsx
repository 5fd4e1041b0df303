import type { ReactNode } from 'react'

// What scrolls must be reached by keyboard (WCAG 2.1.1), though nothing in it can be pressed.
const reachable = { tabIndex: 0 }

/** A named part of the page that scrolls by itself where it is wider than the screen. */
export const Scroller = ({
  label,
  className = 'scroll',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) => (
  <section className={className} aria-label={label} {...reachable}>
    {children}
  </section>
)

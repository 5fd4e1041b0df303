'use client'
import type { ReactNode } from 'react'

/** Opens the print dialog of the browser. */
export const Print = ({ children }: { children: ReactNode }) => (
  <button className="btn primary" type="button" onClick={() => window.print()}>
    {children}
  </button>
)

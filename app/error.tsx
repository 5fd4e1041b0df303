'use client'
import { common } from '@/lib/i18n/en/common'

/** Shown when a page throws: what happened, what is safe, what to do. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" className="main lost">
      <title>{common.errorTitle}</title>
      <h1 className="h1">{common.errorTitle}</h1>
      <p className="cite">{common.errorText}</p>
      <p>
        <button type="button" className="btn primary" onClick={reset}>
          {common.tryAgain}
        </button>
      </p>
    </main>
  )
}

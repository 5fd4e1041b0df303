'use client'
import { type ReactNode, useState } from 'react'

type Moment = { readonly name: string; readonly page: ReactNode }

/** The same page at one moment or another. */
export function Moments({ label, moments }: { label: string; moments: readonly Moment[] }) {
  const [at, setAt] = useState(0)
  return (
    <>
      <fieldset className="row moments">
        <legend className="vh">{label}</legend>
        {moments.map(({ name }, index) => (
          <button
            key={name}
            type="button"
            className="btn slim"
            aria-pressed={index === at}
            onClick={() => setAt(index)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      {moments[at]?.page}
    </>
  )
}

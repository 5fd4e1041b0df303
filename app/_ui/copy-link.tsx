'use client'
import { useEffect, useRef, useState } from 'react'

type Props = { readonly path: string; readonly label: string; readonly copy: string; readonly copied: string }

/** The whole address of a page of this server, as others have to write it, and a button that copies it. */
export function CopyLink({ path, label, copy, copied }: Props) {
  const [origin, setOrigin] = useState('')
  const [isCopied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setOrigin(location.origin), [])
  const onCopy = async () => {
    // Without HTTPS there may be no clipboard to write to: then the address is marked, to be copied by hand.
    field.current?.select()
    await navigator.clipboard?.writeText(origin + path)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <div className="row copy-link">
      <input
        ref={field}
        className="field"
        readOnly
        aria-label={label}
        value={origin + path}
        onFocus={() => field.current?.select()}
      />
      <button type="button" className="btn slim" onClick={() => void onCopy().catch(() => setCopied(false))}>
        {isCopied ? copied : copy}
      </button>
    </div>
  )
}

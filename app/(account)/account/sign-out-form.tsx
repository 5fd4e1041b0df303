'use client'
import { startTransition } from 'react'
import { signOut } from './actions'
import { wipeLocalData } from './wipe'

/** Signs out, and leaves nothing of the account in this browser. */
export const SignOutForm = ({ label }: { label: string }) => (
  <form
    action={signOut}
    onSubmit={(event) => {
      event.preventDefault()
      wipeLocalData().finally(() => startTransition(() => signOut()))
    }}
  >
    <button type="submit" className="btn">
      {label}
    </button>
  </form>
)

'use client'
import { useEffect, useState } from 'react'

// next-auth wants its own token against forged requests in the form.
const askToken = async (): Promise<string> => {
  const response = await fetch('/api/auth/csrf')
  const { csrfToken } = (await response.json()) as { csrfToken: string }
  return csrfToken
}

/** Leads to the identity provider. It needs JavaScript: the token comes with a cookie that a page cannot set. */
export function ProviderButton({ next, label }: { next: string; label: string }) {
  const [token, setToken] = useState<string>()
  useEffect(() => {
    askToken().then(setToken, () => setToken(undefined))
  }, [])
  return (
    <form method="post" action="/api/auth/signin/oidc">
      <input type="hidden" name="csrfToken" value={token ?? ''} />
      <input type="hidden" name="callbackUrl" value={next} />
      <button type="submit" className="btn" aria-disabled={token === undefined || undefined}>
        {label}
      </button>
    </form>
  )
}

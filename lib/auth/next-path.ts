/**
 * Where to go after signing in: a path on this server, or `/`. Refuses everything a browser would read as another host
 * (`//evil.example`, `/\evil.example`, `/.//evil.example`, schemes) so that a link to the sign-in page cannot send people away.
 */
export const safeNext = (wanted: string | null | undefined): string => {
  const here = 'http://recite.invalid'
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return '/'
  const url = new URL(wanted, here)
  // Resolving `/a/..//evil.example` leaves `//evil.example`, which is another host again.
  const isPath = url.origin === here && !url.pathname.startsWith('//')
  return isPath ? `${url.pathname}${url.search}${url.hash}` : '/'
}

/** The sign-in page, told where to come back to. */
export const signInPath = (from: string | null): string => {
  const next = safeNext(from)
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}

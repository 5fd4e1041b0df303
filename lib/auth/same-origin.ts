import { env } from '@/lib/env'

const hostOf = (address: string | null | undefined): string | null => {
  if (!address || !URL.canParse(address)) return null
  return new URL(address).host
}

/**
 * Whether a request that changes something comes from a page of ours: its Origin names the host it was sent to (behind a
 * proxy: the forwarded one) or the public address. A browser always sends Origin with such a request; without one, only
 * `Sec-Fetch-Site: same-origin` will do.
 */
export const sameOrigin = (request: Request): boolean => {
  const { headers } = request
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin'
  const from = hostOf(origin)
  if (from === null) return false
  // A page of another site cannot set these headers: they are the proxy's or the client's own.
  return [headers.get('x-forwarded-host'), headers.get('host'), hostOf(env().RECITE_URL)].includes(from)
}

import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env, secret } from '@/lib/env'

const secondsPerDay = 86_400
/** A token is good for so long at most; its session may end earlier. */
export const tokenDays = 90

const isHttps = (): boolean => env().RECITE_URL?.startsWith('https:') ?? false

/** The name of the session cookie, the same for next-auth and for us. */
export const sessionCookieName = (): string => (isHttps() ? '__Host-recite-session' : 'recite-session')

/** Attributes of the session cookie; `Secure` where the public address is https. */
export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(), maxAge: tokenDays * secondsPerDay }) as const

const Claims = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() })

/** What a token says: whose it is, and the session row that must still hold. */
export type TokenClaims = { readonly userId: string; readonly sessionId: string }

/** A session token as next-auth makes them. */
export const issueToken = ({ userId, sessionId }: TokenClaims): Promise<string> =>
  encode({ token: { sub: userId, sid: sessionId }, secret: secret(), maxAge: tokenDays * secondsPerDay })

/** Keys are derived anew for each token that is opened, so the last ones stay open: what they say cannot change, only run out. */
const opened = new Map<string, TokenClaims & { readonly endsAtSeconds: number }>()
const mostOpened = 1000

/** Reads a session token; null for anything that this server did not make or that has run out. */
export const readToken = async (token: string, now: Date): Promise<TokenClaims | null> => {
  const known = opened.get(token)
  if (known !== undefined && known.endsAtSeconds > now.getTime() / 1000) return known
  // A token of another key or a cut one makes the library throw: it is nobody's, not a fault.
  const payload = await decode({ token, secret: secret() }).catch(() => null)
  const claims = Claims.safeParse(payload)
  if (!claims.success) return null
  const { sub: userId, sid: sessionId, exp: endsAtSeconds } = claims.data
  if (opened.size >= mostOpened) opened.clear()
  opened.set(token, { userId, sessionId, endsAtSeconds })
  return { userId, sessionId }
}

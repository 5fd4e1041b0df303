import 'server-only'
import { cookies } from 'next/headers'
import { issueToken, sessionCookieName, sessionCookieOptions, type TokenClaims } from './token'

/** Signs the browser in: only where a cookie can be set, in an action or a handler. */
export const setSessionCookie = async (claims: TokenClaims): Promise<void> => {
  ;(await cookies()).set(sessionCookieName(), await issueToken(claims), sessionCookieOptions())
}

/** Signs the browser out. */
export const clearSessionCookie = async (): Promise<void> => {
  ;(await cookies()).set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}

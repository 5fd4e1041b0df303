import 'server-only'
import { cookies } from 'next/headers'
import { sharedDeviceCookie } from '@/lib/domain/device'
import { issueToken, sessionCookieName, sessionCookieOptions, type TokenClaims } from './token'

/**
 * Signs the browser in: only where a cookie can be set, in an action or a handler. On a device that others use, too, it ends with
 * the browser, and the browser is told to keep nothing.
 */
export const setSessionCookie = async (claims: TokenClaims, isShared = false): Promise<void> => {
  const jar = await cookies()
  const { maxAge, ...options } = sessionCookieOptions()
  jar.set(sessionCookieName(), await issueToken(claims), isShared ? options : { ...options, maxAge })
  const { name, value } = sharedDeviceCookie
  if (isShared) jar.set(name, value, { sameSite: 'lax', path: '/', secure: options.secure })
  else jar.delete(name)
}

/** Signs the browser out. */
export const clearSessionCookie = async (): Promise<void> => {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
  jar.delete(sharedDeviceCookie.name)
}

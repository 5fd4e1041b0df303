import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/**
 * The address a request comes from, for the limiter. Behind a proxy (RECITE_URL is set) it is the last entry of
 * X-Forwarded-For, which the proxy itself wrote; earlier ones are the client's word. Without a proxy the header is wholly
 * the client's word, and all clients count as one.
 */
export const addressFrom = (forwardedFor: string | null): string => {
  const nearest = env().RECITE_URL ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  return nearest?.slice(0, 64) || 'direct'
}

/** The address of the request being answered. */
export const clientAddress = async (): Promise<string> => addressFrom((await headers()).get('x-forwarded-for'))

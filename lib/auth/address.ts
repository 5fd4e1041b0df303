import 'server-only'
import { headers } from 'next/headers'

/**
 * The address a request comes from, for the limiter: the last entry of X-Forwarded-For. Behind a proxy that is what the
 * proxy itself wrote, earlier ones are the client's word; without one the server drops the header before Next writes the
 * address of the connection into it (scripts/start/web.mjs).
 */
export const clientAddress = async (): Promise<string> => {
  const nearest = (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return nearest?.slice(0, 64) || 'unknown'
}

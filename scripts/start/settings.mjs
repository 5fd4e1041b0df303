// @ts-check
import { pathToFileURL } from 'node:url'
import { bundlePath } from './bundle.mjs'
import { StartError } from './say.mjs'

/** What the embedded Postgres will provide; checked in place of it before it runs. */
const EMBEDDED = 'postgresql://embedded'

/**
 * The settings of this start, checked by the product's own rules (lib/env.ts).
 * @param {{ secret: string | undefined }} made the secret of the data folder, where one is kept
 * @returns {Promise<import('../../lib/env.ts').Env>}
 */
export async function readSettings({ secret }) {
  const { readEnv } = await import(pathToFileURL(bundlePath('env')).href)
  try {
    return readEnv({ DATABASE_URL: EMBEDDED, ...(secret ? { NEXTAUTH_SECRET: secret } : {}), ...filled(process.env) })
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error))
  }
}

/** @param {string} host */
export const isLoopback = (host) => ['localhost', '127.0.0.1', '::1'].includes(host)

/**
 * The address to open; a server for all addresses is reached by any name of this machine.
 * @param {{ HOST: string, PORT: number, RECITE_URL?: string | undefined }} settings
 */
export function addressOf({ HOST, PORT, RECITE_URL }) {
  if (RECITE_URL) return RECITE_URL
  const isLocal = isLoopback(HOST) || HOST === '0.0.0.0' || HOST === '::'
  return `http://${isLocal ? 'localhost' : HOST}:${PORT}`
}

/** @param {NodeJS.ProcessEnv} variables */
const filled = (variables) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value))

/**
 * Makes the settings those of this process and its children, in the names that Next and next-auth read.
 * @param {import('../../lib/env.ts').Env} settings
 */
export function tellProcess(settings) {
  const address = settings.RECITE_URL ? { NEXTAUTH_URL: settings.RECITE_URL } : { AUTH_TRUST_HOST: 'true' }
  for (const [name, value] of Object.entries({ ...settings, ...address, NEXT_TELEMETRY_DISABLED: '1' })) {
    if (value !== undefined) process.env[name] = String(value)
  }
}

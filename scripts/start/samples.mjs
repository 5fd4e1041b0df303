// @ts-check
import { bundlePath, hasBundle } from './bundle.mjs'
import { runNode } from './run.mjs'
import { say } from './say.mjs'

export const SAMPLE_ACCOUNTS = ['teacher', 'student']

export const hasSamples = () => hasBundle('seed')

/**
 * Loads the sample documents and, with a password for its accounts, the sample class.
 * @param {string | undefined} password
 */
export async function loadSamples(password) {
  if (!hasSamples()) return
  say('Loading the samples')
  await runNode(bundlePath('seed'), [], password ? { RECITE_SAMPLE_PASSWORD: password } : {})
}

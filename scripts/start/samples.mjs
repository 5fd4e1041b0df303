// @ts-check
import { bundlePath, hasBundle } from './bundle.mjs'
import { runNode } from './run.mjs'
import { say } from './say.mjs'

/**
 * Loads the sample documents and, with a password for its accounts, the sample class.
 * @param {string | undefined} password
 */
export async function loadSamples(password) {
  if (!hasBundle('seed')) return
  say('Loading the samples')
  const said = await runNode(bundlePath('seed'), [], password ? { RECITE_SAMPLE_PASSWORD: password } : {})
  if (said) say(said)
}

// @ts-check
import { hasOperator } from './database.mjs'
import { hasSamples, SAMPLE_ACCOUNTS } from './samples.mjs'
import { elapsed, say } from './say.mjs'

/**
 * The last lines of a start: the way in, then the address.
 * @param {{ address: string, url: string, password: string | undefined }} options
 */
export async function announce({ address, url, password }) {
  const { RECITE_SETUP_CODE: code } = process.env
  if (code && !(await hasOperator(url))) say(`Set-up code for the first account: ${code}`)
  if (password && hasSamples()) say(`Sample sign-ins: ${SAMPLE_ACCOUNTS.join(' and ')}, password ${password}`)
  say(`Recite runs at ${address} (started in ${elapsed()})`)
}

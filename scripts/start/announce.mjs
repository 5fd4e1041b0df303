// @ts-check
import { hasOperator, sampleAccounts } from './database.mjs'
import { elapsed, say } from './say.mjs'

/**
 * The last lines of a start: the way in, then the address.
 * @param {{ address: string, url: string, password: string | undefined }} options
 */
export async function announce({ address, url, password }) {
  const { RECITE_SETUP_CODE: code } = process.env
  if (code && !(await hasOperator(url))) say(`Set-up code for the first account: ${code}`)
  const names = password ? await sampleAccounts(url) : []
  if (names.length) say(`Sample sign-ins: ${names.join(' and ')}, password ${password}`)
  say(`Recite runs at ${address} (started in ${elapsed()})`)
}

import { isCommonPassword } from './common-passwords'

export const passwordMinLength = 8
/** Long phrases are welcome; the limit only bounds the work of hashing. */
export const passwordMaxLength = 200

/**
 * What is wrong with a new password, as a key of the `errors` messages, or null. Length, what everybody uses, and the
 * name itself are all that is asked for: no rules about kinds of characters.
 */
export const passwordProblem = (password: string, username: string): string | null => {
  const length = [...password].length
  if (length < passwordMinLength) return 'passwordShort'
  if (length > passwordMaxLength) return 'passwordLong'
  if (isCommonPassword(password)) return 'passwordCommon'
  const name = username.toLowerCase()
  return name.length > 2 && password.toLowerCase().replace(/[^\p{L}]+$/u, '') === name.replace(/[^\p{L}]+$/u, '')
    ? 'passwordLikeName'
    : null
}

/** What a name to sign in with may look like: 2 to 40 letters, digits, dots, hyphens or underscores. */
export const usernamePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{1,39}$/u

/** The form in which names are stored and compared, so that Anna and ANNA are one. */
export const foldUsername = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase()

import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// OWASP's floor for argon2id: 19 MiB, two passes, one lane; 11 ms on the machine this was measured on.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// The hash of a password nobody has: verifying against it takes as long as against a real one.
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$8cX3MjqVZCwnlhYBpndRLQ$v7+ZYvdvT3KUdhjsdktYPUgB1BLI/WaCuKVDWJiT7Jw'

// The same characters typed on another system may be composed differently.
const normal = (password: string): string => password.normalize('NFKC')

/** The argon2id hash to store for a password. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

/** Whether a password belongs to a stored hash; null (no such account) takes the same time and is always false. */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? nobodysHash, normal(password))
  return stored !== null && matches
}

// Without characters that are mistaken for one another when read aloud or from a slip of paper.
const legible = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be told once and changed at the next sign-in: 12 legible characters in threes, about 59 bits. */
export const temporaryPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => legible[randomInt(legible.length)]).join('')).join(
    '-',
  )

/** So many temporary passwords with their hashes. */
export const temporaryPasswords = (count: number): Promise<{ readonly password: string; readonly hash: string }[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const password = temporaryPassword()
      return { password, hash: await hashPassword(password) }
    }),
  )

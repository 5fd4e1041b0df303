import { createHash } from 'node:crypto'

/** What tells one picture from another. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

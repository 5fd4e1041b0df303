import { uuidv7 } from '@/lib/domain/id'

/** A fresh UUIDv7. Not `crypto.randomUUID`, which a school's server without https does not have. */
export const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

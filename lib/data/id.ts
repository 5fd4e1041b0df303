import { randomBytes } from 'node:crypto'
import { type Id, uuidv7 } from '@/lib/domain/id'

/** A fresh UUIDv7 for a row made at `at`: rows of one table sort by the time they were made. */
export const newId = (at: Date): Id => uuidv7(at.getTime(), randomBytes(10))

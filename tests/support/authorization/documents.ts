import type { Area } from './shape'

/** Rows and entries of the documents area: see shape.ts for what each helper (open, related, refuses, own ...) says. */
export const documents: Area = {
  doors: {},
  data: {},
}

import type { Area } from './shape'

/** Rows and entries of the progress area: see shape.ts for what each helper (open, related, refuses, own ...) says. */
export const progress: Area = {
  doors: {},
  data: {},
}

import type { Area } from './shape'

/** Rows and entries of the classes area: see shape.ts for what each helper (open, related, refuses, own ...) says. */
export const classes: Area = {
  doors: {},
  data: {},
}

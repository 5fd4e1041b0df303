import type { Area } from './shape'

/** Rows and entries of the study area: see shape.ts for what each helper (open, related, refuses, own ...) says. */
export const study: Area = {
  doors: {},
  data: {},
}

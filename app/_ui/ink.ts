/**
 * The ink of a slot, or of a fact: that of its weakest studied slot. `level` is 0 to 4 (lib/domain/ink.ts), `percent` the
 * recall expected tomorrow (null: new), `lateDays` null where nothing is due and 0 where it is due today.
 */
export type Ink = { readonly level: number; readonly percent: number | null; readonly lateDays: number | null }

export const newInk: Ink = { level: 0, percent: null, lateDays: null }

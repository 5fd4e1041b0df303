/**
 * The ink of a slot, or of a fact: that of its weakest studied slot. `level` is 0 to 4 (lib/domain/ink.ts), `percent` the
 * recall expected tomorrow (null: new), `lateDays` null where nothing is due and 0 where it is due today.
 */
export type Ink = { readonly level: number; readonly percent: number | null; readonly lateDays: number | null }

export const newInk: Ink = { level: 0, percent: null, lateDays: null }

/** The ink of things shown as one: that of the weakest studied, and due as soon as one of them is. */
export const weakestInk = (inks: readonly Ink[]): Ink => {
  const studied = inks.filter((ink) => ink.percent !== null)
  const late = inks.flatMap((ink) => (ink.lateDays === null ? [] : [ink.lateDays]))
  const [weakest] = studied.toSorted((a, b) => (a.percent ?? 0) - (b.percent ?? 0))
  return { ...(weakest ?? newInk), lateDays: late.length > 0 ? Math.max(...late) : null }
}

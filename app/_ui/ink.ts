/** How a fact is remembered: 0 new, 1 faint, 2 light, 3 firm, 4 solid. */
export type InkLevel = 0 | 1 | 2 | 3 | 4

/** The ink of a fact: that of its weakest studied slot. `lateDays` is null where nothing is due, 0 where it is due today. */
export type Ink = { readonly level: InkLevel; readonly percent: number | null; readonly lateDays: number | null }

export const newInk: Ink = { level: 0, percent: null, lateDays: null }

export const inkNames = ['new', 'faint', 'light', 'firm', 'solid'] as const

/** How a fact is inked, from not studied (0) to solid (4). One scale everywhere. */
export const inks = ['new', 'faint', 'light', 'firm', 'solid'] as const
export type Ink = (typeof inks)[number]

/** Under this a fact is faint, however low its deck aims. */
const faintBelow = 0.7

/**
 * The band of an expected recall (0 to 1, one day ahead; null: not studied) for a deck that aims at `target`: faint below the
 * lower of 70 % and the target, light up to the target, firm to half-way from there to 100 %, solid above (study.md).
 */
export const inkOf = (recall: number | null, target: number): Ink => {
  if (recall === null) return 'new'
  if (recall < Math.min(faintBelow, target)) return 'faint'
  if (recall < target) return 'light'
  return recall < (1 + target) / 2 ? 'firm' : 'solid'
}

/** The number in the class name `ink-0` to `ink-4`. */
export const inkLevel = (ink: Ink): number => inks.indexOf(ink)

/** Of facts counted by level: how many have been studied, and how many there are. */
export const studiedOf = (counts: readonly number[]): { readonly studied: number; readonly total: number } => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return { studied: total - (counts[0] ?? 0), total }
}

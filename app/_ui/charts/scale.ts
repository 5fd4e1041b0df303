/** A scale from values to places in a drawing. */
export const scale =
  (fromValue: number, toValue: number, fromPlace: number, toPlace: number) =>
  (value: number): number =>
    Math.round((fromPlace + ((value - fromValue) / (toValue - fromValue)) * (toPlace - fromPlace)) * 10) / 10

/** The lowest percentage an axis begins at, in tens, so that nothing falls below it; `atMost` where there is room anyway. */
export const axisFrom = (percents: readonly number[], atMost: number): number =>
  Math.min(atMost, Math.floor(Math.min(100, ...percents) / 10) * 10)

/** Moves labels of one column apart until none lies over another, and none beyond `most`, keeping their order. */
export const apart = (places: readonly number[], least: number, most = Number.POSITIVE_INFINITY): number[] => {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const moved = [...places]
  let before = Number.NEGATIVE_INFINITY
  for (const index of order) {
    before = Math.max(places[index] ?? 0, before + least)
    moved[index] = before
  }
  let next = most + least
  for (const index of order.reverse()) {
    next = Math.min(moved[index] ?? 0, next - least)
    moved[index] = next
  }
  return moved
}

/** Draws numbers in [0, 1). */
export type Draw = () => number

/** mulberry32 (Tommy Ettinger, public domain): a 32-bit seed, a period of 2^32. Not for secrets. */
export const seeded = (seed: number): Draw => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `least` to `most`, both possible. */
export const drawInteger = (draw: Draw, least: number, most: number): number =>
  least + Math.floor(draw() * (most - least + 1))

/** All items in a drawn order (Fisher-Yates); every order is equally likely. */
export const shuffled = <T>(items: readonly T[], draw: Draw): T[] => {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const pick = drawInteger(draw, 0, last)
    const held = order[last] as T
    order[last] = order[pick] as T
    order[pick] = held
  }
  return order
}

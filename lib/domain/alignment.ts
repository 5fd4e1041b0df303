import { grouped } from './grouped'
import { fold } from './text'

/** For each old sentence the index of the new one it became, or null. No new sentence is named twice. */
export type Alignment = readonly (number | null)[]

type Pair = readonly [before: number, after: number]

/** The longest chain of pairs that rises on both sides (patience sorting); `pairs` rise on the first. */
const risingChain = (pairs: readonly Pair[]): Pair[] => {
  const tops: number[] = []
  const previous: number[] = []
  for (const [index, [, after]] of pairs.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] ?? -1)
    tops[low] = index
  }
  const chain: Pair[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

/** Pairs of equal sentences that stand alone on both sides, in order: the fixed points of a patience diff. */
const anchors = (before: readonly string[], after: readonly string[]): Pair[] => {
  const places = (texts: readonly string[]) => grouped(texts.keys(), (index) => texts[index] ?? '')
  const afterPlaces = places(after)
  const alone = [...places(before)].flatMap(([text, [index, ...others]]): Pair[] => {
    const [place, ...otherPlaces] = afterPlaces.get(text) ?? []
    const isAlone = others.length === 0 && otherPlaces.length === 0
    return isAlone && text !== '' && index !== undefined && place !== undefined ? [[index, place]] : []
  })
  return risingChain(alone.sort(([a], [b]) => a - b))
}

/** The old sentences that no longer stand in their order: all but the longest chain of those that do. */
export const outOfOrder = (alignment: Alignment): ReadonlySet<number> => {
  const pairs = [...alignment.entries()].flatMap(([from, to]): Pair[] => (to === null ? [] : [[from, to]]))
  const inOrder = new Set(risingChain(pairs).map(([from]) => from))
  return new Set(pairs.flatMap(([from]) => (inOrder.has(from) ? [] : [from])))
}

/** Under this share of common words two sentences are not the same one reworded. */
const leastLikeness = 0.5

/** Dice's coefficient of two sets of words, 0 to 1. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/** A gap larger than this was rewritten, not reworded: comparing all with all would cost more than it finds. */
const largestGap = 250_000

/** Pairs the reworded sentences of one gap, in order, so that the sum of their likeness is greatest. */
const rewordedPairs = (before: readonly Set<string>[], after: readonly Set<string>[]): Pair[] => {
  if (before.length * after.length > largestGap) return []
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const gain = (row: number, column: number) => {
    const like = likeness(before[row] ?? new Set(), after[column] ?? new Set())
    return like >= leastLikeness ? like : 0
  }
  const gains = new Float64Array(before.length * after.length)
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const here = gain(row, column)
      gains[row * after.length + column] = here
      const paired = here === 0 ? 0 : here + (best[(row + 1) * width + column + 1] ?? 0)
      best[row * width + column] = Math.max(
        paired,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      )
    }
  }
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    const value = best[row * width + column] ?? 0
    const here = gains[row * after.length + column] ?? 0
    if (here > 0 && value === here + (best[(row + 1) * width + column + 1] ?? 0)) pairs.push([row++, column++])
    else if (value === (best[(row + 1) * width + column] ?? 0)) row++
    else column++
  }
  return pairs
}

/** Out of its place a sentence must be more like another to be that one, reworded and moved. */
const leastLikenessElsewhere = 0.75

/** Pairs of sentences that were reworded and moved as well, the most alike first. */
const strayPairs = (before: readonly Set<string>[], after: readonly Set<string>[]): Pair[] => {
  if (before.length * after.length > largestGap) return []
  return before
    .flatMap((words, row) =>
      after.map((others, column) => ({ pair: [row, column] as const, like: likeness(words, others) })),
    )
    .filter(({ like }) => like >= leastLikenessElsewhere)
    .sort((a, b) => b.like - a.like)
    .map(({ pair }) => pair)
}

/**
 * Which sentence became which when a text was read again: equal ones in order (a patience diff), equal ones that were moved,
 * between fixed points those that were reworded, and last those that were reworded and moved. Case, accents and punctuation do not count.
 */
export const alignSentences = (before: readonly string[], after: readonly string[]): Alignment => {
  const [oldTexts, newTexts] = [before.map(fold), after.map(fold)]
  const found: (number | null)[] = before.map(() => null)
  const taken = new Set<number>()
  const pair = (from: number, to: number) => {
    if (found[from] !== null || taken.has(to)) return
    found[from] = to
    taken.add(to)
  }
  const isSame = (from: number, to: number) =>
    from >= 0 && to >= 0 && from < before.length && to < after.length && oldTexts[from] === newTexts[to]
  const fixed = anchors(oldTexts, newTexts)
  // Sentences that occur twice are told apart by what stands beside them; the ends of the text hold, too.
  const ends: Pair[] = [[-1, -1], ...fixed, [before.length, after.length]]
  for (const [from, to] of fixed) pair(from, to)
  for (const [from, to] of ends) {
    for (let step = 1; isSame(from + step, to + step); step++) pair(from + step, to + step)
    for (let step = 1; isSame(from - step, to - step); step++) pair(from - step, to - step)
  }
  const openNew = [...newTexts.keys()].filter((index) => !taken.has(index))
  const moved = grouped(openNew, (index) => newTexts[index])
  for (const [index, text] of oldTexts.entries()) {
    const place = found[index] === null && text !== '' ? moved.get(text)?.shift() : undefined
    if (place !== undefined) pair(index, place)
  }
  const words = (texts: readonly string[], indices: readonly number[]) =>
    indices.map((index) => new Set(texts[index]?.split(' ')))
  for (const [place, [fromEnd, toEnd]] of ends.entries()) {
    const [fromStart, toStart] = ends[place - 1] ?? [-1, -1]
    const openIn = (start: number, end: number, isOpen: (index: number) => boolean) =>
      Array.from({ length: Math.max(0, end - start - 1) }, (_, index) => start + 1 + index).filter(isOpen)
    const from = openIn(fromStart, fromEnd, (index) => found[index] === null && oldTexts[index] !== '')
    const to = openIn(toStart, toEnd, (index) => !taken.has(index) && newTexts[index] !== '')
    for (const [row, column] of rewordedPairs(words(oldTexts, from), words(newTexts, to)))
      pair(from[row] ?? -1, to[column] ?? -1)
  }
  const isOpen = (text: string, isTaken: boolean) => !isTaken && text !== ''
  const from = [...oldTexts.keys()].filter((index) => isOpen(oldTexts[index] ?? '', found[index] !== null))
  const to = [...newTexts.keys()].filter((index) => isOpen(newTexts[index] ?? '', taken.has(index)))
  for (const [row, column] of strayPairs(words(oldTexts, from), words(newTexts, to)))
    pair(from[row] ?? -1, to[column] ?? -1)
  return found
}

/**
 * Where a quoted span stands after its sentence became another one: at the same distance in an unchanged sentence, at the
 * same words in a reworded one; null where those words are gone. Offsets are of the whole texts.
 */
export const movedSpan = (
  span: { readonly start: number; readonly end: number },
  before: { readonly start: number; readonly text: string },
  after: { readonly start: number; readonly text: string },
): { start: number; end: number } | null => {
  const offset = span.start - before.start
  const quoted = before.text.slice(offset, span.end - before.start)
  const place = before.text === after.text ? offset : after.text.indexOf(quoted)
  return place < 0 || quoted === '' ? null : { start: after.start + place, end: after.start + place + quoted.length }
}

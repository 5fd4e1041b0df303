import * as z from 'zod/mini'

const maxWords = 80

/** Where somebody is in a text: the offset of a block, and its first words, by which it is found in another version. */
export const ReadingPlace = z.strictObject({
  start: z.int().check(z.gte(0)),
  words: z.string().check(z.maxLength(maxWords)),
})
export type ReadingPlace = z.infer<typeof ReadingPlace>

/** The first words of a block, as a place keeps them. */
export const firstWords = (text: string): string => text.slice(0, maxWords)

type Block = { readonly start: number; readonly end: number }

/** Whoever has read no further than here has merely looked at the text. */
const blocksLookedAt = 2

/**
 * Where a place stands in a text: of the blocks that begin with its words the one nearest to where it stood. Nothing where
 * the words are gone, and at the beginning of the text, where everybody begins anyway.
 */
export const placeIn = <B extends Block>(
  text: string,
  blocks: readonly B[],
  { start, words }: ReadingPlace,
): B | undefined =>
  blocks
    .slice(blocksLookedAt)
    .filter((block) => firstWords(text.slice(block.start, block.end)) === words)
    .toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0]

import type { RawBlock } from './text'

/** Few words that end no sentence. */
const looksLikeHeading = (text: string): boolean => {
  const words = text.trim()
  return words.length <= 100 && words.split(/\s+/).length <= 12 && !/[.,;!?…。！？]["'”’)\]]*$/.test(words)
}

/**
 * Blocks in which a short paragraph that is bold as a whole heads what follows it, as people set headings who use no styles.
 * Several such lines below each other are none, but for a title above all. `first` is the level of such a title, `others` of
 * those that no heading with a style stands above.
 */
export const withBoldHeadings = <Block extends RawBlock<unknown>>(
  blocks: readonly Block[],
  bold: ReadonlySet<Block>,
  { first, others }: { readonly first: number; readonly others: number },
): Block[] => {
  const worded = blocks.filter(({ text }) => text.trim() !== '')
  const isLine = (block: Block) => block.kind === 'paragraph' && bold.has(block) && looksLikeHeading(block.text)
  const heading = new Set(
    worded.filter((block, index) => {
      const [above, below] = [worded[index - 1], worded[index + 1]]
      if (below === undefined || !isLine(block)) return false
      if (index === 0) return true
      return below.kind !== 'heading' && !isLine(below) && !(index > 1 && above && isLine(above))
    }),
  )
  let above: number | undefined
  return blocks.map((block) => {
    if (block.kind === 'heading') above = block.level ?? 1
    if (!heading.has(block)) return block
    const level = above === undefined ? (block === worded[0] ? first : others) : Math.min(6, above + 1)
    return { ...block, kind: 'heading', level }
  })
}

import type { RawBlock } from '../text'
import type { Draft } from './blocks'
import type { Body } from './body'

const numbering = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u

const capitals = /^(?=(?:\P{Lu}*\p{Lu}){6})[\p{Lu}\d\s.:&,'’–-]+$/u

const isHeading = (draft: Draft, body: Body): boolean => {
  const { text, kind, size, placed } = draft
  const words = text.split(' ').length
  if (kind === 'table' || !/\p{L}/u.test(text) || words > 30) return false
  if (size > body.size * 1.1) return words <= 12 || !/[.;,]$/.test(text)
  const stands = placed.length <= 2 && words <= 15 && !/[.,;:]$/.test(text) && size >= body.size * 0.93
  if (!stands) return false
  return (draft.bold && !body.bold) || (placed.length === 1 && capitals.test(text))
}

const styleOf = ({ size, bold, text }: Draft) => {
  const depth = numbering.exec(text)?.[1]?.split('.').length ?? 0
  return { size, bold, depth, key: `${size} ${bold} ${depth}` }
}

/**
 * Blocks of drafts. Headings are set larger than the text, or bolder, or in capitals, and stand alone. The largest is
 * of level 1 where it is the only one of its look, and a title; where numbers tell levels that look alike apart, they do.
 */
export const blocksOf = (drafts: readonly Draft[], body: Body): readonly RawBlock[] => {
  const headings = new Set(drafts.filter((draft) => isHeading(draft, body)))
  const styles = new Map([...headings].map((draft) => [styleOf(draft).key, styleOf(draft)]))
  const ranks = [...styles.values()]
    .toSorted((one, other) => other.size - one.size || Number(other.bold) - Number(one.bold) || one.depth - other.depth)
    .map(({ key }) => key)
  const largest = [...headings].filter((draft) => styleOf(draft).key === ranks[0])
  const top = largest.length === 1 && largest[0]?.page === drafts[0]?.page ? 1 : 2
  return drafts.map((draft) => {
    const { kind, text, page } = draft
    if (!headings.has(draft)) return { kind, text, page }
    return { kind: 'heading', level: Math.min(6, ranks.indexOf(styleOf(draft).key) + top), text, page }
  })
}

import type { Chunk } from './chunks'
import { nominal } from './clauseParts'
import { leftOfPhrase } from './subjects'

/** "The Ash Mill (1822), was": a comma that stands between a subject and its verb alone, the subject opening the sentence. */
export function beforeStrayComma(
  chunks: readonly Chunk[],
  comma: number,
  verbs: readonly number[],
): number | undefined {
  if (!nominal(chunks[comma - 1]) || verbs.some((verb) => verb < comma)) return undefined
  if (chunks.slice(0, comma).some(({ kind }) => kind === 'comma' || kind === 'stop')) return undefined
  const start = leftOfPhrase(chunks, comma - 1, verbs)
  return start === 0 && chunks[0]?.kind === 'np' ? start : undefined
}

/** "Old crafts—weaving, say—are": the subject that stands before two dashes with no verb between them, from its first to its last chunk. */
export function beforeDashes(
  chunks: readonly Chunk[],
  close: number,
  verbs: readonly number[],
): { readonly start: number; readonly end: number } | undefined {
  const isDash = (at: number): boolean => chunks[at]?.kind === 'stop' && /^[–—]$/.test(chunks[at]?.word ?? '')
  if (!isDash(close)) return undefined
  const open = chunks.slice(0, close).findLastIndex(({ kind }) => kind === 'stop')
  if (!isDash(open) || !nominal(chunks[open - 1]) || verbs.some((verb) => verb > open && verb < close)) return undefined
  const start = leftOfPhrase(chunks, open - 1, verbs)
  return start === undefined ? undefined : { start, end: open - 1 }
}

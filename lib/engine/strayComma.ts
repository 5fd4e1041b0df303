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

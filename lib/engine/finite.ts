import type { Chunk } from './chunks'
import { boundary, nominal, skipAdverbsLeft, timePrepositions } from './clauseParts'

/** A finite verb: not a lone -ed form that the words around show to be a participle. */
export function finiteVerbs(chunks: readonly Chunk[]): readonly number[] {
  return chunks.flatMap((chunk, at) =>
    chunk.kind === 'vg' && !(chunk.vg?.doubtful && isParticiple(chunks, at)) && !isBareInfinitive(chunks, at)
      ? [at]
      : [],
  )
}

/** "make their crops grow": a base form after a noun that depends on make, let, help. */
function isBareInfinitive(chunks: readonly Chunk[], at: number): boolean {
  const vg = chunks[at]?.vg
  const governor = chunks[at - 2]?.vg
  return (
    vg !== undefined &&
    vg.helpers.length === 0 &&
    vg.main.form === 'base' &&
    nominal(chunks[at - 1]) &&
    governor !== undefined &&
    /^(?:make|let|help|see|have|watch|hear)$/.test(governor.lemma)
  )
}

function isParticiple(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[skipAdverbsLeft(chunks, at - 1)]
  if (!before || before.kind === 'prep') return true
  if (before.kind === 'comma') {
    const next = chunks[at + 1]
    return next?.kind === 'prep' || next?.kind === 'inf' || next?.kind === 'comma'
  }
  if (before.kind === 'conj' || before.kind === 'rel') return false
  if (before.kind === 'sub') return true
  if (!nominal(before)) return true
  if (before.pronoun && !['some', 'all', 'many', 'most', 'those', 'others'].includes(before.word)) return false
  for (let right = at + 1; right < chunks.length; right += 1) {
    const chunk = chunks[right] as Chunk
    if (
      chunk.kind === 'conj' &&
      (chunks[right + 1]?.kind === 'ger' ||
        (nominal(chunks[right + 1]) &&
          chunks[at + 1]?.kind === 'prep' &&
          chunks[right - 1]?.kind === 'np' &&
          !/^(?:the|a|an|it|he|they)$/.test(chunks[right + 1]?.word ?? '')))
    )
      continue
    if (chunk.kind === 'comma' || chunk.kind === 'conj' || chunk.kind === 'rel' || boundary(chunk)) break
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word)) break
    if (chunk.kind === 'vg' && !chunk.vg?.doubtful) return true
  }
  for (let left = at - 1; left >= 0; left -= 1) {
    const chunk = chunks[left] as Chunk
    if (chunk.kind === 'comma' || chunk.kind === 'conj' || chunk.kind === 'rel' || boundary(chunk)) break
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word)) break
    if (chunk.kind === 'vg') return true
  }
  return chunks[at + 1]?.word === 'by' && chunks[at + 1]?.kind === 'prep'
}

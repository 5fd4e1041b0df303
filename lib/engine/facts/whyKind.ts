import type { Frame } from '../frames'

/** "Heat is the flow of energy ...": what a thing is, whenever and for whatever reason. */
export const saysKind = ({ vg, pieces, clause: { subject } }: Frame): boolean =>
  /^(?:is|are)$/.test(vg.main.lower) &&
  subject?.head.pos === 'noun' &&
  pieces.some(({ role, front, words }) => role === 'predicate' && !front && /^the \p{Ll}/u.test(words))

/**
 * What "Why was the guild a union founded in 1850?" means: "Why was the guild founded in 1850?". Undefined where that cannot be asked:
 * "Why is law a theory describing courts?".
 */
export function whyKind(frame: Frame, stem: string | undefined): string | undefined {
  const { vg, pieces, analysis } = frame
  const { chunks } = analysis
  if (saysKind(frame)) return undefined
  const kind = pieces.find(({ role, front }) => role === 'predicate' && !front)
  if (stem === undefined || vg.lemma !== 'be' || vg.voice !== 'active' || !kind || !/^an? /.test(kind.words))
    return stem
  const last = Math.max(...pieces.filter(({ front }) => !front).map(({ b }) => b))
  const tells = chunks.slice(kind.a, last).find((chunk) => /^(?:part|vg|ger)$/.test(chunk.kind))
  if (!tells) return stem
  const from = stem.indexOf(` ${kind.words.split(' ').slice(0, 2).join(' ')}`)
  const at = stem.indexOf(` ${tells.word} `, from)
  return tells.kind !== 'ger' && from > 0 && at > from ? stem.slice(0, from) + stem.slice(at) : undefined
}

import { type Analysis, extent, plain } from './analysis'
import type { Clause } from './clauseParts'
import type { Reference } from './reference'

/**
 * "the Holm Company, whose office is in Ulm" -> "the Holm Company's": whose the subject of such a clause is; undefined where it is no
 * such clause, null where no one name says it.
 */
export function ownerOfWhose(
  { chunks, ...analysis }: Analysis,
  { subject }: Clause,
  reference: Reference,
): string | null | undefined {
  const at = subject === undefined ? -1 : subject.a - 1
  if (chunks[at]?.word !== 'whose') return undefined
  const owner = chunks[at - 1]?.kind === 'comma' ? at - 2 : at - 1
  const [before, name] = [chunks[owner - 1], chunks[owner]]
  const opens = before === undefined || /^(?:stop|comma|conj|vg)$/.test(before.kind)
  if (!opens || name?.kind !== 'np' || name.head?.pos !== 'name' || /s$/.test(name.head.lower)) return null
  const { from, to } = extent({ chunks, ...analysis }, owner, owner + 1)
  const words = reference.fullName(plain(analysis.sentence.text.slice(from, to)))
  return `${from === 0 ? words.replace(/^The /, 'the ') : words}'s`
}

import { tokenF1 } from '@/lib/domain/text'
import { isOfLine } from '../lines'
import type { Candidate } from '../questions/candidate'
import { oneContainsOther } from '../questions/same'
import { keyOf, stemsOf } from '../questions/words'

/** Share of words (F1) from which two stems with one answer count as the same question. */
const alike = 0.8

/**
 * `duplicate`: one question for each slot and kind, and none that asks in nearly the same words for the same answer ("mayor" and
 * "mayor of Lindau" are one). Keeps what it has let through; the best candidates come first.
 */
export function makeDuplicateGate(): (candidate: Candidate) => boolean {
  const slots = new Set<string>()
  const byWord = new Map<string, Candidate[]>()
  return (candidate) => {
    const slot = `${candidate.kind}|${candidate.targets.map((target) => `${target.factKey}:${target.slot}`).join('|')}`
    if (slots.has(slot)) return false
    const { kind, stem, answer, parts } = candidate
    // Statements are told apart by their words: "True" answers them all.
    const words = kind === 'true-false' ? [keyOf(stem)] : stemsOf(answer)
    const buckets = words.map((word) => `${kind} ${word}`)
    const same = (other: Candidate): boolean =>
      kind === 'true-false' || (tokenF1(other.stem, stem) >= alike && oneContainsOther(other.answer, answer))
    // The lines of a list are told apart by their heads.
    const isApart = parts.length > 0 || isOfLine(candidate.facts[0])
    if (!isApart && buckets.some((bucket) => byWord.get(bucket)?.some(same))) return false
    slots.add(slot)
    for (const bucket of isApart ? [] : buckets) byWord.set(bucket, [...(byWord.get(bucket) ?? []), candidate])
    return true
  }
}

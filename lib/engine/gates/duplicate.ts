import { tokenF1 } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import { keyOf } from '../questions/words'

/**
 * `duplicate`: one question for each slot and kind, and none that asks in nearly the same words for the same answer. Keeps what it
 * has let through; the best candidates come first.
 */
export function makeDuplicateGate(): (candidate: Candidate) => boolean {
  const slots = new Set<string>()
  const byAnswer = new Map<string, string[]>()
  return (candidate) => {
    const slot = `${candidate.kind}|${candidate.targets.map((target) => `${target.factKey}:${target.slot}`).join('|')}`
    if (slots.has(slot)) return false
    const answer = `${candidate.kind}|${keyOf(candidate.answer)}`
    const before = byAnswer.get(answer) ?? []
    const alike = candidate.kind === 'true-false' ? 1 : 0.8
    if (candidate.parts.length === 0 && before.some((stem) => tokenF1(stem, candidate.stem) >= alike)) return false
    slots.add(slot)
    byAnswer.set(answer, [...before, candidate.stem])
    return true
  }
}

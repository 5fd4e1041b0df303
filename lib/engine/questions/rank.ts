import { lookReason } from '../gates/soft'
import type { Candidate } from './candidate'
import type { Context } from './context'
import { importanceOf } from './importance'

/** In the best set: at most so many questions for 100 sentences, for one sentence, and of gaps among all. */
export const bestSetLimits = { per100Sentences: 60, perSentence: 2, clozeShare: 0.25 } as const

const count = <K>(counts: ReadonlyMap<K, number>, key: K): number => counts.get(key) ?? 0

type Item = {
  readonly candidate: Candidate
  readonly score: number
  readonly section: string
  readonly sentence: number
  readonly slots: readonly string[]
  readonly family: string
}

/**
 * Orders candidates so that the first ones are what a careful teacher would pick: importance first, less what is already there of
 * the same section, kind, relation and sentence. Until the best set is full no slot is asked twice, no sentence more than twice, and
 * gaps stay under a quarter; variants follow behind it.
 */
export function rankCandidates(context: Context, candidates: readonly Candidate[]): Candidate[] {
  const items = candidates.map((candidate): Item => {
    const fact = candidate.facts[0]
    const sentence = fact.allEvidence[0]?.sentence ?? -1
    const section = context.sentences[sentence]?.section ?? ''
    const score = importanceOf(candidate, context) - (lookReason(candidate) === undefined ? 0 : 3)
    return {
      candidate,
      score,
      section,
      sentence,
      slots: candidate.targets.map((target) => `${target.factKey}:${target.slot}`),
      family: `${fact.kind}:${candidate.targets[0]?.slot}`,
    }
  })
  const left = items.sort((a, b) => b.score - a.score)
  const limit = Math.max(20, Math.floor((context.sentences.length * bestSetLimits.per100Sentences) / 100))
  const [sections, kinds, families, sentences, facts] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<number, number>(),
    new Map<string, number>(),
  ]
  const taken = new Set<string>()
  const best: Item[] = []
  const penalty = (item: Item): number =>
    0.5 * count(sections, item.section) +
    0.35 * count(kinds, item.candidate.kind) +
    0.5 * count(families, item.family) +
    3 * count(sentences, item.sentence) +
    4 * count(facts, item.candidate.facts[0].key)
  const allowed = (item: Item): boolean =>
    count(sentences, item.sentence) < bestSetLimits.perSentence &&
    item.slots.every((slot) => !taken.has(slot)) &&
    (item.candidate.kind !== 'cloze' || count(kinds, 'cloze') + 1 <= bestSetLimits.clozeShare * (best.length + 1))
  while (best.length < limit) {
    let chosen = -1
    let top = Number.NEGATIVE_INFINITY
    for (const [index, item] of left.entries()) {
      if (item.score <= top) break
      if (!allowed(item)) continue
      const value = item.score - penalty(item)
      if (value > top) [chosen, top] = [index, value]
    }
    const item = left[chosen]
    if (!item) break
    left.splice(chosen, 1)
    best.push(item)
    sections.set(item.section, count(sections, item.section) + 1)
    kinds.set(item.candidate.kind, count(kinds, item.candidate.kind) + 1)
    families.set(item.family, count(families, item.family) + 1)
    sentences.set(item.sentence, count(sentences, item.sentence) + 1)
    for (const fact of item.candidate.facts) facts.set(fact.key, count(facts, fact.key) + 1)
    for (const slot of item.slots) taken.add(slot)
  }
  return [...best, ...left].map((item) => item.candidate)
}

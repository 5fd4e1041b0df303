import { lookReason } from '../gates/soft'
import { doubtful, poor, spared, sure } from './acceptance'
import type { Candidate } from './candidate'
import type { Context } from './context'
import { importanceOf, likelyAccepted } from './importance'
import { likeness } from './likeness'
import { keyOf } from './words'

/** In the best set: at most so many questions for 100 sentences, for one sentence, and of gaps among all. */
export const bestSetLimits = { per100Sentences: 60, perSentence: 2, clozeShare: 0.25 } as const

/** How many questions the best set of so many sentences has room for. */
export const bestSetSize = (sentences: number): number => Math.floor((sentences * bestSetLimits.per100Sentences) / 100)

/** What a candidate asks: two that share one ask it twice. */
export const slotKeys = ({ targets }: Candidate): readonly string[] =>
  targets.map((target) => `${target.factKey}:${target.slot}`)

/** What a question needs to be looked at by an author costs it, in the points of `importanceOf`: a reason may well be long. */
const lookCost = (candidate: Candidate): number =>
  lookReason(candidate) === undefined ? 0 : candidate.targets[0]?.slot === 'reason' ? 1 : 3

type Item = {
  readonly candidate: Candidate
  readonly score: number
  readonly isCertain: boolean
  readonly isSure: boolean
  readonly isDoubtful: boolean
  readonly isPoor: boolean
  /** A gate advises against it, and readers would not surely overrule that. */
  readonly isUnspared: boolean
  readonly sentence: string
  readonly slots: readonly string[]
  /** What it shares with others, and how much each earlier one of that sort takes from it. */
  readonly traits: readonly (readonly [name: string, cost: number])[]
}

const isPlace = ({ slot, targets }: Candidate): boolean => slot?.type === 'place' || targets[0]?.slot === 'place'

/** So many first ones are sure, where the text has them, and ask no fact twice: what one asks, the other tells. */
const first = 20

/** So many questions a text has of whatever quality, if it can be asked so many. */
const fewest = 4

/**
 * With so many questions a text does without its doubtful ones. Where all places of the best set are among the first ones there is
 * nothing to choose from, and each sentence counts; for each place more than that, two doubtful ones fewer do.
 */
const fewOf = (places: number): number => Math.max(fewest, Math.min(places, first - 2 * Math.max(0, places - first)))

/**
 * So many a text has with those that are not sure, where so many are: of readers' twenty first ones next to all are to be sure. Yet a sentence
 * more or less makes no great step: three beside each from here on, and all where twenty are.
 */
const enoughOf = (sure: number): number => sure + 3 * Math.max(0, sure - 14)

/**
 * "In what year did she sail to Ulm?" and "Where did she sail in 1901?": each has the other's answer in its stem. "By whom was it
 * founded in 1901?" and "By whom was it founded under charter?": both have the same answer. A gap asks what the other has said.
 */
const repeat = (one: Candidate, other: Candidate): boolean =>
  keyOf(one.answer) === keyOf(other.answer) ||
  (isGap(other) && keyOf(one.stem).includes(keyOf(other.answer))) ||
  (keyOf(one.stem).includes(keyOf(other.answer)) && keyOf(other.stem).includes(keyOf(one.answer)))

/** "Who was Ida Holm?": of each person in a text it becomes a roll-call. */
const isWho = ({ stem, targets }: Candidate): boolean =>
  targets[0]?.slot === 'definition' && /^Who (?:is|was|are|were)\b/.test(stem)

const isGap = ({ kind }: Candidate): boolean => kind === 'cloze'
const isJudged = ({ kind }: Candidate): boolean => kind === 'true-false'

function describe(context: Context, candidate: Candidate): Item {
  const fact = candidate.facts[0]
  const index = fact.allEvidence[0]?.sentence ?? -1
  const slot = candidate.targets[0]?.slot ?? 'object'
  const sentence = `sentence ${index}`
  const likely = likelyAccepted(candidate, context)
  const isUnspared = candidate.advice !== undefined && likely < spared
  const asksNumber = slot === 'start' || slot === 'end' || slot === 'quantity'
  return {
    candidate,
    score: importanceOf(candidate, context, likely) + likeness(candidate) - lookCost(candidate),
    isCertain: likely >= spared,
    isSure: likely >= sure && !isUnspared,
    isDoubtful: likely < doubtful || isUnspared,
    isPoor: likely < poor,
    isUnspared,
    sentence,
    slots: slotKeys(candidate),
    traits: [
      [sentence, 4.5],
      [`section ${context.sentences[index]?.section ?? ''}`, 0.4],
      [`kind ${candidate.kind}`, candidate.kind === 'choice' ? 0.1 : 0.25],
      [`family ${fact.kind} ${slot}`, 0.9],
      [`number ${asksNumber}`, asksNumber ? 0.5 : 0],
      [`place ${keyOf(candidate.slot?.text ?? '')}`, isPlace(candidate) ? 2 : 0],
      [`who ${isWho(candidate)}`, isWho(candidate) ? 1.5 : 0],
      [`answer ${keyOf(fact.subject)} ${keyOf(candidate.answer)}`, 2.5],
      ...candidate.facts.map((own): [string, number] => [`fact ${own.key}`, 6]),
    ],
  }
}

/**
 * What is only true or false is as good as what else is asked of its fact: where that is all but certain to be accepted, readers accept
 * 84 statements of 100 and refuse 12, elsewhere 58 and 18.
 */
function withJudged(items: readonly Item[]): Item[] {
  const certain = new Set(
    items.flatMap(({ candidate, isCertain }) =>
      isCertain && !isJudged(candidate) && candidate.parts.length === 0 ? candidate.facts.map(({ key }) => key) : [],
    ),
  )
  return items.map((item): Item => {
    if (!isJudged(item.candidate)) return item
    const isSure = certain.has(item.candidate.facts[0].key)
    return { ...item, isSure, isDoubtful: !isSure, isPoor: !isSure }
  })
}

/**
 * Orders candidates so that the first ones are what a careful teacher would pick: importance first, less what is already there of
 * the same section, kind, relation and sentence. Until the best set is full no slot is asked twice and no sentence more than twice.
 * A gap comes in its turn, one for three others; what is only true or false is for where nothing else is left. Variants follow behind the
 * best set. What is not sure comes behind twenty that are, or where there would not be enough without it; what is doubtful, only there.
 */
export function rankCandidates(
  context: Context,
  candidates: readonly Candidate[],
): { readonly ranked: readonly Candidate[]; readonly leftOut: readonly Candidate[] } {
  const items = withJudged(candidates.map((candidate) => describe(context, candidate))).sort(
    (a, b) => b.score - a.score,
  )
  const limit = bestSetSize(context.sentences.length)
  const few = fewOf(limit)
  const seen = new Map<string, number>()
  const count = (trait: string): number => seen.get(trait) ?? 0
  const taken = new Set<string>()
  const best = new Set<Item>()
  const isOpen = (item: Item): boolean =>
    count(item.sentence) < bestSetLimits.perSentence && item.slots.every((slot) => !taken.has(slot))
  const isFresh = (item: Item): boolean =>
    item.candidate.facts.every(({ key }) => count(`fact ${key}`) === 0) &&
    ![...best].some((own) => own.sentence === item.sentence && repeat(own.candidate, item.candidate))
  const mayGap = (): boolean => count('kind cloze') < Math.floor((best.size + 1) * bestSetLimits.clozeShare)
  const fill = (upTo: number, isOf: (item: Item) => boolean): void => {
    let left = items.filter((item) => !best.has(item) && isOf(item))
    while (best.size < upTo) {
      const open: Item[] = []
      const near: Item[] = []
      let at = 0
      for (; at < left.length && near.length < lookAhead; at += 1) {
        const item = left[at] as Item
        // What is closed or taken once stays so.
        if (best.has(item) || !isOpen(item)) continue
        open.push(item)
        if (!isGap(item.candidate) || mayGap()) near.push(item)
      }
      left = open.concat(left.slice(at))
      const fresh = best.size < first ? near.filter(isFresh) : near
      const item = pick(fresh.length > 0 ? fresh : near, count)
      if (!item) break
      best.add(item)
      for (const [name] of item.traits) seen.set(name, count(name) + 1)
      for (const slot of item.slots) taken.add(slot)
    }
  }
  fill(Math.min(limit, first), ({ candidate, isSure }) => !isJudged(candidate) && isSure)
  const isRich = best.size >= Math.min(limit, first)
  const enough = isRich ? limit : Math.max(few, enoughOf(best.size))
  fill(Math.min(limit, enough), ({ candidate, isDoubtful }) => !isJudged(candidate) && !isDoubtful)
  fill(Math.min(limit, few), ({ candidate, isPoor }) => !isJudged(candidate) && !isPoor)
  fill(Math.min(limit, fewest), ({ candidate }) => !isJudged(candidate))
  fill(Math.min(limit, fewest), ({ candidate }) => isJudged(candidate))
  // What asks a slot once more, or a third time of one sentence, can wait until the rest has been asked.
  const behind = ({ slots, sentence, score }: Item): number =>
    score -
    (slots.some((slot) => taken.has(slot)) ? variantCost : 0) -
    (count(sentence) >= bestSetLimits.perSentence ? 1 : 0)
  const isLeftOut = (item: Item): boolean =>
    item.isUnspared ||
    (best.size >= fewest && item.isPoor) ||
    (best.size >= few && (item.isDoubtful || (!isRich && !item.isSure && best.size >= enough)))
  const rest = items.filter((item) => !best.has(item)).sort((a, b) => behind(b) - behind(a))
  return {
    ranked: withoutRefrain([...best, ...rest.filter((item) => !isLeftOut(item))].map(({ candidate }) => candidate)),
    leftOut: rest.filter(isLeftOut).map(({ candidate }) => candidate),
  }
}

/** So many questions of one kind may have the same name or phrase for their answer: more make a refrain that needs no knowledge. */
const sameAnswer = 3

function withoutRefrain(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, number>()
  return candidates.filter(({ kind, answer, targets }) => {
    const slot = targets[0]?.slot
    if (kind === 'true-false' || slot === 'start' || slot === 'end' || slot === 'quantity') return true
    const key = `${kind} ${keyOf(answer)}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return (seen.get(key) ?? 0) <= sameAnswer
  })
}

/** What it costs a question that a slot was asked before, in the points of `importanceOf`. */
const variantCost = 9

/** So many of the most important that are left are weighed against what is already there; in a long text the rest can wait. */
const lookAhead = 300

/** The item that is worth most once what it shares with earlier ones is taken off. */
function pick(items: readonly Item[], count: (trait: string) => number): Item | null {
  let chosen: Item | null = null
  let top = Number.NEGATIVE_INFINITY
  for (const item of items) {
    if (item.score <= top) break
    const value = item.score - item.traits.reduce((sum, [name, cost]) => sum + cost * count(name), 0)
    if (value > top) [chosen, top] = [item, value]
  }
  return chosen
}

import { compareDates, datesCompatible, intervalContains, intervalsOverlap } from '@/lib/domain/date'
import { qualifiers } from './facts/roleWords'
import { normaliseForKey } from './keys'
import type { Conflict, Fact } from './types'

const isPost = (fact: Fact): boolean => fact.kind === 'tenure' || fact.kind === 'appointment'
const text = (fact: Fact, slot: string): string => fact.slots.find((own) => own.slot === slot)?.text ?? ''
const personOf = (fact: Fact): string => normaliseForKey(fact.subject)
const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && !datesCompatible(a, b)

type Judge = (a: Fact, b: Fact, sentenceOf: (fact: Fact) => string) => string | undefined

/**
 * The same person in the same post (body normalised, same qualifiers): one beginning cannot have two dates, and a second appointment cannot
 * fall inside a tenure. A post left and taken again later is no conflict: then the second begins after the first has ended.
 */
const posts: Judge = (a, b) => {
  if (
    !isPost(a) ||
    !isPost(b) ||
    personOf(a) !== personOf(b) ||
    qualifiers(text(a, 'object')) !== qualifiers(text(b, 'object')) ||
    !samePost(a.relation, b.relation)
  )
    return undefined
  if (a.start === undefined || b.start === undefined || !differ(a.start, b.start))
    return differ(a.end, b.end) && a.start !== undefined && a.start === b.start ? 'end-differs' : undefined
  const [first, second] = compareDates(a.start, b.start) < 0 ? [a, b] : [b, a]
  const again = first.end !== undefined && second.start !== undefined && compareDates(first.end, second.start) <= 0
  if (again) return undefined
  if (first.end === undefined && (second.end !== undefined || first.kind === 'tenure')) return 'start-differs'
  if (first.end === undefined) return 'start-differs'
  return intervalsOverlap(first, second) ? 'start-differs' : undefined
}

/** The words of one are the words of the other: "party secretary taizhou" and "party secretary taizhou zhejiang". */
function samePost(a: string, b: string): boolean {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const [small, large] = left.size <= right.size ? [left, right] : [right, left]
  return small.size >= 2 && large.size - small.size <= 1 && [...small].every((word) => large.has(word))
}

const singular = new Set([
  'mayor',
  'governor',
  'president',
  'premier',
  'king',
  'queen',
  'emperor',
  'pope',
  'chancellor',
])

/** Two people in one office that only one can hold, with periods that overlap by more than a change of hands. */
const holders: Judge = (a, b) => {
  if (
    !isPost(a) ||
    !isPost(b) ||
    personOf(a) === personOf(b) ||
    a.relation !== b.relation ||
    qualifiers(text(a, 'object')) !== qualifiers(text(b, 'object'))
  )
    return undefined
  if (!a.relation.split(' ').some((word) => singular.has(word)) || a.relation.split(' ').length < 2) return undefined
  if (a.start === undefined || a.end === undefined || b.start === undefined || b.end === undefined) return undefined
  const inside = (own: Fact, other: Fact): boolean =>
    own.start !== undefined &&
    intervalContains(other, own.start) &&
    compareDates(other.end ?? '', own.start) > 0 &&
    compareDates(other.start ?? '', own.start) < 0
  return inside(a, b) || inside(b, a) ? 'two-holders' : undefined
}

/** What happens once to somebody: two dates or two places of birth or death. */
const once: Judge = (a, b) => {
  if (a.kind !== b.kind || (a.kind !== 'birth' && a.kind !== 'death') || personOf(a) !== personOf(b)) return undefined
  return differ(a.start, b.start) ? 'date-differs' : undefined
}

const unrepeatable = new Set([
  'found',
  'establish',
  'discover',
  'invent',
  'marry',
  'join',
  'build',
  'complete',
  'open',
  'publish',
  'introduce',
  'create',
  'patent',
])

/** One thing founded, discovered or opened in two different years. */
const events: Judge = (a, b) => {
  if (a.kind !== b.kind || !['founder', 'event', 'membership', 'award'].includes(a.kind) || a.relation !== b.relation)
    return undefined
  if (a.kind === 'event' && !unrepeatable.has(a.relation)) return undefined
  const object = normaliseForKey(text(a, 'object'))
  if (object === '' || object !== normaliseForKey(text(b, 'object')) || personOf(a) !== personOf(b)) return undefined
  return differ(a.start, b.start) ? 'date-differs' : undefined
}

const numberOf = (value: string): string =>
  value
    .toLowerCase()
    .replace(/\b(?:about|around|roughly|nearly|almost|approximately|some|over|more than|less than|at least)\b/g, '')
    .replace(/,(?=\d{3})/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const circumstance =
  /\b(during|in|on|at|after|before|by|under|within|when|if|for|with|without)\s+((?:[\p{L}\d'’-]+ ?){1,4})/giu
const wholly = /^(?:all|total|least|most|length|width|height|depth|size|weight|area)\b/i

/** What a sentence says of when, where and how, by the word that leads to it. */
function circumstancesOf(sentence: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, leader = '', words = ''] of sentence.matchAll(circumstance))
    if (!wholly.test(words))
      found.set(leader.toLowerCase(), (found.get(leader.toLowerCase()) ?? new Set()).add(normaliseForKey(words)))
  return found
}

const isApart = (own: ReadonlySet<string>, other: ReadonlySet<string> | undefined): boolean =>
  other !== undefined && ![...own].some((words) => other.has(words))

/** "during the first attempt" and "during the second": two figures of two times, which agree. */
function differInCircumstance(a: string, b: string): boolean {
  const others = circumstancesOf(b)
  return [...circumstancesOf(a)].some(([leader, words]) => isApart(words, others.get(leader)))
}

/** The same measure of the same thing given as two figures, at no stated or at the same time and in no stated circumstances. */
const figures: Judge = (a, b, sentenceOf) => {
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.relation !== b.relation || personOf(a) !== personOf(b))
    return undefined
  if (normaliseForKey(text(a, 'object')) !== normaliseForKey(text(b, 'object')) || a.start !== b.start) return undefined
  const same = numberOf(text(a, 'quantity')) === numberOf(text(b, 'quantity'))
  if (same || text(a, 'object') === '' || differInCircumstance(sentenceOf(a), sentenceOf(b))) return undefined
  return 'figure-differs'
}

const judges: readonly Judge[] = [posts, holders, once, events, figures]

/** Pairs of facts of different sentences that cannot both be so; such facts are never asked. Hedged and attributed claims are nobody's contradiction. */
export function findConflicts(facts: readonly Fact[], document: string): readonly Conflict[] {
  const sentenceOf = ({ evidence }: Fact) => document.slice(evidence.start, evidence.end)
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.hedged || fact.attribution !== undefined) continue
    const group = isPost(fact) ? 'post' : fact.kind
    groups.set(group, [...(groups.get(group) ?? []), fact])
  }
  const conflicts: Conflict[] = []
  const told = new Set<string>()
  for (const group of groups.values()) {
    const byPerson = bucket(group)
    for (const members of byPerson) {
      members.forEach((a, index) => {
        for (const b of members.slice(index + 1)) {
          const [i, j] = [a.allEvidence[0]?.sentence ?? 0, b.allEvidence[0]?.sentence ?? 0]
          if (i === j || a.key === b.key || told.has(`${a.key} ${b.key}`)) continue
          told.add(`${a.key} ${b.key}`)
          const reason = judges.map((judge) => judge(a, b, sentenceOf)).find((found) => found !== undefined)
          if (reason !== undefined) conflicts.push({ factKeys: [a.key, b.key], sentences: [i, j], reason })
        }
      })
    }
  }
  return conflicts
}

/** Only facts that share a subject or a post are compared, which keeps it linear in long documents. */
function bucket(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const buckets = new Map<string, Fact[]>()
  const put = (key: string, fact: Fact): void => {
    buckets.set(key, [...(buckets.get(key) ?? []), fact])
  }
  for (const fact of facts) {
    if (isPost(fact)) {
      put(`person ${personOf(fact)} ${fact.relation.split(' ').slice(0, 2).join(' ')}`, fact)
      put(`post ${fact.relation}`, fact)
    } else put(`${fact.relation} ${personOf(fact)}`, fact)
  }
  const seen = new Set<string>()
  return [...buckets.values()].filter((members) => {
    const id = members.map((fact) => fact.key).join()
    if (seen.has(id)) return false
    seen.add(id)
    return members.length > 1
  })
}

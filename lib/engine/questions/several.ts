import { compareDates, sortDates } from '@/lib/domain/date'
import { seedOf } from '@/lib/domain/id'
import type { Part } from '@/lib/domain/question'
import { seeded, shuffled } from '@/lib/domain/seeded'
import type { Slot } from '@/lib/domain/slot'
import { capital } from '../capital'
import { fullMonths } from '../dates'
import { isGreaterThanUnsaid } from '../gates/saidBefore'
import { isPlural } from '../lexicon'
import { isOfLine } from '../lines'
import type { Fact } from '../types'
import { type Candidate, slotOf } from './candidate'
import { type Context, sentencesOf } from './context'
import { oneContainsOther } from './same'
import { headOf } from './shape'
import { foldOf, keyOf, stemsOf, tokensOf } from './words'

const size = 4
const dateWords = new RegExp(`\\b\\d{3,4}\\b|\\b(?:${fullMonths})\\b`)

/** What happened, without when: the statement less a date phrase at its beginning or end; null where another date stays behind. */
export function undated(fact: Fact): string | null {
  if (fact.statement === null) return null
  let text = fact.statement.replace(/\.$/, '')
  for (const slot of fact.slots) {
    if (slot.slot !== 'start' && slot.slot !== 'end') continue
    const at = text.indexOf(slot.text)
    if (at < 0) continue
    const before = text
      .slice(0, at)
      .replace(/,?\s*(?:in|on|at|by|since|from|until|to|between|and|during|around|about)?\s*$/i, '')
    // "fell into disuse after 1918": not in that year.
    if (/\b(?:after|before|since|until|till|by)\s*$/i.test(text.slice(0, at))) return null
    const after = text.slice(at + slot.text.length)
    if (before !== '' && after !== '') return null
    const rest = after.replace(/^,?\s*/, '')
    text = before + capital(rest)
  }
  if (isGreaterThanUnsaid(text)) return null
  const count = tokensOf(text).length
  if (
    /\b(?:dates?|dated|was|were|is|are|began|begins|lasted|lasts|ran|runs|followed|came|place|occurred|happened)$/.test(
      text,
    )
  )
    return null
  return count < 5 || count > 18 || dateWords.test(text) ? null : text
}

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.floor(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

function combined(
  kind: 'ordering' | 'matching',
  stemText: string,
  facts: readonly Fact[],
  slot: Slot,
  parts: readonly Part[],
): Candidate | null {
  const [first, ...rest] = facts
  if (!first) return null
  const evidence = {
    start: Math.min(...facts.map((fact) => fact.evidence.start)),
    end: Math.max(...facts.map((fact) => fact.evidence.end)),
  }
  return {
    kind,
    targets: facts.map((fact) => ({ factKey: fact.key, slot })),
    stem: stemText,
    answer: parts.map((part) => (kind === 'ordering' ? part.text : `${part.text}: ${part.answer}`)).join('; '),
    accepted: [],
    options: [],
    parts,
    evidence,
    facts: [first, ...rest],
    slot: slotOf(first, slot),
  }
}

/**
 * Four events of one section in the order of their dates, which increase strictly at the precision stated: of a year and a month in
 * it, neither comes first, so they never stand together.
 */
export function orderingQuestions(context: Context): Candidate[] {
  const dated = context.soundFacts
    .flatMap((fact) => {
      const label = undated(fact)
      return fact.start === undefined || label === null || !fact.slots.some((slot) => slot.slot === 'start')
        ? []
        : [{ fact, label, start: fact.start }]
    })
    .sort((a, b) => sortDates(a.start, b.start))
  const line: typeof dated = []
  for (const event of dated) {
    const last = line.at(-1)
    if (last && compareDates(last.start, event.start) >= 0) continue
    if (line.slice(-size).some((other) => oneContainsOther(other.label, event.label))) continue
    line.push(event)
  }
  return chunks(line).flatMap(
    (events) => ordered('Put these events in order, the earliest first.', 'start', events) ?? [],
  )
}

/** What is to be put in order, given in order: each fact with its words. */
function ordered(
  stem: string,
  slot: Slot,
  items: readonly { readonly fact: Fact; readonly label: string }[],
): Candidate | null {
  const drawn = shuffled(items, seeded(seedOf('order', ...items.map(({ fact }) => fact.key))))
  const parts = drawn.map((item) => ({ text: item.label, answer: String(items.indexOf(item) + 1) }))
  const facts = drawn.map(({ fact }) => fact)
  const question = combined('ordering', stem, facts, slot, parts)
  return question && { ...question, answer: items.map(({ label }) => label).join('; ') }
}

/** Lines of a list in their order, four at a time; of what is left over at the end the last four. */
export function stepQuestions(context: Context): Candidate[] {
  return [...context.lists.values()].flatMap((facts) => {
    const steps = facts.flatMap((fact) => {
      const label = fact.rule === 'step' ? slotOf(fact, 'object')?.text : undefined
      return label === undefined ? [] : [{ fact, label }]
    })
    const rest = steps.length < size || steps.length % size === 0 ? [] : [steps.slice(-size)]
    return [...chunks(steps), ...rest].flatMap((set) => {
      const stem = `Put these steps in order, the first one first: ${set[0]?.fact.subject}.`
      return ordered(stem, 'object', set) ?? []
    })
  })
}

type Pairing = {
  readonly stem: (fact: Fact) => string
  readonly slot: Slot
  readonly left: (fact: Fact) => string | null
  readonly right: (fact: Fact) => string | null
  readonly kinds: ReadonlySet<string>
}

const text =
  (slot: Slot) =>
  (fact: Fact): string | null =>
    slotOf(fact, slot)?.text ?? null

/** "genome mapping", but not "the thick fur of leopards" or "a step towards steel". */
const isTerm = (subject: string): boolean =>
  subject.split(' ').length <= 4 && !/,| (?:and|or|of|to|in|on|for|from|with|by|at|towards?) |['’]s? /.test(subject)

const pairings: readonly Pairing[] = [
  {
    stem: ({ rule }) => `Match each term with what it ${rule === 'glossary:deed' ? 'does' : 'means'}.`,
    slot: 'definition',
    left: (fact) => (isTerm(fact.subject) ? fact.subject : null),
    right: text('definition'),
    kinds: new Set(['definition']),
  },
  {
    stem: () => 'Match each event with its date.',
    slot: 'start',
    left: undated,
    // "during the wars": when, but no date.
    right: (fact) => (/\d/.test(slotOf(fact, 'start')?.text ?? '') ? text('start')(fact) : null),
    kinds: new Set(['event', 'tenure', 'appointment', 'founder', 'award', 'education', 'membership']),
  },
  {
    // "capital of each country": two columns of a table.
    stem: ({ relation }) => `Match each ${relation.replace(/^(.+) of each (.+)$/, '$2 with its $1')}.`,
    slot: 'object',
    left: (fact) =>
      fact.rule === 'table' && /^(?!.*(?:ed|by|in|ska|lands|ish) of ).+ of each /.test(fact.relation)
        ? (text('subject')(fact) ?? null)
        : null,
    right: text('object'),
    kinds: new Set(['statement']),
  },
]

type Pair = { readonly fact: Fact; readonly left: string; readonly right: string }

/** What stands on the sides: persons, places and bodies are matched among themselves, common nouns too, one thing with one and many with many; years with years, "the early 1800s" with neither. */
const sideType = (context: Context, pairing: Pairing, { fact, right }: Pair): string =>
  isOfLine(fact)
    ? `${fact.rule} ${fact.relation} ${fact.start?.length} ${sentencesOf(context, fact)[0]?.section}`
    : pairing.slot === 'start'
      ? `${fact.start?.length} ${/\b(?:early|mid|late)\b/i.test(right)}`
      : (context.namings.get(foldOf(fact.subject))?.[0]?.type ?? `common ${isPlural(headOf(fact.subject))}`)

/** "chaos" and "the topic of chaos": what one of them is gives the other away. */
const names = (meaning: string, term: string): boolean =>
  stemsOf(term).length > 0 && stemsOf(term).every((word) => stemsOf(meaning).includes(word))

/** "the only joint that turns", "salts and are often white": what is said of a thing beside others, or more than what it means. */
const isNoMeaning = (right: string): boolean =>
  /^the (?:only|first|last|most|least|\p{Ll}{3,}est)\b| and (?:is|are|was|were|has|have|can|may) /u.test(right)

/** "hexapod" and "six hexagons": words that begin alike tell that they belong together. */
const beginAlike = (left: string, right: string): boolean =>
  tokensOf(left).some(
    (own) =>
      own.length >= 6 && tokensOf(right).some((word) => word.length >= 5 && word.slice(0, 4) === own.slice(0, 4)),
  )

/** True where a pair could be told by its words alone, or its partner could be another's as well. */
function clashes(pairing: Pairing, pairs: readonly Pair[], next: Pair): boolean {
  const byDate = pairing.slot === 'start'
  if (!byDate && (isNoMeaning(next.right) || beginAlike(next.left, next.right))) return true
  if (!byDate && stemsOf(next.right).some((word) => stemsOf(next.left).includes(word))) return true
  return pairs.some(
    (pair) =>
      oneContainsOther(pair.left, next.left) ||
      keyOf(pair.right) === keyOf(next.right) ||
      (byDate
        ? compareDates(pair.fact.start ?? '', next.fact.start ?? '') === 0
        : oneContainsOther(pair.right, next.right) || names(pair.right, next.left) || names(next.right, pair.left)),
  )
}

/** Four pairs whose right sides all differ and none of whose left sides gives its partner away. */
export function matchingQuestions(context: Context): Candidate[] {
  return pairings.flatMap((pairing) => {
    const groups = new Map<string, Pair[]>()
    for (const fact of context.soundFacts) {
      const [left, right] = [pairing.left(fact), pairing.right(fact)]
      if (!pairing.kinds.has(fact.kind) || left === null || right === null || tokensOf(right).length > 16) continue
      const pair = { fact, left, right }
      const type = sideType(context, pairing, pair)
      const pairs = groups.get(type) ?? []
      if (!clashes(pairing, pairs, pair)) groups.set(type, [...pairs, pair])
    }
    return [...groups.values()]
      .flatMap((pairs) => chunks(pairs))
      .flatMap((group) => {
        const facts = group.map(({ fact }) => fact)
        const parts = group.map(({ left, right }) => ({ text: left, answer: right }))
        const [first] = facts
        return (first && combined('matching', pairing.stem(first), facts, pairing.slot, parts)) ?? []
      })
  })
}

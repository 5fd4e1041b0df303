import { datesCompatible } from '@/lib/domain/date'
import type { Draft } from './facts/family'
import { factKey, normaliseForKey } from './keys'
import type { Fact } from './types'

const slotText = (fact: Pick<Fact, 'slots'>, slot: string): string =>
  fact.slots.find((own) => own.slot === slot)?.text ?? ''

const compatible = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || datesCompatible(a, b)
const finer = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined ? b : b === undefined || a.length >= b.length ? a : b

const isPost = (fact: Pick<Draft, 'kind'>): boolean => fact.kind === 'tenure' || fact.kind === 'appointment'

/** What a fact is about besides its dates: two with the same can be one statement said twice. */
const statementKey = (fact: Draft): string =>
  (isPost(fact)
    ? ['post', fact.relation, fact.subject, fact.attribution ?? '', String(fact.hedged)]
    : [
        fact.kind,
        fact.relation,
        fact.subject,
        slotText(fact, 'object'),
        slotText(fact, 'place'),
        slotText(fact, 'term'),
        slotText(fact, 'reason'),
        slotText(fact, 'quantity'),
        slotText(fact, 'definition'),
        fact.attribution ?? '',
        String(fact.hedged),
      ]
  )
    .map(normaliseForKey)
    .join('\u241f')

/** Facts that say the same with compatible dates become one: the more precise date wins, every span is evidence (data-model.md). */
export function mergeFacts(
  drafts: readonly Draft[],
  spanOf: (sentence: number) => { readonly start: number; readonly end: number },
): readonly Fact[] {
  const groups = new Map<string, Draft[][]>()
  for (const draft of drafts) {
    const key = statementKey(draft)
    const sets = groups.get(key) ?? []
    const fits = sets.find((set) =>
      set.every((other) => compatible(other.start, draft.start) && compatible(other.end, draft.end)),
    )
    if (fits) fits.push(draft)
    else sets.push([draft])
    groups.set(key, sets)
  }
  const seen = new Set<string>()
  return [...groups.values()].flat().flatMap((set): Fact[] => {
    const fact = mergeOne(set, spanOf)
    if (seen.has(fact.key)) return []
    seen.add(fact.key)
    return [fact]
  })
}

function mergeOne(
  set: readonly Draft[],
  spanOf: (sentence: number) => { readonly start: number; readonly end: number },
): Fact {
  const best = [...set].sort(
    (a, b) => precision(b) - precision(a) || b.asks.length - a.asks.length || a.sentence - b.sentence,
  )[0] as Draft
  const start = set.reduce<string | undefined>((sum, draft) => finer(sum, draft.start), undefined)
  const end = set.reduce<string | undefined>((sum, draft) => finer(sum, draft.end), undefined)
  const { sentence, claims: _, ...rest } = best
  // Two families may read one sentence for the same fact, each asking for another slot of it.
  const more = set.flatMap((draft) => (draft.sentence === sentence && draft !== best ? draft.asks : []))
  const asks = [
    ...best.asks,
    ...more.filter((one, at) => ![...best.asks, ...more.slice(0, at)].some((own) => own.slot === one.slot)),
  ]
  const sentences = [...new Set([sentence, ...set.map((draft) => draft.sentence)])]
  const key = factKey({
    kind: best.kind,
    subject: best.subject,
    relation: best.relation,
    object: [
      slotText(best, 'object'),
      slotText(best, 'place'),
      slotText(best, 'term'),
      slotText(best, 'reason'),
      slotText(best, 'quantity'),
    ].join(' '),
    start,
    end,
    attribution: best.attribution,
  })
  return {
    ...rest,
    asks,
    key,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    evidence: spanOf(sentence),
    allEvidence: sentences.map((index) => ({ ...spanOf(index), sentence: index })),
  }
}

const precision = (draft: Draft): number => (draft.start?.length ?? 0) + (draft.end?.length ?? 0)

import type { Analysis } from '../analysis'
import { isDemonym, isHumanNoun } from '../lexicon'
import type { NameRun, Reference } from '../reference'
import type { Token } from '../tokens'
import type { Mention, MentionType } from '../types'
import { isKnownPlace, nameType } from './nameType'
import { findQuantities } from './quantities'

/** Names, dates, quantities and terms of the document, with offsets into its text. */
export function findMentions(analyses: readonly Analysis[], reference: Reference): readonly Mention[] {
  const types = typesByName(analyses, reference)
  const runs = new Map<number, NameRun[]>()
  for (const run of reference.runs) runs.set(run.sentence, [...(runs.get(run.sentence) ?? []), run])
  return analyses.flatMap((analysis, index) => {
    const { sentence, tokens, dates } = analysis
    const names = (runs.get(index) ?? []).map((run): Mention => {
      const from = tokens[run.i]?.from ?? 0
      const name = reference.fullName(run.text)
      const { type, head } = types.get(run.text) ?? { type: 'term' as const }
      return {
        start: sentence.start + from,
        end: sentence.start + from + run.text.length,
        type,
        text: run.text,
        name,
        sentence: index,
        ...(head === undefined ? {} : { head }),
      }
    })
    const dated = dates.map(
      (date): Mention => ({
        start: sentence.start + date.from,
        end: sentence.start + date.to,
        type: 'date',
        text: date.text,
        name: date.start ?? date.text,
        sentence: index,
      }),
    )
    const quantities = findQuantities(tokens).map(
      (quantity): Mention => ({
        start: sentence.start + quantity.from,
        end: sentence.start + quantity.to,
        type: 'quantity',
        text: sentence.text.slice(quantity.from, quantity.to),
        name: sentence.text.slice(quantity.from, quantity.to),
        sentence: index,
        ...(quantity.unit === undefined ? {} : { head: quantity.unit }),
      }),
    )
    return [...names, ...dated, ...quantities].sort((a, b) => a.start - b.start)
  })
}

/** One type for a name all over the document: a person if a person anywhere, else by its head word, else by what stands around it. */
function typesByName(
  analyses: readonly Analysis[],
  reference: Reference,
): ReadonlyMap<string, { readonly type: MentionType; readonly head?: string }> {
  const types = new Map<string, { type: MentionType; head?: string }>()
  const placed = new Set(
    reference.runs.filter((run) => saysPlace(analyses[run.sentence]?.tokens ?? [], run)).map((run) => run.text),
  )
  for (const run of reference.runs) {
    if (types.has(run.text)) continue
    if (run.person) types.set(run.text, { type: 'person' })
    else {
      const known = nameType(run.text)
      if (known) types.set(run.text, known)
      else if (placed.has(run.text)) types.set(run.text, { type: 'place' })
      else if (isKnownPlace(run.text) && !isHumanNoun(run.text)) types.set(run.text, { type: 'place' })
    }
  }
  return types
}

const territory =
  /^(?:city|town|village|county|province|state|district|region|island|kingdom|country|republic|territory|municipality|prefecture|commune|canton|parish|suburb|port|peninsula)$/

/** "the province of Zhejiang", "Fujian province", but not "a Saxon island": a common noun tells that the name is a place's. */
const saysPlace = (tokens: readonly Token[], { i, j, text }: NameRun): boolean =>
  !isDemonym(text) &&
  !/^an?$/.test(tokens[i - 1]?.lower ?? '') &&
  ((tokens[i - 1]?.lower === 'of' && territory.test(tokens[i - 2]?.text ?? '') && tokens[i - 3]?.pos === 'det') ||
    (/^(?:province|county|prefecture|district|island)$/.test(tokens[j]?.text ?? '') && tokens[j]?.pos === 'noun'))

/** Looks up the type of a name by any of its forms. */
export function typeIndex(mentions: readonly Mention[]): (name: string) => MentionType | undefined {
  const index = new Map<string, MentionType>()
  for (const mention of mentions) {
    if (mention.type === 'term' || mention.type === 'date' || mention.type === 'quantity') continue
    index.set(mention.text.toLowerCase(), mention.type)
    index.set(mention.name.toLowerCase(), mention.type)
  }
  return (name) => index.get(name.toLowerCase().replace(/^the\s+/, ''))
}

import nlp from 'compromise/two'
import { remembered } from './questions/words'

/** A pattern of the library, as its own net keeps it. */
type Pattern = {
  readonly match: string
  readonly needs: readonly string[]
  readonly wants: readonly string[]
  readonly minWant: number
  readonly minWords: number
  readonly ifNo?: readonly string[]
  readonly regs: readonly Part[]
}
/** A word of the library, as far as patterns look at it. */
type Term = {
  readonly text: string
  readonly normal: string
  readonly machine?: string | null
  readonly root?: string | null
  readonly implicit?: string
  readonly switch?: string
  readonly alias?: readonly string[]
  readonly tags: ReadonlySet<string>
}
/** One place of a pattern. */
type Part = {
  readonly tag?: string
  readonly word?: string
  readonly switch?: string
  readonly fastOr?: ReadonlySet<string>
  readonly pos?: string
  readonly use?: string
  readonly fuzzy?: boolean
  readonly id?: string
  readonly anything?: boolean
  readonly negative?: boolean
  readonly optional?: boolean
  readonly greedy?: boolean
  readonly choices?: unknown
}
type Net = { readonly hooks: Readonly<Record<string, readonly Pattern[]>>; readonly always: readonly Pattern[] }
type Pointer = [sentence: number, from: number, to: number]
type Methods = {
  readonly one: {
    readonly cacheDoc: (document: readonly (readonly Term[])[]) => readonly ReadonlySet<string>[]
    readonly match: (document: readonly (readonly Term[])[], pattern: Pattern) => { readonly ptrs: readonly Pointer[] }
  }
}

/** A pattern with where the library comes upon it: its hooks in their order, and its place at each. */
type Hooked = {
  readonly pattern: Pattern
  readonly places: readonly { readonly feature: string; readonly place: number }[]
}
const indexes = new WeakMap<Net, ReadonlyMap<string, readonly Hooked[]>>()

/** More than any hook has patterns. */
const perHook = 1000

/** What most sentences have, the commonest first: a pattern that needs something rarer is looked up by that. */
const common =
  '#Noun #Singular #Verb #Preposition #Determiner the #Conjunction #PresentTense #PastTense #ProperNoun #Adjective #Plural of #Infinitive #Value and in #Copula #Pronoun to #Cardinal #Adverb a #Gerund #Possessive #Place #Date #Actor #Person #FirstName was is as that by for with'.split(
    ' ',
  )
const rarity = (feature: string): number => {
  const at = common.indexOf(feature)
  return at < 0 ? common.length : at
}

/** Patterns by the rarest feature that each needs, or else by all that it may have. */
function indexed(net: Net): ReadonlyMap<string, readonly Hooked[]> {
  const known = indexes.get(net)
  if (known) return known
  const places = new Map<Pattern, { feature: string; place: number }[]>()
  Object.entries(net.hooks).forEach(([feature, patterns], order) => {
    patterns.forEach((pattern, at) => {
      places.set(pattern, [...(places.get(pattern) ?? []), { feature, place: order * perHook + at }])
    })
  })
  const index = new Map<string, Hooked[]>()
  for (const [pattern, own] of places) {
    const [rarest] = [...pattern.needs].sort((a, b) => rarity(b) - rarity(a))
    for (const feature of rarest === undefined ? pattern.wants : [rarest])
      index.set(feature, [...(index.get(feature) ?? []), { pattern, places: own }])
  }
  indexes.set(net, index)
  return index
}

/** Patterns that may match words with these features, in the library's order. */
function candidates(net: Net, features: ReadonlySet<string>, words: number): readonly Pattern[] {
  const index = indexed(net)
  const found = new Map<Pattern, number>()
  for (const feature of features)
    for (const { pattern, places } of index.get(feature) ?? [])
      if (words >= pattern.minWords && !found.has(pattern) && fits(pattern, features))
        found.set(pattern, places.find((own) => features.has(own.feature))?.place ?? 0)
  const ordered = [...found].sort(([, a], [, b]) => a - b).map(([pattern]) => pattern)
  return net.always.length === 0 ? ordered : [...ordered, ...net.always.filter(({ minWords }) => words >= minWords)]
}

function fits({ needs, wants, minWant, ifNo }: Pattern, features: ReadonlySet<string>): boolean {
  for (const need of needs) if (!features.has(need)) return false
  if (ifNo) for (const feature of ifNo) if (features.has(feature)) return false
  if (wants.length === 0) return true
  let found = 0
  for (const want of wants) if (features.has(want)) found += 1
  return found >= minWant
}

/** The parts with which a pattern begins and of which each takes one word, or at least one at the end. */
const opening = (regs: readonly Part[]): readonly Part[] => {
  const until = regs.findIndex(({ negative, optional, choices }) => negative || optional || choices !== undefined)
  const plain = until < 0 ? regs : regs.slice(0, until)
  const last = plain.findIndex(({ greedy }) => greedy)
  return last < 0 ? plain : plain.slice(0, last + 1)
}
const openings = new WeakMap<Pattern, readonly Part[]>()
function openingOf(pattern: Pattern): readonly Part[] {
  const known = openings.get(pattern)
  if (known) return known
  const found = opening(pattern.regs)
  openings.set(pattern, found)
  return found
}

/** False only where the library would not match; what it looks at in another way counts as matched. */
function mayBe(term: Term, part: Part): boolean {
  if (part.anything || part.id !== undefined || part.use !== undefined || part.fuzzy) return true
  if (part.word !== undefined)
    return (
      term.normal === part.word ||
      term.machine === part.word ||
      term.text === part.word ||
      (term.alias?.includes(part.word) ?? false)
    )
  if (part.tag !== undefined) return term.tags.has(part.tag)
  if (part.switch !== undefined) return term.switch === part.switch
  if (part.fastOr === undefined) return true
  return (
    (!part.pos || term.tags.has(part.pos)) &&
    (part.fastOr.has(term.root || term.implicit || term.machine || term.normal) || part.fastOr.has(term.text))
  )
}

/** Whether a pattern may begin anywhere among some words: the library copies these for every place at which it tries. */
function mayBegin(pattern: Pattern, terms: readonly Term[]): boolean {
  const parts = openingOf(pattern)
  if (parts.length === 0) return true
  for (let at = 0; at + parts.length <= terms.length; at += 1)
    if (parts.every((part, index) => mayBe(terms[at + index] as Term, part))) return true
  return false
}

/**
 * What the library's `bulkMatch` finds, and in its order: it looks patterns up by the features of a sentence where the library tries all of
 * its hooks and what hangs on them for every sentence, and none where the words it begins with do not stand beside each other: a tenth of
 * the time that a document takes.
 */
export function bulkMatch(
  document: readonly (readonly Term[])[],
  net: Net,
  methods: Methods,
): readonly (Pattern & { readonly pointer: Pointer })[] {
  return methods.one.cacheDoc(document).flatMap((features, sentence) => {
    const terms = document[sentence] ?? []
    // A contraction is two words of which a pattern may take either.
    const isContracted = terms.some(({ implicit }) => implicit)
    return candidates(net, features, terms.length)
      .filter((pattern) => isContracted || mayBegin(pattern, terms))
      .flatMap((pattern) =>
        methods.one
          .match([terms], pattern)
          .ptrs.map(([, from, to]) => ({ ...pattern, pointer: [sentence, from, to] satisfies Pointer })),
      )
  })
}

nlp.plugin({ methods: { one: { bulkMatch } } })

const tagsOf = remembered((name) => nlp(name).docs.map((terms) => terms.map(({ tags }) => new Set(tags))))

/** Whether the library has a tag for some word of a name. */
export const hasTag = (name: string, tag: string): boolean =>
  tagsOf(name).some((terms) => terms.some((own) => own.has(tag)))

/** Whether the library has one of some tags for every word of a name, which has a capital somewhere. */
export const isAll = (name: string, ...tags: readonly string[]): boolean =>
  /\p{Lu}/u.test(name) &&
  tagsOf(name).some((terms) => terms.length > 0 && terms.every((own) => tags.some((tag) => own.has(tag))))

export default nlp

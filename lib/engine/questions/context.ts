import { contentTokens, stem, tokens } from '@/lib/domain/text'
import { isDamaged } from '../check'
import { isOfLine } from '../lines'
import type { Check, Fact, Mention, Reading, Sentence } from '../types'
import { type DatedValue, makeCalendar } from './calendar'
import { makePool, type Value } from './pool'
import { familyName } from './same'
import { foldOf, keyOf, stemsOf } from './words'

/** What the first half of the engine hands to the second. */
export type EngineInput = Pick<Reading, 'document' | 'sentences' | 'mentions' | 'facts'> & {
  readonly check: Pick<Check, 'conflicts'>
}

/** The input with the indexes that candidates, gates and ranking look things up in. */
export type Index = EngineInput & {
  readonly factByKey: ReadonlyMap<string, Fact>
  /** The first sound fact of each sentence that states one. */
  readonly factBySentence: ReadonlyMap<number, Fact>
  /** Facts that may be asked and may lend a distractor: not contradicted, not hedged, from whole sentences. */
  readonly soundFacts: readonly Fact[]
  readonly contradicted: ReadonlySet<string>
  /** Facts that can answer one and the same question (`familyName`). */
  readonly families: ReadonlyMap<string, readonly Fact[]>
  /** Sentences by the stems of the words they say, and by phrases asked before. */
  readonly sentencesByWord: ReadonlyMap<string, ReadonlySet<number>>
  readonly sentencesByPhrase: Map<string, ReadonlySet<number>>
  /** How often a content word (its stem) occurs in the document. */
  readonly frequency: ReadonlyMap<string, number>
  /** Stems of the words of the title and of the name most facts are about. */
  readonly topic: ReadonlySet<string>
  readonly titleStems: ReadonlySet<string>
  /** Of how many names the document says what they are. */
  readonly namesDefined: number
  /** Written in short whole sentences, as textbooks are. */
  readonly isPlain: boolean
  /** Words in bold, without case and articles. */
  readonly terms: ReadonlySet<string>
  /** Folded name of what most facts are about. */
  readonly protagonist: string
  /** It tells somebody's life. */
  readonly isLife: boolean
  /** Other texts by which the document itself names a full name, folded name -> texts. */
  readonly namings: ReadonlyMap<string, readonly Mention[]>
  /** Full names (folded) that a text stands for, folded text -> names. */
  readonly meanings: ReadonlyMap<string, ReadonlySet<string>>
  /** Facts of the lines of each list (`listOf`), in the order of the text, with the place of each. */
  readonly lists: ReadonlyMap<string, readonly Fact[]>
  readonly placeInList: ReadonlyMap<Fact, number>
  /** The answers that lines of lists give to one stem. */
  readonly lineAnswers: ReadonlyMap<string, ReadonlySet<string>>
  /** What facts are about, without case and articles. */
  readonly subjects: ReadonlySet<string>
  /** Full names of the persons of the document. */
  readonly persons: ReadonlySet<string>
  /** What the document abbreviates. */
  readonly acronyms: readonly { readonly short: string; readonly full: string }[]
  /** Folded words of those names. */
  readonly personWords: ReadonlySet<string>
  /** Classes of places looked up before, empty where nobody knows. */
  readonly placeClasses: Map<string, string>
  /** Nouns looked up before, and whether the document brings them in as one of several ("a colony"). */
  readonly introduced: Map<string, boolean>
  /** Whether the document has several of what a noun names, each of somebody else. */
  readonly severals: Map<string, boolean>
  readonly mentionsBySentence: ReadonlyMap<number, readonly Mention[]>
}

/** The indexes with the values that can stand as options, by class (`pool.ts`) and the dates in order (`calendar.ts`). */
export type Context = Index & {
  readonly pool: ReadonlyMap<string, readonly Value[]>
  readonly calendar: readonly DatedValue[]
}

function mostCommon(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

function groupBy<T, K>(items: readonly T[], keyFor: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyFor(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function indexWords(sentences: readonly Sentence[]): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>()
  for (const sentence of sentences) {
    for (const word of stemsOf(sentence.text)) {
      const at = index.get(word)
      if (at) at.add(sentence.index)
      else index.set(word, new Set([sentence.index]))
    }
  }
  return index
}

/** Indexes a document's facts, mentions and words once. */
export function makeContext(input: EngineInput): Context {
  const index = makeIndex(input)
  return { ...index, pool: makePool(index), calendar: makeCalendar(index) }
}

/** A text of fewer sentences says little of how it is written. */
const fewestOfStyle = 15
/** Words of the middle sentence by length: 12 to 15 in textbooks, 17 to 25 in encyclopedias, fewer in notes. */
const plainWords = { least: 11, most: 15 }

function isPlain(sentences: readonly Sentence[]): boolean {
  const whole = sentences.filter(({ flags }) => !flags.includes('fragment'))
  const lengths = whole.map(({ text }) => text.split(/\s+/).length).sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  return lengths.length >= fewestOfStyle && plainWords.least <= middle && middle <= plainWords.most
}

/** Sentences of a text that says more than twice what it is about. */
const longText = 20

function makeIndex(input: EngineInput): Index {
  const contradicted = new Set(input.check.conflicts.flatMap((conflict) => conflict.factKeys))
  const frequency = new Map<string, number>()
  for (const token of contentTokens(input.document.text))
    frequency.set(stem(token), (frequency.get(stem(token)) ?? 0) + 1)
  // A bare sentence counts once, however many of its words are left out.
  const told = new Map(input.facts.map((fact) => [fact.rule.startsWith('unread:') ? fact.statement : fact.key, fact]))
  const protagonist = mostCommon([...told.values()].map((fact) => keyOf(fact.subject)))
  // "the impactor", of which one sentence of a long text tells much: the text is about something else.
  const isPassing =
    input.sentences.length >= longText && stemsOf(protagonist).some((word) => (frequency.get(word) ?? 0) < 3)
  const damaged = new Set(input.sentences.filter(isDamaged).map((sentence) => sentence.index))
  const isSound = (fact: Fact): boolean =>
    !contradicted.has(fact.key) &&
    !fact.hedged &&
    fact.attribution === undefined &&
    fact.allEvidence.every((evidence) => !damaged.has(evidence.sentence))
  const soundFacts = input.facts.filter(isSound)
  const lists = groupBy(soundFacts.filter(isOfLine), (fact) => listOf(input, fact))
  const lineAsks = input.facts.filter(isOfLine).flatMap(({ asks }) => asks)
  return {
    ...input,
    factByKey: new Map(input.facts.map((fact) => [fact.key, fact])),
    soundFacts,
    factBySentence: new Map(
      [...soundFacts].reverse().flatMap((fact) => fact.allEvidence.map(({ sentence }) => [sentence, fact] as const)),
    ),
    contradicted,
    families: groupBy(input.facts, familyName),
    sentencesByWord: indexWords(input.sentences),
    sentencesByPhrase: new Map(),
    frequency,
    topic: new Set([...stemsOf(input.document.title), ...(isPassing ? [] : stemsOf(protagonist))]),
    titleStems: new Set(stemsOf(input.document.title)),
    namesDefined: soundFacts.filter(
      ({ kind, subject }) => kind === 'definition' && /^(?:the )?\p{Lu}\p{Ll}/u.test(subject),
    ).length,
    isPlain: isPlain(input.sentences),
    terms: new Set(input.document.blocks.flatMap(({ terms = [] }) => terms.map(keyOf))),
    protagonist,
    isLife: input.facts.some(
      ({ kind, subject }) => kind === 'birth' && [protagonist, keyOf(input.document.title)].includes(keyOf(subject)),
    ),
    namings: groupBy(input.mentions, (mention) => foldOf(mention.name)),
    meanings: new Map(
      [...groupBy(input.mentions, (mention) => foldOf(mention.text))].map(([text, own]) => [
        text,
        new Set(own.map((mention) => foldOf(mention.name))),
      ]),
    ),
    lists,
    placeInList: new Map([...lists.values()].flatMap((facts) => facts.map((fact, place) => [fact, place] as const))),
    lineAnswers: new Map(
      [...groupBy(lineAsks, ({ stem }) => stem)].map(([asked, asks]) => [
        asked,
        new Set(asks.map(({ answer }) => keyOf(answer))),
      ]),
    ),
    subjects: new Set(input.facts.map((fact) => keyOf(fact.subject))),
    persons: new Set(input.mentions.filter((mention) => mention.type === 'person').map((mention) => mention.name)),
    acronyms: soundFacts.flatMap((fact) => {
      const short = fact.rule === 'naming:acronym' && fact.slots.find((slot) => slot.slot === 'term')?.text
      return short ? [{ short, full: fact.subject.replace(/^the /i, '') }] : []
    }),
    personWords: new Set(
      input.mentions.filter((mention) => mention.type === 'person').flatMap((mention) => tokens(mention.name)),
    ),
    placeClasses: new Map(),
    introduced: new Map(),
    severals: new Map(),
    mentionsBySentence: groupBy(input.mentions, (mention) => mention.sentence),
  }
}

/** The list in whose lines a fact stands: by what reads it, what it says, and the section. */
export const listOf = (context: Pick<Index, 'sentences'>, fact: Fact): string =>
  `${fact.rule.split(':')[0]} ${fact.relation} ${sentencesOf(context, fact)[0]?.section ?? ''}`

/** The sentences that state a fact, in the order of the text. */
export const sentencesOf = (context: Pick<Index, 'sentences'>, fact: Fact): Sentence[] =>
  fact.allEvidence
    .map((evidence) => context.sentences[evidence.sentence])
    .filter((sentence): sentence is Sentence => sentence !== undefined)

/** The sentence that holds [start, end) of the text. */
export function sentenceAround(
  { sentences }: Pick<Index, 'sentences'>,
  start: number,
  end: number,
): Sentence | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) < end) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found !== undefined && found.start <= start ? found : undefined
}

export const familyOf = (context: Index, fact: Fact): readonly Fact[] => context.families.get(familyName(fact)) ?? []

/** Indexes of the sentences that say every content word of a phrase; none for a phrase without content. */
export function sentencesSaying(context: Index, phrase: string): ReadonlySet<number> {
  const known = context.sentencesByPhrase.get(phrase)
  if (known) return known
  const [first, ...others] = contentTokens(phrase)
    .map((word) => context.sentencesByWord.get(stem(word)) ?? new Set<number>())
    .sort((a, b) => a.size - b.size)
  const found = new Set([...(first ?? [])].filter((sentence) => others.every((other) => other.has(sentence))))
  context.sentencesByPhrase.set(phrase, found)
  return found
}

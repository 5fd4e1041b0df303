import type { Chunk, VerbGroup } from './chunks'
import { isHumanNoun, isPlural } from './lexicon'
import type { Token } from './tokens'

/** Chunks [a, b) of the sentence. */
export type Range = { readonly a: number; readonly b: number }

/** One finite verb with its subject and what belongs to it. All ranges are chunk indexes. */
export type Clause = {
  readonly vg: VerbGroup
  readonly at: number
  /** Absent where none is found: such a clause states nothing we may use. */
  readonly subject?: Range & { readonly head: Token; readonly pronoun: boolean; readonly plural: boolean }
  /** Before the subject: "In 1997", "After the war". */
  readonly front: readonly Range[]
  readonly complement: Range
  /** "because", "while", "if" ... for a subordinate clause, "that" for a content clause. */
  readonly marker?: string
  /** "which", "who", "that" of a relative clause; its subject is the antecedent. */
  readonly relative?: string
  /** Shares the subject of the clause before ("... and became head"). */
  readonly shared: boolean
  /** A participle that says something of a noun, put into the passive: "the mill, built in 1820". */
  readonly reduced?: boolean
  /** What the verb acts on, where it stands before: "the mill, which Otto sold in 1820". */
  readonly object?: Range
}

export const nominal = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' || chunk?.kind === 'date'

export const timePrepositions = new Set(['before', 'after', 'since', 'until', 'till', 'as', 'than'])

export const boundary = (chunk: Chunk): boolean => chunk.kind === 'stop' || chunk.kind === 'sub'

export function skipAdverbsLeft(chunks: readonly Chunk[], at: number): number {
  let index = at
  while (chunks[index]?.kind === 'adv') index -= 1
  return index
}

export type Subject = NonNullable<Clause['subject']>

export function skipAdverbsRight(chunks: readonly Chunk[], at: number): number {
  let index = at
  while (chunks[index]?.kind === 'adv') index += 1
  return index
}

/** Whether the finite word of a verb group is past. */
export function isPast(vg: VerbGroup): boolean {
  const finite = vg.helpers[0] ?? vg.main
  return /^(?:was|were|had|did)$/.test(finite.lower) || (finite.pos === 'verb' && /^past/.test(finite.form ?? ''))
}

/** "and, until 2002, was": an adverbial between commas behind the conjunction. */
export function afterConjunction(chunks: readonly Chunk[], comma: number): boolean {
  for (let at = comma - 1; at > comma - 6 && at > 0; at -= 1) {
    const kind = chunks[at]?.kind
    if (kind === 'comma') return chunks[at - 1]?.kind === 'conj'
    if (kind !== 'prep' && kind !== 'date' && kind !== 'np' && kind !== 'adv') return false
  }
  return false
}

/** "Ida was from Ulm; her father, Otto, was": behind a semicolon a verb has its own subject. */
export const isParted = (chunks: readonly Chunk[], earlier: readonly Clause[], at: number): boolean =>
  chunks
    .slice(earlier.at(-1)?.at ?? 0, at)
    .some(({ kind }, index, own) => kind === 'stop' || (kind === 'comma' && own[index + 1]?.kind === 'ger'))

/** "so" and "yet" join clauses, "and" and "or" things as well. */
export const lists = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'conj' && !/^(?:but|so|yet)$/.test(chunk.word)

/** "After the fall of the fort in Ulm, Otto and Ida": the phrase before the comma belongs to what the sentence opens with. */
export function closesFront(chunks: readonly Chunk[], item: number): boolean {
  let first = item
  while (/^(?:np|prep|date|adj|adv)$/.test(chunks[first - 1]?.kind ?? '')) first -= 1
  const before = chunks[first - 1]
  const opens = !before || before.kind === 'stop' || (before.kind === 'comma' && chunks[first - 2]?.kind === 'date')
  return (opens && first < item && chunks[first]?.kind === 'prep') || endsParticiple(chunks, item)
}

/** "Driven by a wish for gold in the Lech, Otto and Ida", "To set up trade in Ulm, Otto and Ida": the comma closes what the sentence opens with. */
function endsParticiple(chunks: readonly Chunk[], item: number): boolean {
  const [first] = chunks
  const opens = first?.kind === 'part' || first?.kind === 'inf' || (first?.kind === 'vg' && first.vg?.doubtful === true)
  return opens && chunks.slice(1, item).every(({ kind }) => /^(?:np|prep|date|adj|adv|inf)$/.test(kind))
}

/** "Weavers of Ulm, Linz, and | Lund reported": what stands there is the last of a list, and no subject. */
export const endsList = (chunks: readonly Chunk[], at: number): boolean =>
  ['np', 'comma', 'np', 'comma', 'conj'].every((kind, index) => chunks[at - 5 + index]?.kind === kind)

/** "reached Ulm, then spread to Linz": what the same subject did next. */
export const isNext = (chunks: readonly Chunk[], p: number, at: number): boolean =>
  chunks.slice(p + 1, at).some(({ word }) => word === 'then')

/** "invented a fuse in 1863 and in 1865 designed a cap": the time of what the same subject did next. */
export function behindJoinedDate(chunks: readonly Chunk[], p: number, earlier: readonly Clause[]): Range | undefined {
  const joined = chunks[p]?.kind === 'date' && chunks[p - 1]?.kind === 'prep' && chunks[p - 2]?.kind === 'conj'
  // "before and in 1865": two prepositions of one date.
  return joined && chunks[p - 3]?.kind !== 'prep' && earlier.some(({ at, subject }) => subject && at < p - 2)
    ? { a: p - 1, b: p + 1 }
    : undefined
}

/** "is the sound heard when a cart approaches and leaves the town": of the cart, whose first verb was taken for a noun. */
export const opensUnread = (chunks: readonly Chunk[], from: number, at: number): boolean =>
  chunks.some(
    ({ kind, word }, index) =>
      index > from &&
      index < at &&
      kind === 'sub' &&
      /^(?:when|where|if|because|while|until)$/.test(word) &&
      chunks[index + 1]?.kind === 'np',
  )

/** "While Ulm fell, its heir, Otto Lang, built a mill, and": who is called by a noun and a name between commas begins a clause. */
export const isNamedSubject = (chunks: readonly Chunk[], p: number): boolean => {
  const noun = chunks[p - 3]?.head
  return (
    chunks[p - 1]?.head?.pos === 'name' &&
    chunks[p - 2]?.kind === 'comma' &&
    noun?.pos === 'noun' &&
    isHumanNoun(noun.lower) &&
    !isPlural(noun.lower) &&
    chunks[p - 4]?.kind === 'comma'
  )
}

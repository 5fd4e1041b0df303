import type { FactKind } from '@/lib/domain/fact'
import type { Option, Part, QuestionKind } from '@/lib/domain/question'
import type { Slot } from '@/lib/domain/slot'

/** Half-open range [start, end) of UTF-16 offsets in the canonical text. */
export type Span = { readonly start: number; readonly end: number }

/** A piece of the canonical text with the headings above it. lib/reading makes blocks; the engine never sees a file. */
export type Block = Span & {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table'
  readonly level?: number
  readonly path: readonly string[]
  readonly page?: number
  /** Its page is a slide. */
  readonly slide?: true
  /** Words of it that its author set in bold: the terms that it brings in. */
  readonly terms?: readonly string[]
}

/** What lib/reading hands to the engine: plain text in NFC, `\n` line ends, markup removed, and its blocks. */
export type CanonicalDocument = {
  readonly title: string
  readonly language: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Flags of a sentence that is not whole. */
export const damagingFlags = [
  'fragment',
  'no-subject',
  'unbalanced',
  'truncated-quotation',
  'doubled-word',
  'misspelt',
] as const
export const sentenceFlags = [...damagingFlags, 'hedged', 'attributed', 'anaphoric'] as const
export type SentenceFlag = (typeof sentenceFlags)[number]

export type Sentence = Span & {
  readonly index: number
  readonly text: string
  /** Heading path joined by " / "; empty for the lead. */
  readonly section: string
  readonly block: number
  readonly page?: number
  readonly flags: readonly SentenceFlag[]
  /** Who a claim is left to ("the South China Morning Post"), where the sentence says so. */
  readonly attribution?: string
}

export type MentionType = 'person' | 'org' | 'place' | 'role' | 'event' | 'work' | 'date' | 'quantity' | 'term'
/** `head` is the class of the thing (city, province, committee, mayor ...): distractors share it. `name` is the full form after alias resolution. */
export type Mention = Span & {
  readonly type: MentionType
  readonly text: string
  readonly name: string
  readonly head?: string
  readonly sentence: number
}

/** `YYYY[-MM[-DD]]`: the length is the precision. */
export type DateValue = string

/**
 * `text` is the span's words, except that a person named by a pronoun or a short form stands with the full name, which is then also `value`:
 * that is the computation by which such an answer is grounded.
 */
export type EngineSlot = Span & {
  readonly slot: Slot
  readonly text: string
  readonly value?: string
  readonly type?: MentionType
  readonly head?: string
}

/** One statement of the document. `key` is stable for the same statement in any version of the text (data-model.md, Keys). */
export type Fact = {
  readonly key: string
  readonly kind: FactKind
  /** Normalised predicate: "mayor of", "born", "cause" ... Facts of one kind and relation can be compared. */
  readonly relation: string
  /** Full name of what the fact is about, never a pronoun. */
  readonly subject: string
  readonly slots: readonly EngineSlot[]
  readonly start?: DateValue
  readonly end?: DateValue
  readonly hedged: boolean
  readonly attribution?: string
  readonly evidence: Span
  readonly allEvidence: readonly (Span & { readonly sentence: number })[]
  /** The family that found it. */
  readonly rule: string
  /** Ways to ask each slot, made by the family, which alone knows the grammar of its sentence: wh-form stems by slot, without the answer, names in full. */
  readonly asks: readonly {
    readonly slot: Slot
    readonly stem: string
    readonly answer: string
    readonly accepted?: readonly string[]
  }[]
  /** A complete declarative sentence of the fact, names in full, for true-false and cloze ("Cai Qi became mayor of Hangzhou in April 2007."). Null where none is safe. */
  readonly statement: string | null
}

export type Conflict = {
  readonly factKeys: readonly [string, string]
  readonly sentences: readonly [number, number]
  readonly reason: string
}
export type Check = {
  readonly conflicts: readonly Conflict[]
  readonly damaged: readonly { readonly sentence: number; readonly reason: string }[]
  readonly unused: readonly { readonly sentence: number; readonly reason: string }[]
}

export type EngineQuestion = {
  /** Hash of kind and targets, stable across versions. */
  readonly key: string
  readonly kind: QuestionKind
  readonly targets: readonly { readonly factKey: string; readonly slot: Slot }[]
  readonly stem: string
  readonly answer: string
  readonly accepted: readonly string[]
  readonly options: readonly Option[]
  readonly parts: readonly Part[]
  readonly evidence: Span
  /** 1 is the best question of the document. */
  readonly rank: number
  /** A soft gate's reason: "needs a look". */
  readonly look?: string
  /** Hard gates it passed with something to say to the author, as codes with parameters. */
  readonly passed: readonly { readonly gate: string; readonly params?: Readonly<Record<string, string>> }[]
}

/** What the engine makes of a document: facts first, the check of the document against itself, then questions. */
export type Reading = {
  readonly engineVersion: string
  readonly document: CanonicalDocument
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly facts: readonly Fact[]
  readonly check: Check
  readonly questions: readonly EngineQuestion[]
  /** What readers would mostly refuse, and the text has enough without: no proposals, but what is in use already may stay. */
  readonly doubtful: readonly EngineQuestion[]
  /** Of these what is kept for the author to see: of each slot that nothing proposed asks, the likeliest. */
  readonly held: readonly EngineQuestion[]
  /** Dropped candidates by gate name. */
  readonly gates: Readonly<Record<string, number>>
}

import * as z from 'zod/mini'
import { resolutions } from './decision'
import { maxTextCharacters } from './encoding'
import { factKinds } from './fact'
import { illustrationLimits, type PictureBytes } from './illustration'
import { maxAttributionLength, maxTitleLength } from './naming'
import { questionKinds } from './question'
import { slots } from './slot'
import { storable } from './storable'

// What leaves one server in a file and comes in on another. Everything is addressed by its place in a list; no row's id leaves.

export const sharedExtension = 'recite'

/** Counts the forms of the file: a server reads those it knows. The second has pictures, the third terms in bold; a document without them leaves in the one before. */
export const sharedFormat = 3

const most = {
  blocks: 100_000,
  sentences: 100_000,
  facts: 20_000,
  questions: 20_000,
  evidence: 200,
  terms: 200,
} as const

/** Words as they stand: a character that cannot be stored would move every offset behind it. */
const words = (most: number) =>
  z.string().check(
    z.maxLength(most),
    z.refine((text) => storable(text) === text),
  )
const code = z.string().check(z.regex(/^[\w:-]{1,80}$/))
const key = words(300).check(z.minLength(1))
const place = z.int().check(z.gte(0), z.lt(maxTextCharacters))
const Span = { start: place, end: z.int().check(z.gt(0), z.lte(maxTextCharacters)) }
const list = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most))

const Block = z.strictObject({
  ...Span,
  kind: z.enum(['heading', 'paragraph', 'list-item', 'quote', 'table']),
  level: z.exactOptional(z.int().check(z.gte(1), z.lte(6))),
  path: list(words(5000), 6),
  page: z.exactOptional(place),
  slide: z.exactOptional(z.literal(true)),
  terms: z.exactOptional(z.readonly(list(words(500), most.terms))),
})
const Sentence = z.strictObject({
  ...Span,
  index: place,
  section: words(5000),
  block: place,
  page: z.exactOptional(place),
  flags: list(code, 20),
  attribution: z.exactOptional(words(5000)),
})
/** A picture below the block that ends at `after`, by its place among those of the file. */
const Illustration = z.strictObject({
  picture: place,
  after: z.int().check(z.gte(0), z.lte(maxTextCharacters)),
  alt: words(illustrationLimits.letters),
  caption: z.exactOptional(words(illustrationLimits.letters)),
})
const Finding = list(z.strictObject({ sentence: place, reason: code }), most.sentences)

/** The text with its blocks and sentences, offsets into it, and what is said of it. */
export const SharedText = z.strictObject({
  format: z.literal('recite'),
  version: z.literal([1, 2, sharedFormat]),
  title: words(maxTitleLength).check(z.minLength(1)),
  language: code,
  /** Whose text it is and on what terms it is passed on. */
  attribution: z.nullable(words(maxAttributionLength)),
  engineVersion: words(80),
  text: words(maxTextCharacters).check(z.regex(/[\p{L}\p{N}]/u)),
  blocks: list(Block, most.blocks).check(z.minLength(1)),
  sentences: list(Sentence, most.sentences),
  check: z.strictObject({ damaged: Finding, unused: Finding }),
  illustrations: z.exactOptional(list(Illustration, illustrationLimits.pictures)),
})

const origin = z.enum(['engine', 'author'])
const SlotWords = list(
  z.strictObject({ slot: z.enum(slots), text: words(5000), value: z.exactOptional(words(200)) }),
  slots.length,
)
const Fact = z.strictObject({
  /** Null: it is known by its row alone and gets a new one. */
  key: z.nullable(key),
  kind: z.enum(factKinds),
  relation: words(200),
  slots: SlotWords,
  /** What an author put in place of what was read. */
  corrected: z.nullable(SlotWords),
  start: z.nullable(words(40)),
  end: z.nullable(words(40)),
  hedged: z.boolean(),
  attribution: z.nullable(words(5000)),
  statement: z.nullable(words(5000)),
  origin,
  /** Where it stands in the text, a slot of it or all of it. */
  evidence: list(z.strictObject({ ...Span, slot: z.nullable(z.enum(slots)), sentence: place }), most.evidence),
})
export type SharedFact = z.infer<typeof Fact>

/** The facts, and pairs of them that disagree, each by its place in the list. */
export const SharedFacts = z.strictObject({
  facts: list(Fact, most.facts),
  conflicts: list(
    z.strictObject({ a: place, b: place, reason: code, resolution: z.nullable(z.enum(resolutions)) }),
    most.facts,
  ),
})

const side = words(5000).check(z.minLength(1))
const Question = z.strictObject({
  key: z.nullable(key),
  kind: z.enum(questionKinds),
  origin,
  rank: place,
  stem: side,
  answer: words(5000),
  accepted: list(side, 100),
  options: list(z.strictObject({ text: side, correct: z.boolean(), because: z.exactOptional(words(300)) }), 20),
  parts: list(z.strictObject({ text: side, answer: side }), 20),
  quotedSentence: words(5000),
  targets: list(z.strictObject({ fact: place, slot: z.enum(slots) }), 20).check(z.minLength(1)),
})
export type SharedQuestion = z.infer<typeof Question>

/** The questions, asking facts by their place in the list. */
export const SharedQuestions = z.strictObject({ questions: list(Question, most.questions) })

/** A document as it travels: its text and pictures, its facts and its approved questions; nothing of anybody who learnt from it. */
export type SharedDocument = z.infer<typeof SharedText> &
  z.infer<typeof SharedFacts> &
  z.infer<typeof SharedQuestions> & { readonly pictures: readonly PictureBytes[] }

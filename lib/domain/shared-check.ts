import { gap } from './authored'
import { fileNameOf } from './file-name'
import { illustrationOf } from './illustration'
import { isMultiPart } from './question'
import { failure, ok, type Result } from './result'
import {
  type SharedDocument,
  SharedFacts,
  type SharedQuestion,
  SharedQuestions,
  SharedText,
  sharedExtension,
  sharedFormat,
} from './shared-document'
import { answerKey } from './text'

const damaged = failure('invalid', 'recite_damaged')

type Span = { readonly start: number; readonly end: number }

/** Whether spans are whole, lie in the text and follow one another. */
const follow = (spans: readonly Span[], length: number): boolean =>
  spans.every(({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && start < end && end <= length)

const areDistinct = (values: readonly (string | null)[]): boolean => {
  const named = values.filter((value) => value !== null)
  return new Set(named).size === named.length
}

const illustrationsHold = ({ blocks, illustrations = [], pictures }: SharedDocument): boolean => {
  const ends = new Set([0, ...blocks.map(({ end }) => end)])
  return illustrations.every(({ picture, after }) => picture < pictures.length && ends.has(after))
}

const textHolds = ({ text, blocks, sentences, check }: SharedDocument): boolean =>
  follow(blocks, text.length) &&
  follow(sentences, text.length) &&
  sentences.every(({ index, block }, at) => index === at && block < blocks.length) &&
  [...check.damaged, ...check.unused].every(({ sentence }) => sentence < sentences.length)

const factsHold = ({ text, sentences, facts, conflicts }: SharedDocument): boolean =>
  areDistinct(facts.map(({ key }) => key)) &&
  facts.every(
    ({ key, origin, slots, evidence }) =>
      (key === null) === (origin === 'author') &&
      areDistinct(slots.map(({ slot }) => slot)) &&
      evidence.every(({ start, end, sentence }) => start < end && end <= text.length && sentence < sentences.length),
  ) &&
  conflicts.every(({ a, b }) => a !== b && a < facts.length && b < facts.length) &&
  areDistinct(conflicts.map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`))

/** Whether a question can be asked and graded at all. */
const canBeAsked = ({ kind, stem, answer, options, parts }: SharedQuestion): boolean => {
  if (isMultiPart(kind)) return parts.length > 1 && options.length === 0
  if (parts.length > 0) return false
  const right = options.filter(({ correct }) => correct).length
  const hasOptions = right > 0 && right < options.length && areDistinct(options.map(({ text }) => text))
  if (kind === 'choice' || kind === 'true-false') return hasOptions && right === 1
  if (kind === 'multiple-response') return hasOptions
  if (kind === 'typed' && answerKey(answer) === '') return false
  return options.length === 0 && answer !== '' && (kind !== 'cloze' || stem.includes(gap))
}

const questionsHold = ({ facts, questions }: SharedDocument): boolean =>
  areDistinct(questions.map(({ key }) => key)) &&
  questions.every(
    (question) =>
      (question.key !== null || question.origin === 'author') &&
      question.targets.every(({ fact }) => fact < facts.length) &&
      canBeAsked(question),
  )

const isNewer = (said: unknown): boolean =>
  typeof said === 'object' &&
  said !== null &&
  'version' in said &&
  typeof said.version === 'number' &&
  said.version > sharedFormat

/** The three parts of a file as JSON has them, and its pictures. */
export type SharedParts = {
  readonly text: unknown
  readonly facts: unknown
  readonly questions: unknown
  readonly pictures: readonly Uint8Array[]
}

/**
 * What a file says, checked to its last offset: a document of which every part fits the others. `recite_newer` where a later
 * Recite wrote it, else `recite_damaged`.
 */
export const sharedDocument = (parts: SharedParts): Result<SharedDocument> => {
  if (isNewer(parts.text)) return failure('invalid', 'recite_newer')
  const [text, facts, questions] = [
    SharedText.safeParse(parts.text),
    SharedFacts.safeParse(parts.facts),
    SharedQuestions.safeParse(parts.questions),
  ]
  if (!text.success || !facts.success || !questions.success) return damaged
  const pictures = parts.pictures.map(illustrationOf).filter((picture) => picture !== null && picture !== 'spacer')
  if (pictures.length < parts.pictures.length) return damaged
  const document = { ...text.data, ...facts.data, ...questions.data, pictures }
  return textHolds(document) && illustrationsHold(document) && factsHold(document) && questionsHold(document)
    ? ok(document)
    : damaged
}

/** The name of the file of a document: its title without what a file system takes for itself. */
export const sharedFileName = (title: string): string => `${fileNameOf(title)}.${sharedExtension}`

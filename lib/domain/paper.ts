import { type Asked, ask } from './asked'
import { seedOf } from './id'
import type { Answerable } from './question'
import { seeded, shuffled } from './seeded'

/** Neighbours in a room get different ones: other orders of the same questions. */
export const paperVersions = ['A', 'B'] as const
export type PaperVersion = (typeof paperVersions)[number]

export type PaperQuestion = Pick<Answerable, 'kind' | 'answer' | 'options' | 'parts'> & {
  readonly itemId: string
  readonly points: number
  readonly stem: string
  readonly quotedSentence: string
}

/**
 * What is right, as it is written on the paper: words; the places of the right options; for each line of an ordering its place
 * (`numbers`, from 1); for each line of a matching the place of its partner. Places of options and partners count from 0.
 */
export type PaperKey =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'numbers' | 'letters'; readonly places: readonly number[] }

export type PaperItem = Asked &
  Pick<PaperQuestion, 'itemId' | 'points' | 'stem' | 'answer' | 'quotedSentence'> & { readonly key: PaperKey }

const keyOf = ({ options, parts, answer }: PaperQuestion, asked: Asked): PaperKey => {
  if (asked.kind === 'ordering') {
    const place = new Map(parts.map((part) => [part.text, Number(part.answer)]))
    return { type: 'numbers', places: asked.lines.map((line) => place.get(line) ?? 0) }
  }
  if (asked.kind === 'matching') {
    const partner = new Map(parts.map((part) => [part.text, part.answer]))
    return { type: 'letters', places: asked.lines.map((line) => asked.partners.indexOf(partner.get(line) ?? '')) }
  }
  if (options.length === 0) return { type: 'words', text: answer }
  const right = options.filter((option) => option.correct).map((option) => asked.options.indexOf(option.text))
  return { type: 'letters', places: right.toSorted((a, b) => a - b) }
}

/**
 * The questions of an assignment as one version of the paper asks them, with the key. Version A keeps the order in which they were
 * set, B draws another; each draws its own order of options and lines, the same at every printing.
 */
export const paperItems = (
  assignmentId: string,
  version: PaperVersion,
  questions: readonly PaperQuestion[],
): readonly PaperItem[] => {
  const order = version === 'A' ? questions : shuffled(questions, seeded(seedOf('paper', assignmentId, version)))
  return order.map((question) => {
    const { itemId, points, stem, answer, quotedSentence } = question
    const asked = ask(question, seeded(seedOf('paper', assignmentId, version, itemId)))
    return { ...asked, itemId, points, stem, answer, quotedSentence, key: keyOf(question, asked) }
  })
}

import { type Asked, ask } from './asked'
import type { AssignmentSettings } from './assignment'
import { seedOf } from './id'
import { drawn } from './pool'
import type { Answerable } from './question'
import { seeded, shuffled } from './seeded'

/** Neighbours in a room get different ones: other orders of the same questions. */
export const paperVersions = ['A', 'B'] as const
export type PaperVersion = (typeof paperVersions)[number]

export type PaperQuestion = Pick<Answerable, 'kind' | 'answer' | 'options' | 'parts'> & {
  readonly itemId: string
  readonly poolId: string | null
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

export type PaperQuestions = {
  readonly assignmentId: string
  /** In the order in which they were set. */
  readonly questions: readonly PaperQuestion[]
  readonly pools: AssignmentSettings['pools']
}

/**
 * The questions of an assignment as one version of the paper asks them, with the key. Each version draws its own from the pools;
 * A keeps the order in which they were set, B draws another; each draws its own order of options and lines. All of it is the same
 * at every printing.
 */
export const paperItems = (
  { assignmentId, questions, pools }: PaperQuestions,
  version: PaperVersion,
): readonly PaperItem[] => {
  const asSet = drawn(questions, pools, `${assignmentId} ${version}`)
  const order = version === 'A' ? asSet : shuffled(asSet, seeded(seedOf('paper', assignmentId, version)))
  return order.map((question) => {
    const { itemId, points, stem, answer, quotedSentence } = question
    const asked = ask(question, seeded(seedOf('paper', assignmentId, version, itemId)))
    return { ...asked, itemId, points, stem, answer, quotedSentence, key: keyOf(question, asked) }
  })
}

import { type Answer, type Answerable, isMultiPart, type Part, type QuestionKind } from './question'
import { type Draw, shuffled } from './seeded'

/**
 * A question as it is shown before it is answered: no key in it. Options, lines and partners stand in the order drawn for
 * this showing. An ordering has `lines` to be put in order; a matching has fixed `lines` and `partners` to be put beside them.
 */
export type Asked = {
  readonly kind: QuestionKind
  readonly options: readonly string[]
  readonly lines: readonly string[]
  readonly partners: readonly string[]
}

/** What a learner has given so far. `placed` holds the moved texts from top to bottom: lines of an ordering, partners of a matching. */
export type Draft =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'options'; readonly chosen: readonly string[] }
  | { readonly type: 'placed'; readonly placed: readonly string[] }

const isChosen = (kind: QuestionKind): boolean =>
  kind === 'choice' || kind === 'multiple-response' || kind === 'true-false'

const numberOf = (text: string): number => Number.parseFloat(text.replaceAll(',', ''))

/**
 * Options that have an order of their own (True before False, numbers by size) are shown in it, however they are stored:
 * there the right one may come first. All others are shown in a drawn order.
 */
const drawnOptions = ({ kind, options }: Pick<Answerable, 'kind' | 'options'>, draw: Draw): string[] => {
  const texts = options.map((option) => option.text)
  if (kind === 'true-false') return texts.sort().reverse()
  const areNumbers = texts.every((text) => /^\d[\d,.]*$/.test(text))
  return areNumbers ? texts.sort((a, b) => numberOf(a) - numberOf(b)) : shuffled(texts, draw)
}

/** Never the right order at once: there would be nothing to do. */
const disordered = (texts: readonly string[], draw: Draw): string[] => {
  for (let tries = 0; tries < 20; tries++) {
    const order = shuffled(texts, draw)
    if (order.some((text, index) => text !== texts[index])) return order
  }
  return [...texts]
}

/** Draws the order of one showing. */
export const ask = (question: Pick<Answerable, 'kind' | 'options' | 'parts'>, draw: Draw): Asked => {
  const { kind, parts } = question
  const none = { kind, options: [], lines: [], partners: [] }
  if (isChosen(kind)) return { ...none, options: drawnOptions(question, draw) }
  if (kind === 'ordering') {
    const inOrder = [...parts].sort((a, b) => Number(a.answer) - Number(b.answer)).map((part) => part.text)
    return { ...none, lines: disordered(inOrder, draw) }
  }
  if (kind !== 'matching') return none
  const fixed = shuffled(parts, draw)
  const answers = fixed.map((part) => part.answer)
  return { ...none, lines: fixed.map((part) => part.text), partners: disordered(answers, draw) }
}

/** What stands in the input before anything is given. */
export const emptyDraft = (asked: Asked): Draft => {
  if (isMultiPart(asked.kind))
    return { type: 'placed', placed: asked.kind === 'ordering' ? asked.lines : asked.partners }
  return isChosen(asked.kind) ? { type: 'options', chosen: [] } : { type: 'text', text: '' }
}

/** True where nothing has been given yet, so that "I don't know" is meant rather than an answer. */
export const isEmptyDraft = (draft: Draft): boolean =>
  (draft.type === 'text' && draft.text.trim() === '') || (draft.type === 'options' && draft.chosen.length === 0)

/** The draft as grading reads it: for each part in the question's own order, its position or its partner. */
export const answerOf = (parts: readonly Pick<Part, 'text'>[], asked: Asked, draft: Draft): Answer => {
  if (draft.type !== 'placed') return draft
  const given =
    asked.kind === 'ordering'
      ? parts.map((part) => String(draft.placed.indexOf(part.text) + 1))
      : parts.map((part) => draft.placed[asked.lines.indexOf(part.text)] ?? '')
  return { type: 'parts', given }
}

/** An option chosen or given back: one at most, unless several may be right. */
export const toggled = (asked: Asked, chosen: readonly string[], text: string): readonly string[] => {
  if (asked.kind !== 'multiple-response') return [text]
  return chosen.includes(text) ? chosen.filter((other) => other !== text) : [...chosen, text]
}

/** One item taken to another place: the lines of an ordering close up, the partners of a matching change places. */
export const movedTo = (kind: QuestionKind, placed: readonly string[], from: number, to: number): readonly string[] => {
  const [taken, there] = [placed[from], placed[to]]
  if (taken === undefined || there === undefined || from === to) return placed
  if (kind === 'matching') return placed.with(from, there).with(to, taken)
  return placed.toSpliced(from, 1).toSpliced(to, 0, taken)
}

import type { CardState } from './card'
import type { AnswerWay } from './deck'
import type { Id } from './id'
import { isMultiPart, isRecall, type QuestionKind } from './question'

/** One way to ask a slot that is open to this learner: approved, or unapproved in the learner's own document. */
export type Variant = { readonly questionVersionId: Id; readonly kind: QuestionKind }

const rank = (kind: QuestionKind): number => (isMultiPart(kind) ? 2 : kind === 'true-false' || kind === 'open' ? 1 : 0)

/** The first learning step: the answer was never given from memory yet. */
const isFirstStep = (card: CardState): boolean => card.state === 'new' || (card.state === 'learning' && card.step === 0)

/**
 * Which variant a review shows (study.md): recall where it is open, unless the deck says choose; choice in the first learning
 * step, unless the deck says flip, and where nothing else is open. Among equals they take turns by `seed`; true-false, open answers and those with several
 * parts come where there is nothing better. Null where nothing can be asked.
 */
export const chooseVariant = (
  variants: readonly Variant[],
  card: CardState,
  answerBy: AnswerWay,
  seed: number,
): Variant | null => {
  const recall = variants.filter((variant) => isRecall(variant.kind))
  const choice = variants.filter((variant) => !isRecall(variant.kind))
  const wantsChoice = answerBy === 'choose' || (answerBy === 'type' && isFirstStep(card))
  const [wanted, other] = wantsChoice ? [choice, recall] : [recall, choice]
  const open = wanted.length > 0 ? wanted : other
  const best = Math.min(...open.map((variant) => rank(variant.kind)))
  const equals = open.filter((variant) => rank(variant.kind) === best)
  return equals[seed % equals.length] ?? null
}

import type { Current, SessionKind, StudyState } from './state'

/** Whether the answer is written into a field here. In a test what can be written is, also where the deck says flip. */
export const isWritten = ({ draft }: StudyState, { question, item }: Current, kind: SessionKind): boolean =>
  draft.type === 'text' && question.kind !== 'flashcard' && (item.slot.answerBy !== 'flip' || kind === 'test')

/** Whether the answer may be shown instead of given: in a test only where the learner alone can grade it. */
export const mayShow = ({ question }: Current, kind: SessionKind): boolean =>
  kind !== 'test' || question.kind === 'open' || question.kind === 'flashcard'

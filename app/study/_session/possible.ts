import { type KeyAct, optionAct } from '@/lib/domain/keys'
import { isWritten, mayShow } from './answering'
import { type Current, currentOf, mustRead, type SessionKind, type StudyState, type Surroundings } from './state'

/** Whether a choice may be answered in words: recalling counts for more. Not in a test, which asks as it asks. */
const mayType = ({ draft }: StudyState, { question }: Current, kind: SessionKind): boolean =>
  draft.type === 'options' && question.kind === 'choice' && kind !== 'test'

const mayHint = (state: StudyState, current: Current, kind: SessionKind): boolean =>
  isWritten(state, current, kind) && current.question.kind !== 'open' && kind !== 'test' && !state.hinted

const mayContest = ({ session, contested, given }: StudyState): boolean =>
  session.isAnswered && !contested && (given?.verdict?.verdict ?? 'right') !== 'right'

/** Whether going on does something: the answer is there, can be shown, or can be checked. */
const mayGo = (state: StudyState, current: Current, kind: SessionKind): boolean => {
  const { draft, asked, session } = state
  if (session.isAnswered) return true
  if (state.isShown) return false
  if (draft.type === 'text') return mayShow(current, kind)
  return draft.type === 'placed' || (asked.kind === 'multiple-response' && draft.chosen.length > 0)
}

const whileAsking = (
  state: StudyState,
  current: Current,
  kind: SessionKind,
): readonly (KeyAct | false | undefined)[] => [
  ...(state.draft.type === 'options' ? state.asked.options.map((_, index) => optionAct(index)) : []),
  current.question.kind !== 'flashcard' && 'dontKnow',
  mayHint(state, current, kind) && 'hint',
  mayType(state, current, kind) && 'inWords',
  kind === 'study' && current.item.reason === 'new' && 'known',
]

/** What the learner can do now besides writing: what keys, buttons and the list of keys offer is one of this. */
export const possibleActs = (
  state: StudyState,
  around: Pick<Surroundings, 'payload' | 'kind'>,
  reading: readonly unknown[],
): ReadonlySet<KeyAct> => {
  const current = currentOf(state.session, around)
  const { kind } = around
  const isReading = current !== null && mustRead(state, around) && reading.length > 0
  const isOver = state.session.isAnswered || state.isShown
  const acts = (): readonly (KeyAct | false | undefined)[] => {
    if (current === null) return []
    if (isReading) return ['go', reading.length === 1 && 'known', 'speak']
    const canEdit = current.source?.canEdit ?? false
    return [
      mayGo(state, current, kind) && 'go',
      ...(isOver ? (['again', 'hard', 'good', 'easy'] as const) : whileAsking(state, current, kind)),
      'speak',
      'suspend',
      !state.flagged.includes(current.question.versionId) && 'flag',
      canEdit && 'reject',
      canEdit && isOver && 'edit',
      mayContest(state) && 'contest',
    ]
  }
  const found = [...acts(), state.past.length > 0 && ('undo' as const), 'options' as const, 'help' as const]
  return new Set(found.filter((act) => act !== false && act !== undefined))
}

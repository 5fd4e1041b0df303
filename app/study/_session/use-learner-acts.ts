import { useState } from 'react'
import type { AnswerWay } from '@/lib/domain/deck'
import { loadActions } from './later'
import type { Current, StudyState } from './state'
import type { Texts } from './texts'
import type { Acts } from './use-session'

type Options = {
  readonly state: StudyState
  readonly current: Current | null
  readonly acts: Acts
  /** The deck studied, where it is one; else each document has its own. */
  readonly deckId: string | null
  readonly texts: Texts
}

/** What the learner does that somebody else's rows must hear of as well: the author, the question, the deck. */
export const useLearnerActs = ({ state, current, acts, deckId, texts }: Options) => {
  const [note, setNote] = useState<string | null>(null)
  const report = async (work: () => Promise<{ readonly ok: boolean }>, done: string, failed: string) => {
    const result = await work().catch(() => ({ ok: false }))
    setNote(result.ok ? done : failed)
  }
  const versionId = current?.question.versionId
  const canEdit = current?.source?.canEdit ?? false

  return {
    note,
    setNote,
    flag: () => {
      if (!versionId) return
      acts.flag(versionId)
      void report(async () => (await loadActions()).reportQuestion(versionId, null), texts.flagged, texts.flagFailed)
    },
    reject: async () => {
      const { question, source } = current ?? {}
      if (!question || !source) return
      const { documentId } = source
      const decided = await loadActions()
        .then(({ decideQuestion }) => decideQuestion(documentId, question.questionId, 'rejected'))
        .catch(() => null)
      if (!decided?.ok) return setNote(texts.rejectFailed)
      acts.leave({ documentId, questionId: question.questionId, from: decided.value[0]?.from ?? 'proposed' })
    },
    undo: () => {
      const entry = state.past.at(-1)
      acts.undo()
      if (entry?.took !== 'reject') return
      const { documentId, questionId, from } = entry.rejected
      void report(
        async () => (await loadActions()).decideQuestion(documentId, questionId, from),
        '',
        texts.putBackFailed,
      )
    },
    contest: () => {
      const answerId = state.session.done.at(-1)?.answerId
      acts.contest()
      if (canEdit) setNote(texts.contestedOwn)
      else if (versionId && answerId)
        void report(
          async () => (await loadActions()).reportQuestion(versionId, answerId),
          texts.contestedOther,
          texts.flagFailed,
        )
    },
    edit: () => {
      const { source, question } = current ?? {}
      if (!source?.canEdit) return
      const { documentId } = source
      location.assign(
        source.note === null
          ? `/documents/${documentId}/questions?show=all&edit=${question?.questionId}`
          : `/cards/notes/${documentId}`,
      )
    },
    answerBy: (way: AnswerWay) => {
      const documentId = current?.source?.documentId
      if (!documentId) return
      acts.answerBy(way, deckId === null ? documentId : null)
      void report(async () => (await loadActions()).chooseAnswerWay({ deckId, documentId, way }), '', texts.wayFailed)
    },
  }
}

export type LearnerActs = ReturnType<typeof useLearnerActs>

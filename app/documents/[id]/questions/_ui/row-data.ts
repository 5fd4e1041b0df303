import type { Decision } from '@/lib/domain/decision'

/** A question as the list of the author shows it: every text resolved. */
export type RowData = {
  readonly id: string
  readonly kind: string
  readonly asks: string
  readonly stem: string
  readonly answer: string
  readonly others: readonly string[]
  readonly look: string | null
  readonly gates: string
  /** What its answers in assignments say; null before anybody was asked. */
  readonly pooled: string | null
  readonly status: Decision
  readonly facts: readonly string[]
  /** What the form begins with; null for kinds that no form can say. */
  readonly fields: RowFields | null
}

export type RowFields = {
  readonly kind: string
  readonly stem: string
  readonly answer: string
  readonly accepted: string
  readonly wrong: string
}

export type PieceData = { readonly start: number; readonly text: string; readonly facts: readonly string[] }

export type PairData = {
  readonly sentence: number
  readonly number: number
  readonly text: string
  /** Of a row of a table. */
  readonly headings: string | null
  readonly pieces: readonly PieceData[]
  readonly note: string | null
  readonly isDamaged: boolean
  readonly rows: readonly RowData[]
}

export type SectionData = { readonly title: string; readonly start: number; readonly pairs: readonly PairData[] }

/** What there is to do about the best questions, in words: those that can be approved at once, and where those are that need a look first. */
export type BestLeft = {
  readonly approve: string | null
  readonly look: { readonly text: string; readonly href: string } | null
}

/** The sentences of the list, by the keys of the messages. */
export type ListTexts = Readonly<
  Record<
    | 'proposedFrom'
    | 'sentence'
    | 'answer'
    | 'not'
    | 'approve'
    | 'edit'
    | 'reject'
    | 'putBack'
    | 'select'
    | 'ready'
    | 'lookTag'
    | 'heldTag'
    | 'approved'
    | 'rejected'
    | 'correctSentence'
    | 'keyNext'
    | 'keySentence'
    | 'keyUndo'
    | 'keyHelp'
    | 'keysTitle'
    | 'decidedOf'
    | 'approveSelected'
    | 'rejectSelected'
    | 'clearSelection'
    | 'undo'
    | 'nothingToUndo'
    | 'changedCount'
    | 'undone'
    | 'stem'
    | 'accepted'
    | 'acceptedHint'
    | 'wrong'
    | 'wrongHint'
    | 'rightLines'
    | 'clozeHint'
    | 'saveApprove'
    | 'save'
    | 'cancel'
    | 'correctionNote'
    | 'correctionChanges'
    | 'sentenceText',
    string
  >
>

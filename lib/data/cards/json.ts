import { type CardMemory, type CardState, type CardStateName, unpackCard } from '@/lib/domain/card'

/** A card as a statement gives it in JSON: its moments are texts. */
export type JsonCard = {
  readonly homeDeckId: string
  readonly state: CardStateName
  readonly step: number
  readonly stability: number
  readonly difficulty: number
  readonly dueAt: string
  readonly lastReviewAt: string | null
  readonly reps: number
  readonly lapses: number
  readonly suspendedAt: string | null
  readonly memory: CardMemory
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text))

export const cardOfJson = (row: JsonCard): CardState =>
  unpackCard({
    ...row,
    dueAt: new Date(row.dueAt),
    lastReviewAt: momentOf(row.lastReviewAt),
    suspendedAt: momentOf(row.suspendedAt),
  })

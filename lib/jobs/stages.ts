import type { Settled } from '@/lib/data/conflicts'
import type { Work } from '@/lib/data/uploads/work'
import type { Illustration, KeptIllustration, LeftOut } from '@/lib/domain/illustration'
import type { Reached } from '@/lib/domain/reading-progress'
import type { Result } from '@/lib/domain/result'
import type { Fact, Reading } from '@/lib/engine/types'

// What a reading is asked, tells and answers. The worker knows no more of it: engine and formats are in its thread alone.

/**
 * A text that waits to be read, and what its author settled in earlier readings; of one that is read for the first time also
 * what a reading that was cut short has left, and it is handed on chapter by chapter. Plain data: it crosses to another thread.
 */
export type Unread = Pick<Work, 'bytes' | 'name' | 'title' | 'begun'> & { readonly settled: readonly Settled[] }
/** What is kept of a reading: its names, the counts of its gates and what questions are made of stay in the thread. */
export type Read = Omit<Reading, 'mentions' | 'gates' | 'facts'> & {
  readonly facts: readonly Omit<Fact, 'asks' | 'rule' | 'subject'>[]
} & Beside

/** What a file holds beside its text. */
export type Beside = {
  readonly illustrations: readonly (Illustration | KeptIllustration)[]
  readonly leftOut: LeftOut
  readonly attribution?: string
}

/** Reads a text, tells how far it is, and stops where `signal` says so if it can: then it has a `conflict`. */
export type ReadText = (unread: Unread, reach?: (stage: Stage) => void, signal?: AbortSignal) => Promise<Result<Read>>

/** Stages of a reading that have a limit of their own (reader.ts): taken up, one more part of it read, then a text of so many characters. */
export type LimitedStage =
  | { readonly stage: 'begun' }
  | { readonly stage: 'part' }
  | { readonly stage: 'canonical'; readonly characters: number }

/** What a reading has so far of a book: one part of it analysed, and what the chapters up to `readTo` yield. */
export type Found =
  | { readonly stage: 'analysed'; readonly position: number; readonly bytes: Uint8Array }
  | { readonly stage: 'chapters'; readonly readTo: number; readonly reading: Read }

/** How far a reading is, within its last stage at which chapter, and what it has found. */
export type Stage = LimitedStage | ({ readonly stage: 'reading' } & Reached) | Found

/** Whether a stage is something to be kept. */
export const isFound = (told: Stage): told is Found => told.stage === 'analysed' || told.stage === 'chapters'

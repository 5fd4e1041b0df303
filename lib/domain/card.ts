import type { StudyDay } from './day'

export const cardStates = ['new', 'learning', 'review', 'relearning'] as const
export type CardStateName = (typeof cardStates)[number]

export type LastAsk = { readonly studyDay: StudyDay; readonly right: boolean }

/** One learner's memory of one slot of one fact: the fold of its events, and nothing else. */
export type CardState = {
  readonly state: CardStateName
  /** Index of the learning or relearning step the card stands on; 0 in review. */
  readonly step: number
  /** Days after which recall is expected at 90 %; 0 on a new card. */
  readonly stability: number
  /** 1 (easy) to 10 (hard); 0 on a new card. */
  readonly difficulty: number
  /** On a new card the moment from which it may be learned. */
  readonly dueAt: Date
  readonly lastReviewAt: Date | null
  /** The study day of the last review as recorded with it: elapsed days are counted from here, whatever zone the learner is in now. */
  readonly lastStudyDay: StudyDay | null
  /** The study day of the first right answer since learning began: by choice a card is learned on the second such day. */
  readonly rightOn: StudyDay | null
  readonly reps: number
  readonly lapses: number
  /** Answers that count, over the whole log: what a card tells of it without its being read. */
  readonly answers: number
  /** The last study day on which it was asked, and whether the first answer of that day was right: later ones are practice. */
  readonly lastAsk: LastAsk | null
  readonly suspendedAt: Date | null
  /** Up to here the log is folded in: only a later event may be appended. Null where every event asks for a replay. */
  readonly foldedUntil: Date | null
}

/** A slot nobody has answered yet. */
export const newCard: CardState = {
  state: 'new',
  step: 0,
  stability: 0,
  difficulty: 0,
  dueAt: new Date(0),
  lastReviewAt: null,
  lastStudyDay: null,
  rightOn: null,
  reps: 0,
  lapses: 0,
  answers: 0,
  lastAsk: null,
  suspendedAt: null,
  foldedUntil: new Date(0),
}

export const leechLapses = 8

/** Forgotten so often that the question, not the learner, is at fault. */
export const isLeech = (card: CardState): boolean => card.lapses >= leechLapses

/** Young cards are reviewed within three weeks, mature ones later (the field's usual border, in days of stability). */
export const matureStabilityDays = 21
export const isMature = (card: CardState): boolean => card.state === 'review' && card.stability >= matureStabilityDays

export const isLearning = (card: CardState): boolean => card.state === 'learning' || card.state === 'relearning'

/** Asked for at `now`: studied before, due and not suspended. */
export const isDue = (card: CardState, now: Date): boolean =>
  card.state !== 'new' && card.suspendedAt === null && card.dueAt.getTime() <= now.getTime()

/** What no query asks for, in a form that survives JSON: the column `memory` of a card. */
export type CardMemory = {
  readonly lastStudyDay: StudyDay | null
  readonly rightOn: StudyDay | null
  readonly answers: number
  readonly lastAsk: LastAsk | null
  readonly foldedUntil: string | null
}

type CardColumns = Omit<CardState, keyof CardMemory>

/** A card as its columns and the rest. */
export const packCard = (card: CardState): CardColumns & { memory: CardMemory } => ({
  state: card.state,
  step: card.step,
  stability: card.stability,
  difficulty: card.difficulty,
  dueAt: card.dueAt,
  lastReviewAt: card.lastReviewAt,
  reps: card.reps,
  lapses: card.lapses,
  suspendedAt: card.suspendedAt,
  memory: {
    lastStudyDay: card.lastStudyDay,
    rightOn: card.rightOn,
    answers: card.answers,
    lastAsk: card.lastAsk,
    foldedUntil: card.foldedUntil?.toISOString() ?? null,
  },
})

/** The inverse of `packCard`. Other columns of a row are left behind. */
export const unpackCard = (row: CardColumns & { readonly memory: CardMemory }): CardState => ({
  state: row.state,
  step: row.step,
  stability: row.stability,
  difficulty: row.difficulty,
  dueAt: row.dueAt,
  lastReviewAt: row.lastReviewAt,
  lastStudyDay: row.memory.lastStudyDay,
  rightOn: row.memory.rightOn,
  reps: row.reps,
  lapses: row.lapses,
  answers: row.memory.answers,
  // The database keeps the keys of a value in an order of its own.
  lastAsk: row.memory.lastAsk && { studyDay: row.memory.lastAsk.studyDay, right: row.memory.lastAsk.right },
  suspendedAt: row.suspendedAt,
  foldedUntil: row.memory.foldedUntil === null ? null : new Date(row.memory.foldedUntil),
})

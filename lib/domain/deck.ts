import { defaultSettings, type ScheduleSettings } from './schedule'

/** How the learner answers in a deck: among options, by writing, or by looking at the answer and rating it. */
export const answerWays = ['choose', 'type', 'flip'] as const
export type AnswerWay = (typeof answerWays)[number]

/** What happens to a card that is forgotten again and again: it is suspended, or only told of. */
export const leechActions = ['suspend', 'tell'] as const
export type LeechAction = (typeof leechActions)[number]

/** What rules the cards whose home a deck is. */
export type DeckSettings = ScheduleSettings & {
  readonly answerBy: AnswerWay
  readonly newPerDay: number
  /** Null: no limit. */
  readonly minutesPerDay: number | null
  readonly leech: LeechAction
}

export const defaultDeck: DeckSettings = {
  ...defaultSettings,
  answerBy: 'type',
  newPerDay: 20,
  minutesPerDay: null,
  leech: 'suspend',
}

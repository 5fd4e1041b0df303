import type { AssignmentSettings } from './assignment'

const millisPerDay = 86_400_000

/** What is taken off for each day late, and the share that stays, in percent. */
export type LatePolicy = AssignmentSettings['late']

/** Days late, each begun one counted; 0 in time or without a due time. */
export const daysLate = (submittedAt: Date, dueAt: Date | null): number =>
  dueAt === null ? 0 : Math.max(0, Math.ceil((submittedAt.getTime() - dueAt.getTime()) / millisPerDay))

/** The share of the points that stays after so many days, 0 to 1. */
export const lateShare = (days: number, late: LatePolicy): number =>
  days === 0 ? 1 : Math.max(1 - (late.percentPerDay * days) / 100, late.floorPercent / 100)

import { due, exams } from './ahead'
import { counts, difficulty, intervals, recall, stability } from './cards'
import { answers, calendar, time } from './done'
import type { Figure, Setting } from './figure'
import { added, hours, ratings } from './habits'
import { calibration, kinds, retention } from './memory'

/** Every figure of progress, in the order of the page: wide ones on the left. */
export const figures = {
  ...{ retention, calibration, due, recall, calendar, counts, answers, ratings, time, kinds },
  ...{ hours, stability, added, intervals, exams, difficulty },
} satisfies Readonly<Record<string, (setting: Setting) => Figure>>

export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as FigureName[]

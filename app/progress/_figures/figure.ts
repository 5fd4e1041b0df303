import type { ReactNode } from 'react'
import { progressWords } from '@/app/_ui/charts/words'
import { reader } from '@/app/_ui/reader'
import type { Progress } from '@/lib/data/progress'
import type { Value } from '@/lib/domain/csv'
import type { Asked } from '../address'

/** Shares are 0 to 1, minutes are given in seconds. */
export type Column = { readonly name: string; readonly as?: 'day' | 'share' | 'minutes' }

/** The figures behind a chart: read on the page and taken away as a file. */
export type FigureTable = {
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Value[])[]
}

export type Act = { readonly href: string; readonly text: string }

/** A chart with what it found, the figures behind it, and what follows from it. */
export type Figure = {
  readonly title: string
  readonly note: string
  /** Null where there is too little to draw; `few` then says so. */
  readonly drawing: ReactNode
  readonly few?: string
  readonly table: FigureTable
  readonly acts: readonly Act[]
}

/** The words of figures, and how shares, days and times are written. */
export const figureWords = async () => {
  const { t, tr, format } = await reader()
  const hour = (of: number) => format.dateTime(new Date(Date.UTC(2026, 0, 5, of)), { hour: 'numeric', timeZone: 'UTC' })
  const weekday = (day: string) => format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'short', timeZone: 'UTC' })
  const words = await progressWords()
  return {
    ...words,
    ...{ f: t('figures'), fr: tr('figures'), kindName: tr('study') },
    ...{ hour, weekday, none: words.p('noReviews') },
  }
}

export type Setting = {
  readonly progress: Progress
  readonly asked: Asked
  readonly words: Awaited<ReturnType<typeof figureWords>>
}

/** Under so many answers a chart would draw chance. */
export const leastDrawn = 10

/** How often a name fits under bars that stand side by side. */
export const namedEvery = (bars: number): number => Math.max(1, Math.ceil(bars / 8))

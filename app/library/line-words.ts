import { reader } from '@/app/_ui/reader'
import type { CardState } from '@/lib/domain/card'
import { isLeech } from '@/lib/domain/card'
import { daysBetween, studyDayOf } from '@/lib/domain/day'
import type { SearchMoment } from '@/lib/domain/search/evaluate'

const daysOfMonth = 30.44

/** The words for the memory of a card: its state, when it comes back, for how long it is remembered. */
export const lineWords = async ({ now, day, clock }: Pick<SearchMoment, 'now' | 'day' | 'clock'>) => {
  const l = (await reader()).t('library')
  return {
    state: ({ state }: CardState) => l(`state_${state}`),
    marks: (card: CardState) => [
      ...(card.suspendedAt === null ? [] : [l('suspended')]),
      ...(isLeech(card) ? [l('leech')] : []),
    ],
    /** Empty for what is new or suspended: nothing brings it back by itself. */
    due: (card: CardState) => {
      if (card.state === 'new' || card.suspendedAt !== null) return ''
      const days = daysBetween(day, studyDayOf(card.dueAt, clock))
      if (days < 0) return l('due_late', { days: -days })
      if (days > 0) return l('due_days', { days })
      return card.dueAt <= now ? l('due_now') : l('due_today')
    },
    holds: ({ state, stability }: CardState) => {
      if (state === 'new') return ''
      if (stability < 1) return l('holds_hours')
      if (stability < 60) return l('holds_days', { days: Math.round(stability) })
      const months = Math.round(stability / daysOfMonth)
      return months < 24 ? l('holds_months', { months }) : l('holds_years', { years: Math.round(months / 12) })
    },
  }
}

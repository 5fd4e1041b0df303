import type { Ink } from '@/app/_ui/ink'
import { reader } from '@/app/_ui/reader'
import { inks } from '@/lib/domain/ink'

/** Ink in words: "Light, 87%, due". */
export const inkWords = async () => {
  const { t, format } = await reader()
  const c = t('common')
  const dueLabel = (lateDays: number) => (lateDays === 0 ? c('due') : c('daysLate', { days: String(lateDays) }))
  const inkName = (ink: Ink) => c(inks[ink.level] ?? 'new')
  const inkNote = (ink: Ink) =>
    [
      inkName(ink),
      ink.percent === null ? null : format.number(ink.percent / 100, { style: 'percent' }),
      ink.lateDays === null ? null : dueLabel(ink.lateDays),
    ]
      .filter((part) => part !== null)
      .join(', ')
      .toLocaleLowerCase()
  return { dueLabel, inkName, inkNote }
}

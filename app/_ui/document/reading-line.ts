import 'server-only'
import { reader } from '@/app/_ui/reader'
import type { Reached } from '@/lib/domain/reading-progress'

type Progress = { readonly stage: string; readonly reached?: Reached | null }

/** Where a reading stands, in words, by chapters where its text has some; of a text that is read again as `again`. */
export const readingLine = async (progress: Progress, kind: 'stage' | 'again' = 'stage'): Promise<string> => {
  const { t, tr } = await reader()
  if (!progress.reached) return tr('documents')(`${kind}_${progress.stage}`)
  const { step, chapter, chapters } = progress.reached
  const d = t('documents')
  return chapters > 1 && step !== 'questions' ? d(`chapter_${step}`, { chapter, chapters }) : d(`step_${step}`)
}

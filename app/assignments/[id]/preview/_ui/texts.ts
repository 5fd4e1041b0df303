import { type QuizTexts, quizTexts } from '@/app/_ui/quiz/texts'
import { type Locale, translator } from '@/lib/i18n'

/** What a sheet says, without a promise that anything is saved. */
export const previewTexts = (locale: Locale): QuizTexts => {
  const t = translator(locale, 'assignments')
  return {
    ...quizTexts(locale),
    timeIsUp: t('previewTimeIsUp'),
    handInFailed: t('previewFailed'),
    leave: t('previewLeave'),
    leaveUntil: t('previewLeave'),
  }
}

import { type Locale, sentencesOf } from '@/lib/i18n'
import type { attempts } from '@/lib/i18n/en/attempts'
import type { AnswerTexts } from '../answer/marks'

/** The sentences of a sheet, resolved on the server; `{names}` are filled in on the device. */
export type QuizTexts = Readonly<Record<keyof typeof attempts, string>> & AnswerTexts

const answerKeys = [
  'yourAnswer',
  'check',
  'showAnswer',
  'theAnswer',
  'yoursRight',
  'yoursWrong',
  'arrangeHint',
  'arrangeHintTouch',
  'belongsHere',
  'taken',
  'dropped',
  'atPlace',
  'besideLine',
] as const satisfies readonly (keyof AnswerTexts)[]

/** All that a sheet says, in the reader's language. */
export const quizTexts = (locale: Locale): QuizTexts => {
  const study = sentencesOf(locale, 'study')
  const answers = Object.fromEntries(answerKeys.map((key) => [key, study[key] ?? '']))
  return { ...sentencesOf(locale, 'attempts'), ...answers } as QuizTexts
}

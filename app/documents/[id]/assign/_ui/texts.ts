import { type Locale, sentencesOf } from '@/lib/i18n'
import type { assigning } from '@/lib/i18n/en/assigning'
import type { assignments } from '@/lib/i18n/en/assignments'

/** The sentences of the page, resolved on the server, and the names of the kinds of questions as `kind:typed`. */
export type AssignTexts = Readonly<Record<keyof typeof assignments | keyof typeof assigning, string>> & {
  readonly kinds: Readonly<Record<string, string>>
  /** The names of what a question asks, by slot. */
  readonly slots: Readonly<Record<string, string>>
  readonly difficulties: Readonly<Record<string, string>>
}

/** Of sentences called `kind_typed` and so on: those of this start, by the rest of their name. */
const named = (sentences: Readonly<Record<string, string>>, start: string) =>
  Object.fromEntries(
    Object.entries(sentences).flatMap(([key, text]) =>
      key.startsWith(start) ? [[key.slice(start.length), text]] : [],
    ),
  )

export const assignTexts = (locale: Locale): AssignTexts => {
  const assigning = sentencesOf(locale, 'assigning')
  return {
    ...sentencesOf(locale, 'assignments'),
    ...assigning,
    kinds: named(sentencesOf(locale, 'study'), 'kind_'),
    slots: named(sentencesOf(locale, 'documents'), 'slot_'),
    difficulties: named(assigning, 'difficulty_'),
  } as AssignTexts
}

import { type Locale, sentencesOf } from '@/lib/i18n'
import type { assigning } from '@/lib/i18n/en/assigning'
import type { assignments } from '@/lib/i18n/en/assignments'

/** The sentences of the page, resolved on the server, and the names of the kinds of questions as `kind:typed`. */
export type AssignTexts = Readonly<Record<keyof typeof assignments | keyof typeof assigning, string>> & {
  readonly kinds: Readonly<Record<string, string>>
  /** The names of what a question asks, by slot. */
  readonly slots: Readonly<Record<string, string>>
}

export const assignTexts = (locale: Locale): AssignTexts => {
  const kinds = Object.entries(sentencesOf(locale, 'study')).flatMap(([key, text]) =>
    key.startsWith('kind_') ? [[key.slice('kind_'.length), text] as const] : [],
  )
  const slots = Object.entries(sentencesOf(locale, 'documents')).flatMap(([key, text]) =>
    key.startsWith('slot_') ? [[key.slice('slot_'.length), text] as const] : [],
  )
  return {
    ...sentencesOf(locale, 'assignments'),
    ...sentencesOf(locale, 'assigning'),
    kinds: Object.fromEntries(kinds),
    slots: Object.fromEntries(slots),
  } as AssignTexts
}

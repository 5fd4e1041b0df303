import { type Locale, sentencesOf } from '@/lib/i18n'
import type { assignments } from '@/lib/i18n/en/assignments'

/** The sentences of the page, resolved on the server, and the names of the kinds of questions as `kind:typed`. */
export type AssignTexts = Readonly<Record<keyof typeof assignments, string>> & {
  readonly kinds: Readonly<Record<string, string>>
}

export const assignTexts = (locale: Locale): AssignTexts => {
  const kinds = Object.entries(sentencesOf(locale, 'study')).flatMap(([key, text]) =>
    key.startsWith('kind_') ? [[key.slice('kind_'.length), text] as const] : [],
  )
  return { ...sentencesOf(locale, 'assignments'), kinds: Object.fromEntries(kinds) } as AssignTexts
}

import type { roster } from '@/lib/i18n/en/roster'

/** The sentences of the page and of what can go wrong, resolved on the server. */
export type RosterTexts = Readonly<Record<keyof typeof roster, string>> & {
  readonly errors: Readonly<Record<string, string>>
}

import type { notes } from '@/lib/i18n/en/notes'

/** What the dialog says before the form, with its own sentences, is there. */
export const dialogWords = ['newTitle', 'closeForm', 'opening', 'unreachable', 'tryAgain'] as const
export type DialogTexts = Readonly<Record<(typeof dialogWords)[number] & keyof typeof notes, string>>

import type { notes } from '@/lib/i18n/en/notes'

/** Every sentence about cards of one's own, in the reader's language. */
export type Texts = Readonly<Record<keyof typeof notes, string>>

import type { studySettings } from '@/lib/i18n/en/study-settings'

/** The sentences of the page, resolved on the server; `{names}` are filled in here (app/_ui/fill.ts). */
export type Texts = Readonly<Record<keyof typeof studySettings, string>>

import type { study } from '@/lib/i18n/en/study'

/** The sentences of a session, resolved on the server; `{names}` are filled in here (app/_ui/fill.ts). */
export type Texts = Readonly<Record<keyof typeof study, string>>

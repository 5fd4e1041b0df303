import type { offline } from '@/lib/i18n/en/offline'

/** Every sentence that a device says without the server. */
export type OfflineTexts = Readonly<Record<keyof typeof offline, string>>

import { offline } from '@/lib/i18n/en/offline'
import { reader } from '../reader'
import type { OfflineTexts } from './texts'

/** The sentences of a device without the server, in the reader's language. */
export const offlineTexts = async (): Promise<OfflineTexts> => {
  const o = (await reader()).t('offline')
  return Object.fromEntries(
    (Object.keys(offline) as (keyof OfflineTexts)[]).map((key) => [key, o.raw(key)]),
  ) as OfflineTexts
}

import { reader } from '../reader'
import { offlineTexts } from './texts-of'
import { OfflineUntil } from './until'

/** Until when the device of this page can study without the server. */
export async function OfflineLine({ userId }: { userId: string }) {
  const [{ locale }, { until, untilShort }] = await Promise.all([reader(), offlineTexts()])
  return <OfflineUntil userId={userId} locale={locale} texts={{ until, untilShort }} />
}

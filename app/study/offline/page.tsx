import { offlineTexts } from '@/app/_ui/offline/texts-of'
import { reader } from '@/app/_ui/reader'
import { sessionTexts } from '../session-texts'
import { libraryTexts } from './library-words'
import { OfflineArea } from './offline-area'

export const generateMetadata = async () => ({ title: (await reader()).t('offline')('title') })

/**
 * The page that the browser keeps and shows in the place of any other while the server is out of reach (public/sw.js). It is the
 * same for everybody: what is a learner's own it reads on the device.
 */
export default async function OfflinePage() {
  return <OfflineArea texts={await sessionTexts()} offline={await offlineTexts()} library={await libraryTexts()} />
}

import { pathToFileURL } from 'node:url'
import { bundle, bundlePath } from '../../scripts/start/bundle.mjs'

/** The thread that reads texts, bundled as for production. */
export async function readingThread(): Promise<URL> {
  await bundle('reading')
  return pathToFileURL(bundlePath('reading'))
}

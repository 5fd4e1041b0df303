import { pathToFileURL } from 'node:url'
import { bundle, bundlePath } from '../../scripts/start/bundle.mjs'

/** The thread that reads texts, bundled as for production. */
export async function readingThread(): Promise<URL> {
  await bundle('reading')
  return pathToFileURL(bundlePath('reading'))
}

/** The threads of the worker, bundled as for production. */
export async function workerThreads() {
  await bundle('packages')
  return { reading: await readingThread(), packages: pathToFileURL(bundlePath('packages')) }
}

// @ts-check
import { announce } from './announce.mjs'
import { dataFolder, keptSecret } from './data-folder.mjs'
import { bringUpToDate, startEmbedded } from './database.mjs'
import { lockFolder } from './lock.mjs'
import { loadSamples } from './samples.mjs'
import { say } from './say.mjs'
import { addressOf, isLoopback, readSettings, tellProcess } from './settings.mjs'
import { ensureFree, serve } from './web.mjs'
import { runWorker } from './worker.mjs'

const DRAIN_MS = 5_000
/** Nobody waits for an answer of a server under development. */
const DRAIN_DEVELOPMENT_MS = 300
const WORKER_MS = 2_000

/**
 * One run of the product. Its parts are started in order and stopped in reverse; each is kept as the promise of its
 * start, so that a stop in the middle of a start waits for that part and ends it.
 * @param {{ dev: boolean, prepare: () => Promise<void>, build: () => Promise<void> }} options `prepare` makes what the
 * settings are read with, `build` the product
 */
export function makeProduct({ dev, prepare, build }) {
  /**
   * @type {{
   *   release?: () => void,
   *   database?: ReturnType<typeof startEmbedded>,
   *   worker?: ReturnType<typeof runWorker>,
   *   web?: ReturnType<typeof serve>,
   * }}
   */
  const parts = {}
  /** @type {number | undefined} */
  let databasePid

  async function start() {
    const folder = dataFolder()
    const isEmbedded = !process.env.DATABASE_URL
    const { PORT = 3000, HOST = '127.0.0.1', RECITE_URL } = process.env
    if (isEmbedded) parts.release = lockFolder(folder, addressOf({ PORT: Number(PORT), HOST, RECITE_URL }))
    await prepare()
    const settings = await readSettings({ secret: isEmbedded || dev ? keptSecret(folder, 'secret') : undefined })
    const place = { host: settings.HOST, port: settings.PORT }
    const servesWeb = settings.RECITE_ROLE !== 'worker'
    if (servesWeb) await ensureFree(place)
    await tolerate(build)

    if (isEmbedded) parts.database = startEmbedded(folder)
    const database = await parts.database
    databasePid = database?.pid
    const url = database?.url ?? settings.DATABASE_URL
    const isLocal = isLoopback(settings.HOST)
    tellProcess({
      ...settings,
      DATABASE_URL: url,
      RECITE_SETUP_CODE: isLocal ? undefined : (settings.RECITE_SETUP_CODE ?? keptSecret(folder, 'setup-code')),
    })
    await bringUpToDate(url)
    const password = isEmbedded && isLocal ? keptSecret(folder, 'sample-password') : undefined
    if (servesWeb) await tolerate(() => loadSamples(password))
    if (settings.RECITE_ROLE !== 'web') parts.worker = runWorker({ reload: dev })
    await parts.worker
    if (servesWeb) parts.web = serve({ ...place, dev })
    await parts.web
    await announce({ address: addressOf(settings), url, password })
  }

  /** Under development a broken seed or worker is said, and the rest starts. */
  async function tolerate(/** @type {() => Promise<void>} */ step) {
    try {
      await step()
    } catch (error) {
      if (!dev) throw error
      say(error instanceof Error ? error.message : String(error))
    }
  }

  async function stop() {
    const [web, worker, database] = await Promise.all([
      whatCame(parts.web),
      whatCame(parts.worker),
      whatCame(parts.database),
    ])
    await Promise.all([web?.(dev ? DRAIN_DEVELOPMENT_MS : DRAIN_MS), worker?.(WORKER_MS)])
    await database?.stop()
    parts.release?.()
  }

  /** What must happen before an end without patience: Postgres is told to stop, and does by itself. */
  function abandon() {
    if (databasePid) process.kill(databasePid, 'SIGINT')
  }

  return { start, stop, abandon }
}

/**
 * What a part that was started became; undefined where it was not, or failed.
 * @template T
 * @param {Promise<T> | undefined} part
 */
async function whatCame(part) {
  try {
    return await part
  } catch {
    return undefined
  }
}

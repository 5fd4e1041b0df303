// @ts-check
// The embedded Postgres: real Postgres from an npm package, started without pg_ctl on a Unix socket in a private
// folder (TCP with a password on Windows). A server that a killed owner left behind is adopted; one that dies is
// started again.
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { installedPostgres } from './postgres/binaries.mjs'
import { ensureCluster, passwordOf } from './postgres/cluster.mjs'
import { handOver, identityFor } from './postgres/identity.mjs'
import { adopt, launch, stopServer } from './postgres/launch.mjs'
import { runningOn } from './postgres/pid-file.mjs'
import { isServerOf, sleep } from './postgres/process.mjs'

const SOCKET_PORT = 5432
/** The shortest limit among the systems (macOS: 104 bytes with the closing zero). */
const LONGEST_SOCKET_PATH = 103
const TEMPORARY_SOCKETS = path.join(os.tmpdir(), 'recite-postgres-')
/** Without these a kill -9 loses acknowledged rows: for tests that do not ask what survives. */
const UNSAFE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
const WATCH_EVERY_MS = 250
/** A stop waits no longer for a restart under way. */
const RESTART_ENDS_WITHIN_MS = 500

/**
 * @typedef {{
 *   cluster: string, durable?: boolean, tcp?: boolean, settings?: string[], onTrouble?: (message: string) => void,
 * }} Options `cluster` is the data folder; its log and, with TCP, its password stand beside it
 * @typedef {{ pid: number, adopted: boolean, url: (database?: string) => string, stop: () => Promise<void> }} Postgres
 */

/**
 * Starts or adopts the server of a data folder; it accepts connections when this returns.
 * @param {Options} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(options) {
  const { durable = true, tcp = process.platform === 'win32', settings = [], onTrouble = () => {} } = options
  const cluster = realPath(options.cluster)
  const identity = identityFor(installedPostgres(), path.dirname(cluster))
  ensureCluster({ cluster, identity, tcp, durable })
  const running = await adopt(cluster)
  if (!running) handOver(cluster, identity)
  const place = running ?? (tcp ? { port: await freePort(), socketFolder: '' } : socketPlace(cluster, identity))
  const start = () => launch({ cluster, identity, place, flags: [...(durable ? [] : UNSAFE), ...settings] })
  let { pid } = running ?? (await start())
  const unwatch = watch(
    () => isServerOf(pid, cluster),
    async () => {
      onTrouble('Postgres died: starting it again')
      pid = (await start()).pid
    },
  )
  return {
    get pid() {
      return pid
    },
    adopted: running !== undefined,
    url: (database = 'postgres') => urlOf(cluster, place, database),
    async stop() {
      await Promise.race([unwatch(), sleep(RESTART_ENDS_WITHIN_MS)])
      await stopServer({ cluster, identity }, runningOn(cluster)?.pid ?? pid)
      const { socketFolder } = place
      if (socketFolder.startsWith(TEMPORARY_SOCKETS)) fs.rmSync(socketFolder, { recursive: true, force: true })
    },
  }
}

/**
 * The address of a database on the server that runs on this data folder, for another process; undefined when none runs.
 * @param {string} cluster
 * @param {string} database
 */
export function runningUrl(cluster, database) {
  const postmaster = runningOn(cluster)
  return postmaster && urlOf(cluster, postmaster, database)
}

/**
 * Looks after a server until the returned function is called, which waits for a restart under way.
 * @param {() => boolean} isAlive
 * @param {() => Promise<void>} restart
 */
function watch(isAlive, restart) {
  let work = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy || isAlive()) return
    busy = true
    // A failed restart is tried again at the next look.
    work = restart()
      .catch(() => {})
      .finally(() => {
        busy = false
      })
  }, WATCH_EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return work
  }
}

/** @param {string} cluster */
function realPath(cluster) {
  const parent = path.dirname(path.resolve(cluster))
  fs.mkdirSync(parent, { recursive: true, mode: 0o711 })
  return path.join(fs.realpathSync(parent), path.basename(cluster))
}

/**
 * The data folder itself is private, so it holds the socket; where its path cannot name one, a private temporary folder
 * does.
 * @param {string} cluster
 * @param {import('./postgres/identity.mjs').Identity} identity
 */
function socketPlace(cluster, { owner }) {
  const file = path.join(cluster, `.s.PGSQL.${SOCKET_PORT}`)
  // Postgres takes a list of such folders, with commas between.
  const canNameOne = Buffer.byteLength(file) <= LONGEST_SOCKET_PATH && !/[",]/.test(cluster)
  if (canNameOne) return { port: SOCKET_PORT, socketFolder: cluster }
  const socketFolder = fs.mkdtempSync(TEMPORARY_SOCKETS)
  if (owner) fs.chownSync(socketFolder, owner.uid, owner.gid)
  return { port: SOCKET_PORT, socketFolder }
}

/**
 * @param {string} cluster
 * @param {import('./postgres/launch.mjs').Place} place
 * @param {string} database
 */
function urlOf(cluster, { port, socketFolder }, database) {
  if (socketFolder) {
    return `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(socketFolder)}&port=${port}`
  }
  return `postgresql://postgres:${passwordOf(cluster)}@127.0.0.1:${port}/${database}`
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

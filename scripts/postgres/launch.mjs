// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { programIn } from './binaries.mjs'
import { postgresEnvironment } from './cluster.mjs'
import { readPidFile, removeStalePidFile, runningOn } from './pid-file.mjs'
import { isGoneWithin, isServerOf, sleep } from './process.mjs'

/**
 * @typedef {{ port: number, socketFolder: string }} Place an empty folder means TCP on 127.0.0.1
 * @typedef {{
 *   cluster: string, identity: import('./identity.mjs').Identity, place: Place, flags: string[],
 * }} Launch
 */

const READY_WITHIN_MS = 60_000

/** Fast shutdown, immediate shutdown, by force. */
const SHUTDOWNS = /** @type {const} */ ([
  { signal: 'SIGINT', withinMs: 2_500 },
  { signal: 'SIGQUIT', withinMs: 1_000 },
  { signal: 'SIGKILL', withinMs: 1_000 },
])

/** @param {string} cluster */
export const logFileOf = (cluster) => `${cluster}.log`

/**
 * The server that already runs on this cluster, waited for while it starts; undefined when none does.
 * @param {string} cluster
 */
export async function adopt(cluster) {
  for (;;) {
    const running = runningOn(cluster)
    if (!running || running.isReady) return running
    await sleep(20)
  }
}

/**
 * Starts the server, unless another process just did, and waits until it accepts connections. After a kill -9 the old
 * one's children may hold its shared memory for a moment, so a server that ends at once is tried again.
 * @param {Launch} options
 */
export async function launch(options) {
  for (let attempt = 0; attempt < 40; attempt++) {
    removeStalePidFile(options.cluster)
    const started = (await adopt(options.cluster)) ?? (await tryLaunch(options))
    if (started) return started
    await sleep(100)
  }
  throw new Error(`Postgres does not start:\n${lastLines(logFileOf(options.cluster))}`)
}

/**
 * Stops the server: fast shutdown, then immediate, then by force.
 * @param {Pick<Launch, 'cluster' | 'identity'>} options
 * @param {number} pid
 */
export async function stopServer({ cluster, identity }, pid) {
  if (process.platform === 'win32') {
    spawnSync(programIn(identity.native, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast'], { stdio: 'ignore' })
    return
  }
  for (const { signal, withinMs } of SHUTDOWNS) {
    if (!isServerOf(pid, cluster)) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await isGoneWithin(() => isServerOf(pid, cluster), withinMs)) return
  }
}

/** @param {Launch} options */
async function tryLaunch({ cluster, identity, place, flags }) {
  const listen = place.socketFolder
    ? ['-k', place.socketFolder, '-c', 'listen_addresses=']
    : ['-k', '', '-c', 'listen_addresses=127.0.0.1']
  const zone = ['-c', 'timezone=UTC', '-c', 'log_timezone=UTC']
  const options = ['-D', cluster, '-p', String(place.port), ...listen, ...zone, ...flags]
  const [command = '', ...rest] = [...identity.prefix, programIn(identity.native, 'postgres'), ...options]
  // A file, not a pipe: a server whose owner was killed must not block or die on its log.
  const log = fs.openSync(logFileOf(cluster), 'a', 0o600)
  const child = spawn(command, rest, {
    ...(identity.prefix.length ? {} : identity.owner),
    cwd: cluster,
    detached: true,
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  child.unref()
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  for (const end = performance.now() + READY_WITHIN_MS; !ended && performance.now() < end; await sleep(5)) {
    const postmaster = readPidFile(cluster)
    // The file of a server that crashed says "ready", too: the pid must be ours.
    if (postmaster?.pid === child.pid && postmaster?.isReady) return postmaster
  }
  return undefined
}

/** @param {string} file */
function lastLines(file) {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}

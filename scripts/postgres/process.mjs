// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** @param {number} milliseconds */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether this process is the Postgres of this cluster: a pid file may outlive a reboot, and then its number is another's.
 * A process that was killed and is not reaped yet has no command line.
 * @param {number} pid
 * @param {string} cluster
 */
export function isServerOf(pid, cluster) {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  return commandLine(pid).includes(`postgres -D ${cluster} `)
}

/** @param {number} pid */
function commandLine(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/**
 * Waits until a process is gone; false after the time is over.
 * @param {() => boolean} isThere
 * @param {number} milliseconds
 */
export async function isGoneWithin(isThere, milliseconds) {
  const end = performance.now() + milliseconds
  while (isThere()) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}

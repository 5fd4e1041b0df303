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
 * Whether this process exists and is a Postgres: a pid file may outlive a reboot, and then its number is another's. A
 * process that was killed and is not reaped yet has no command line.
 * @param {number} pid
 */
export function isPostgres(pid) {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  return commandLine(pid).includes('postgres')
}

/** @param {number} pid */
function commandLine(pid) {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Waits until the process is gone; false after the time is over.
 * @param {number} pid
 * @param {number} milliseconds
 */
export async function isGoneWithin(pid, milliseconds) {
  const end = performance.now() + milliseconds
  while (isPostgres(pid)) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}

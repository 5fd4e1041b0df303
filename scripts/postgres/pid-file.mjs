// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { isServerOf } from './process.mjs'

/**
 * What postmaster.pid says; `isReady` once it accepts connections.
 * @typedef {{ pid: number, port: number, socketFolder: string, isReady: boolean }} Postmaster
 */

/**
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
export function readPidFile(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, , , port, socketFolder = '', , , status = ''] = lines
    return { pid: Number(pid), port: Number(port), socketFolder, isReady: status.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * The server that runs on this cluster, whoever started it.
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
export function runningOn(cluster) {
  const postmaster = readPidFile(cluster)
  return postmaster && isServerOf(postmaster.pid, cluster) ? postmaster : undefined
}

/**
 * Removes the pid file of a server that died: Postgres would refuse to start while another process has its number.
 * @param {string} cluster
 */
export function removeStalePidFile(cluster) {
  const postmaster = readPidFile(cluster)
  if (postmaster && !isServerOf(postmaster.pid, cluster))
    fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

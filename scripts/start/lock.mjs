// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from '../postgres/process.mjs'
import { StartError } from './say.mjs'

/**
 * Takes the data folder for this process, or throws that another has it. Returns what gives it back.
 * @param {string} folder
 * @param {string} address what to tell the second one
 */
export function lockFolder(folder, address) {
  const file = path.join(folder, 'lock')
  const owner = ownerOf(file)
  if (owner) throw new StartError(`Recite is already running at ${owner.address} (process ${owner.pid})`)
  fs.rmSync(file, { force: true })
  try {
    fs.writeFileSync(file, JSON.stringify({ pid: process.pid, address }), { flag: 'wx' })
  } catch {
    throw new StartError(`Recite is already starting in ${folder}`)
  }
  return () => fs.rmSync(file, { force: true })
}

/**
 * @param {string} file
 * @returns {{ pid: number, address: string } | undefined}
 */
function ownerOf(file) {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8'))
    return owner.pid !== process.pid && isAlive(owner.pid) && isStart(owner.pid) ? owner : undefined
  } catch {
    return undefined
  }
}

/**
 * After a reboot the number may be that of another program; where this cannot be seen it counts as ours.
 * @param {number} pid
 */
function isStart(pid) {
  if (process.platform !== 'linux') return true
  return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs')
}

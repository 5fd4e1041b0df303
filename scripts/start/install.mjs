// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'
import { StartError, say } from './say.mjs'

/**
 * @typedef {{ version?: string, optional?: boolean, peer?: boolean, os?: string[], cpu?: string[] }} Package
 */

/** Installs the packages of package-lock.json where node_modules does not hold them. */
export function ensureInstalled() {
  if (isInstalled()) return
  say('Installing packages')
  const npm = process.env.npm_execpath
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' })
  if (status !== 0) throw new StartError('npm ci failed: Recite needs its packages')
}

function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  const wanted = packagesOf('package-lock.json')
  if (!installed || !wanted) return false
  const direct = new Set(Object.keys(readJson('package.json')?.optionalDependencies ?? {}))
  return Object.entries(wanted).every(([place, entry]) => {
    const present = installed[place]
    if (present) return present.version === entry.version
    if (place === '' || !isForThisMachine(entry)) return true
    // npm may leave out an optional package of a package; ours it must bring.
    return Boolean(entry.optional) && !direct.has(place.replace('node_modules/', ''))
  })
}

/** @param {Package} entry */
function isForThisMachine({ os, cpu }) {
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch))
}

/**
 * @param {string} file
 * @returns {Record<string, Package> | undefined}
 */
const packagesOf = (file) => readJson(file)?.packages

/** @param {string} file */
function readJson(file) {
  const absolute = path.join(root, file)
  return fs.existsSync(absolute) ? JSON.parse(fs.readFileSync(absolute, 'utf8')) : undefined
}

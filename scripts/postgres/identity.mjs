// @ts-check
// Postgres refuses to run as root. This decides as whom it runs instead, and what that one can reach.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * How to run the programs of Postgres: `prefix` goes before the command, `owner` owns the data folder.
 * @typedef {{ prefix: string[], owner?: { uid: number, gid: number } | undefined, native: string }} Identity
 */

// Inside, root appears as `nobody` and Postgres accepts it; outside it stays root, who owns the files.
const UNSHARE = ['unshare', '-U', '--map-user=65534', '--map-group=65534', '--']

/**
 * @param {string} native folder of the installed Postgres
 * @param {string} folder an existing folder that will hold the data
 * @returns {Identity}
 */
export function identityFor(native, folder) {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { prefix: [], native }
  const user = unprivilegedUser()
  const reaches = (/** @type {string} */ target) => user !== undefined && isOpenToAll(target)
  if (reaches(folder) && reaches(native)) return { prefix: [], owner: user, native }
  const [program = '', ...options] = UNSHARE
  if (spawnSync(program, [...options, 'true']).status === 0)
    return { prefix: UNSHARE, owner: { uid: 0, gid: 0 }, native }
  if (reaches(folder)) return { prefix: [], owner: user, native: copyInto(folder, native) }
  throw new Error(
    `Postgres does not run as root, and no other user may enter ${folder}: set RECITE_DATA_DIR to a folder outside, ` +
      'start Recite as an ordinary user, or set DATABASE_URL',
  )
}

/**
 * Gives a folder and all in it to the identity's owner, if it is not theirs yet (it was moved or started otherwise).
 * @param {string} folder
 * @param {Identity} identity
 */
export function handOver(folder, { owner }) {
  if (!owner || fs.statSync(folder).uid === owner.uid) return
  fs.lchownSync(folder, owner.uid, owner.gid)
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(folder, entry), owner.uid, owner.gid)
  }
}

/** @returns {{ uid: number, gid: number } | undefined} */
function unprivilegedUser() {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres', 'nobody'].map((name) => lines.find((entry) => entry.startsWith(`${name}:`))).find(Boolean)
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/**
 * Whether everybody may enter a folder.
 * @param {string} target
 */
export function isOpenToAll(target) {
  for (let folder = fs.realpathSync(target); ; folder = path.dirname(folder)) {
    if ((fs.statSync(folder).mode & 0o001) === 0) return false
    if (folder === path.dirname(folder)) return true
  }
}

/**
 * @param {string} folder
 * @param {string} native
 */
function copyInto(folder, native) {
  const copy = path.join(folder, 'postgres-programs')
  const half = `${copy}.new`
  fs.rmSync(half, { recursive: true, force: true })
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  fs.rmSync(copy, { recursive: true, force: true })
  fs.renameSync(half, copy)
  return copy
}

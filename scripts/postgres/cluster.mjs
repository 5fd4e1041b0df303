// @ts-check
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { programIn } from './binaries.mjs'

/** @param {string} cluster */
const passwordFile = (cluster) => `${cluster}.password`

/**
 * Makes the data folder of a new Postgres in a folder beside it and renames that: a half-made one is never used.
 * @param {{ cluster: string, identity: import('./identity.mjs').Identity, tcp: boolean, durable: boolean }} options
 */
export function ensureCluster({ cluster, identity, tcp, durable }) {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return
  const half = `${cluster}.new`
  fs.rmSync(half, { recursive: true, force: true })
  fs.mkdirSync(half, { mode: 0o700 })
  if (identity.owner) fs.chownSync(half, identity.owner.uid, identity.owner.gid)
  // The built-in provider folds letters of all scripts alike on every system; a libc locale of C folds ASCII only.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = tcp ? ['-A', 'scram-sha-256', `--pwfile=${makePassword(cluster, identity)}`] : ['-A', 'trust']
  const options = ['-D', half, '-U', 'postgres', '-E', 'UTF8', ...locale, ...access, ...(durable ? [] : ['--no-sync'])]
  const [command = '', ...rest] = [...identity.prefix, programIn(identity.native, 'initdb'), ...options]
  const { status, stderr, error } = spawnSync(command, rest, {
    ...(identity.prefix.length ? {} : identity.owner),
    cwd: half,
    encoding: 'utf8',
    env: postgresEnvironment(),
  })
  if (status !== 0) throw new Error(`Postgres could not make its data folder ${cluster}: ${stderr || error}`)
  fs.renameSync(half, cluster)
}

/**
 * The password of a server that listens on TCP; undefined where the folder of its socket is the lock.
 * @param {string} cluster
 */
export function passwordOf(cluster) {
  return fs.existsSync(passwordFile(cluster)) ? fs.readFileSync(passwordFile(cluster), 'utf8').trim() : undefined
}

/**
 * Postgres needs no more than this of our environment, and must not get our secrets.
 * @returns {NodeJS.ProcessEnv}
 */
export function postgresEnvironment() {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env
  const kept = Object.entries({ PATH, SystemRoot, TEMP, TMPDIR }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', LC_ALL: 'C' }
}

/**
 * @param {string} cluster
 * @param {import('./identity.mjs').Identity} identity
 */
function makePassword(cluster, { owner }) {
  const file = passwordFile(cluster)
  fs.writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (owner) fs.chownSync(file, owner.uid, owner.gid)
  return file
}

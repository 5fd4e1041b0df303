// @ts-check
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'

// Crockford's 32 signs, none of which is mistaken for another.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The folder of the embedded Postgres and of the secrets made for it. */
export function dataFolder() {
  const folder = path.resolve(root, process.env.RECITE_DATA_DIR || '.data')
  // Others may pass through, not look: as root, Postgres runs as another user below it.
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 })
  return folder
}

/**
 * A random text made once and kept in the folder, readable by its owner alone.
 * @param {string} folder
 * @param {'secret' | 'sample-password' | 'setup-code'} name
 */
export function keptSecret(folder, name) {
  const file = path.join(folder, name)
  if (!fs.existsSync(file)) fs.writeFileSync(file, name === 'secret' ? key() : code(), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8')
}

const key = () => randomBytes(32).toString('base64url')

/** Twelve signs, 60 bits, in groups that can be copied by hand. */
function code() {
  const signs = [...randomBytes(12)].map((byte) => ALPHABET[byte % 32])
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].map((group) => group.join('')).join('-')
}

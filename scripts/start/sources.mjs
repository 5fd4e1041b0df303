// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'

const SCHEMA = ['prisma/schema.prisma', 'package-lock.json']
const PRODUCT = [
  ...['app', 'lib', 'public', 'scripts/seed.ts', 'scripts/worker.ts', 'instrumentation.ts', 'proxy.ts'],
  ...['next.config.js', 'tsconfig.json', 'prisma/schema.prisma', 'package-lock.json'],
]
/** Where the database client goes. */
export const CLIENT = path.join('lib', 'generated')
/** Where the server goes. */
export const SERVER = '.next'

/** A digest of what the database client is generated from. */
export const schemaDigest = () => digest(SCHEMA)

/** A digest of what settings are read with. */
export const settingsDigest = () => digest(['lib/env.ts'])

/** A digest of what the server and the worker are built from. */
export const productDigest = () => digest(PRODUCT)

/**
 * Whether a folder was made from sources with this digest.
 * @param {string} folder below the project
 * @param {string} wanted
 */
export function isMadeFrom(folder, wanted) {
  const file = stamp(folder)
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === wanted
}

/**
 * @param {string} folder below the project
 * @param {string} made
 */
export const markMadeFrom = (folder, made) => fs.writeFileSync(stamp(folder), made)

/** @param {string} folder */
const stamp = (folder) => path.join(root, folder, '.made-from')

/** @param {string[]} places */
function digest(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesBelow)) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
  const absolute = path.join(root, place)
  if (place === CLIENT || !fs.existsSync(absolute)) return []
  if (!fs.statSync(absolute).isDirectory()) return [place]
  return fs
    .readdirSync(absolute)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)))
}

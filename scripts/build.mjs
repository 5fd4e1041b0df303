// @ts-check
// `npm run build`: the database client, the server, the bundles. Each step does no more than the sources ask for.
import { pathToFileURL } from 'node:url'
import { BUNDLES, bundle } from './start/bundle.mjs'
import { ensureInstalled } from './start/install.mjs'
import { runNode } from './start/run.mjs'
import { say } from './start/say.mjs'
import {
  CLIENT,
  isMadeFrom,
  markMadeFrom,
  productDigest,
  SERVER,
  schemaDigest,
  settingsDigest,
} from './start/sources.mjs'

/** Generates the database client where the schema changed since. */
export async function ensureGenerated() {
  const digest = schemaDigest()
  if (isMadeFrom(CLIENT, digest)) return
  say('Generating the database client')
  await runNode('node_modules/prisma/build/index.js', ['generate'])
  markMadeFrom(CLIENT, digest)
}

/** Bundles what settings are read with where that changed since. */
export async function ensureSettings() {
  const digest = settingsDigest()
  if (isMadeFrom(BUNDLES, digest)) return
  await bundle('env')
  markMadeFrom(BUNDLES, digest)
}

/** Builds the server, and bundles what runs outside of it, where sources changed since. */
export async function ensureBuilt() {
  const digest = productDigest()
  if (isMadeFrom(SERVER, digest)) return
  say('Building')
  await bundle('seed', 'worker', 'reading', 'packages')
  await runNode('node_modules/next/dist/bin/next', ['build'], { NODE_ENV: 'production' })
  markMadeFrom(SERVER, digest)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensureInstalled()
    await ensureGenerated()
    await ensureBuilt()
    say('Built')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { root } from './run.mjs'

/** Where the bundles go: what runs outside of Next, as plain scripts that need no TypeScript at run time. */
export const BUNDLES = '.worker'
const ENTRIES = {
  'engine-run': 'bench/engine-run.ts',
  env: 'lib/env.ts',
  packages: 'lib/jobs/packages/thread.ts',
  reading: 'lib/jobs/reading-thread.ts',
  'reading-run': 'bench/reading-run.ts',
  seed: 'scripts/seed.ts',
  worker: 'scripts/worker.ts',
}

/** @param {keyof typeof ENTRIES} name */
export const bundlePath = (name) => path.join(root, BUNDLES, `${name}.mjs`)

/** @param {keyof typeof ENTRIES} name */
export const hasBundle = (name) => fs.existsSync(path.join(root, ENTRIES[name]))

/** @returns {Promise<import('esbuild').BuildOptions>} */
async function optionsOf(/** @type {(keyof typeof ENTRIES)[]} */ names) {
  return {
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.filter(hasBundle).map((name) => [name, ENTRIES[name]])),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is loaded late lies in files of its own, and what two bundles need in one that both load.
    splitting: true,
    // `@/` would count as a package, and stay outside.
    alias: { '@': root },
    packages: 'external',
    platform: 'node',
    target: 'node20',
    // Else every pattern with `\p{...}` becomes a call of `RegExp`, made again with each call of the function it stands in.
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'esm',
    sourcemap: true,
    // Held in memory by every process that names places in the sources, and these lie beside the bundles.
    sourcesContent: false,
    logLevel: 'error',
  }
}

/**
 * Bundles these; throws where one does not build.
 * @param {(keyof typeof ENTRIES)[]} names
 */
export async function bundle(...names) {
  const { build } = await import('esbuild')
  await build(await optionsOf(names))
}

/**
 * Bundles the worker again with every change and says so.
 * @param {() => void} onChange
 * @returns {Promise<() => Promise<void>>} ends the watching
 */
export async function watchWorker(onChange) {
  const { context } = await import('esbuild')
  let first = true
  const watching = await context({
    ...(await optionsOf(['worker', 'reading', 'packages'])),
    plugins: [
      {
        name: 'on-change',
        setup: ({ onEnd }) =>
          onEnd(({ errors }) => {
            if (!first && errors.length === 0) onChange()
            first = false
          }),
      },
    ],
  })
  await watching.watch()
  return () => watching.dispose()
}

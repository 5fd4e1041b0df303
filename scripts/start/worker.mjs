// @ts-check
import { spawn } from 'node:child_process'
import { bundlePath, hasBundle, watchWorker } from './bundle.mjs'
import { root } from './run.mjs'
import { say } from './say.mjs'

const WITH_PARENT = new URL('with-parent.mjs', import.meta.url).href
/**
 * A heap that is cleared early instead of let grow, and when the worker says so (lib/jobs/read-document.ts): a book is read in three
 * fifths of the memory, and in less than a third more time.
 */
const FRUGAL = ['--max-semi-space-size=2', '--heap-growing-percent=3', '--expose-gc']
/** What makes few statements takes as long without WebAssembly optimized for it, which costs tens of megabytes. */
const LATE_WASM = '--wasm-tiering-budget=200000000'
/**
 * The engine has thousands of patterns and functions, each for a few sentences of a text: interpreted first, as V8 does, they cost a text a
 * tenth of its time and more.
 */
export const COMPILED_AT_ONCE = ['--no-regexp-tier-up', '--always-sparkplug']
/** One pool of glibc for all threads instead of one for each, and what is large beside it: they keep what was freed. Others do not know it. */
const ONE_POOL = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' }
const LONGEST_DELAY_MS = 30_000
/** A worker that lived this long was well: the next death counts as the first. */
const WELL_AFTER_MS = 60_000

/**
 * A worker as production runs it, which ends with this process; `stdio` holds a channel between them.
 * @param {import('node:child_process').StdioOptions} stdio
 */
export const spawnWorker = (stdio) =>
  spawn(
    process.execPath,
    [...FRUGAL, LATE_WASM, ...COMPILED_AT_ONCE, '--enable-source-maps', '--import', WITH_PARENT, bundlePath('worker')],
    { cwd: root, env: { ...process.env, ...ONE_POOL }, stdio },
  )

/**
 * Runs the worker as a child, starts it again when it dies, and, with `reload`, when its sources change. Returns what
 * stops it, by force after `withinMs`.
 * @param {{ reload: boolean }} options
 * @returns {Promise<(withinMs: number) => Promise<void>>}
 */
export async function runWorker({ reload }) {
  if (!hasBundle('worker')) return async () => {}
  let stopping = false
  let failures = 0
  /** @type {NodeJS.Timeout | undefined} */
  let again
  let child = start()
  const unwatch = reload ? await watchWorker(renew) : undefined

  function renew() {
    clearTimeout(again)
    child.removeAllListeners('exit')
    child.kill('SIGTERM')
    failures = 0
    child = start()
  }

  function start() {
    const startedAt = performance.now()
    const worker = spawnWorker(['ignore', 'inherit', 'inherit', 'ipc'])
    worker.once('exit', (code) => {
      if (stopping) return
      failures = code === 0 || performance.now() - startedAt > WELL_AFTER_MS ? 0 : failures + 1
      const delayMs = failures === 0 ? 0 : Math.min(LONGEST_DELAY_MS, 250 * 2 ** failures)
      if (failures) say(`The worker ended (${code ?? 'killed'}): starting it again in ${delayMs / 1000} s`)
      again = setTimeout(() => {
        child = start()
      }, delayMs)
    })
    return worker
  }

  return async (withinMs) => {
    stopping = true
    clearTimeout(again)
    await unwatch?.()
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const force = setTimeout(() => child.kill('SIGKILL'), withinMs)
    child.kill('SIGTERM')
    await ended
    clearTimeout(force)
  }
}

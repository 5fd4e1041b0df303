// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../start/run.mjs'
import { tally } from './report.mjs'

const BIOME = ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']
const TYPES = ['node_modules/typescript/bin/tsc', '--noEmit']
const BUILD = ['scripts/build.mjs']

/** What each part runs, side by side: commands that pass or fail as a whole, and its vitest project. */
const PARTS = {
  static: { commands: [BIOME, TYPES], hasTests: true },
  unit: { commands: [], hasTests: true },
  db: { commands: [], hasTests: true },
  build: { commands: [BUILD], hasTests: false },
  e2e: { commands: [], hasTests: true },
  faults: { commands: [], hasTests: true },
}

export const allParts = Object.keys(PARTS)

/**
 * @param {string} name one of `allParts`
 * @returns {Promise<import('./report.mjs').Outcome>}
 */
export async function runPart(name) {
  const { commands, hasTests } = PARTS[/** @type {keyof typeof PARTS} */ (name)]
  const startedAt = performance.now()
  const counts = { passed: 0, failed: 0, skipped: 0 }
  /** @type {string[]} */
  const failures = []
  const checks = commands.map(async (command) => {
    const succeeded = await run(command)
    counts[succeeded ? 'passed' : 'failed'] += 1
    if (!succeeded) failures.push(`FAILED ${command.join(' ')}`)
  })
  const tests = hasTests ? await runTests(name) : { passed: 0, failed: 0, skipped: 0, failures: [] }
  await Promise.all(checks)
  counts.passed += tests.passed
  counts.failed += tests.failed
  counts.skipped += tests.skipped
  failures.push(...tests.failures)
  return { name, ...counts, failures, seconds: (performance.now() - startedAt) / 1000 }
}

/** @param {string} project */
async function runTests(project) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recite-test-'))
  const file = path.join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const options = ['--project', project, '--allowOnly=false', '--passWithNoTests', ...reporters]
  const succeeded = await run(['node_modules/vitest/vitest.mjs', 'run', ...options])
  const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined
  fs.rmSync(folder, { recursive: true })
  return tally(report, succeeded)
}

/**
 * @param {string[]} command a Node script and its parameters
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(command) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  return new Promise((resolve) =>
    child.once('close', (status) => {
      process.off('exit', endWithUs)
      resolve(status === 0)
    }),
  )
}

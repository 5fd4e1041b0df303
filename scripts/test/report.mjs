// @ts-check
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../start/run.mjs'

/**
 * What a part of the tests came to.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, failures: string[], seconds: number }} Outcome
 */

/** Seconds on two cores, within fifteen minutes in all; parts that share a line share its budget. */
const BUDGETS = [
  { title: 'static', parts: ['static'], seconds: 30 },
  { title: 'unit and database', parts: ['unit', 'db'], seconds: 230 },
  { title: 'build', parts: ['build'], seconds: 45 },
  { title: 'end to end', parts: ['e2e'], seconds: 450 },
  { title: 'faults and security', parts: ['faults'], seconds: 130 },
]

/**
 * A line for each budget that was used.
 * @param {Outcome[]} outcomes
 */
export function budgetTable(outcomes) {
  return BUDGETS.flatMap(({ title, parts, seconds }) => {
    const own = outcomes.filter(({ name }) => parts.includes(name))
    if (own.length === 0) return []
    const sum = (/** @type {'passed' | 'failed' | 'skipped' | 'seconds'} */ key) =>
      own.reduce((total, outcome) => total + outcome[key], 0)
    const used = `${sum('seconds').toFixed(0).padStart(4)} s of ${String(seconds).padStart(3)} s`
    const counts = `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`
    return [`${title.padEnd(20)} ${used}${sum('seconds') > seconds ? '  OVER' : ''}   ${counts}`]
  }).join('\n')
}

/**
 * Adds up a report of vitest (its JSON reporter). A file that could not be loaded has no tests, and counts as a failed
 * one; so does an error outside of any test.
 * @param {import('vitest/reporters').JsonTestResults | undefined} report
 * @param {boolean} succeeded whether vitest itself says so
 */
export function tally(report, succeeded) {
  const unloaded = report?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const passed = report?.numPassedTests ?? 0
  const failed = (report?.numFailedTests ?? 0) + (unloaded?.length ?? 0)
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed, skipped, failures: failuresIn(report) }
}

/**
 * What failed, after how long, and the first line of why, so that the end of a long log says it.
 * @param {import('vitest/reporters').JsonTestResults | undefined} report
 */
function failuresIn(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
    const file = path.relative(root, name)
    if (assertionResults.length === 0) return status === 'failed' ? [failure(file, message)] : []
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failure(`${file} > ${test.fullName} (${test.duration?.toFixed(0)} ms)`, test.failureMessages?.[0]))
  })
}

/**
 * @param {string} what
 * @param {string | undefined} why
 */
const failure = (what, why = '') => `FAILED ${what}: ${stripVTControlCharacters(why).trim().split('\n')[0]}`

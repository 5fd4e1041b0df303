// @ts-check
/**
 * What a part of the tests came to.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number }} Outcome
 */

/** Seconds on two cores; parts that share a line share its budget, and faults run beside the end-to-end tests. */
const BUDGETS = [
  { title: 'static', parts: ['static'], seconds: 30 },
  { title: 'unit and database', parts: ['unit', 'db'], seconds: 225 },
  { title: 'build', parts: ['build'], seconds: 45 },
  { title: 'end to end', parts: ['e2e'], seconds: 585 },
  { title: 'faults and security', parts: ['faults'], seconds: 400 },
]

/** From the first part to the last. */
const IN_ALL_SECONDS = 900

/**
 * A line for each budget that was used, and one for all together.
 * @param {Outcome[]} outcomes
 * @param {number} inAll seconds
 */
export function budgetTable(outcomes, inAll) {
  const lines = BUDGETS.flatMap(({ title, parts, seconds }) => {
    const own = outcomes.filter(({ name }) => parts.includes(name))
    return own.length === 0 ? [] : [lineOf(title, own, sumOf(own, 'seconds'), seconds)]
  })
  return [...lines, lineOf('in all', outcomes, inAll, IN_ALL_SECONDS)].join('\n')
}

/**
 * @param {Outcome[]} outcomes
 * @param {'passed' | 'failed' | 'skipped' | 'seconds'} key
 */
export const sumOf = (outcomes, key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)

/**
 * @param {string} title
 * @param {Outcome[]} outcomes
 * @param {number} used seconds
 * @param {number} budget seconds
 */
function lineOf(title, outcomes, used, budget) {
  const time = `${used.toFixed(0).padStart(4)} s of ${String(budget).padStart(3)} s${used > budget ? '  OVER' : ''}`
  const [passed, failed, skipped] = [sumOf(outcomes, 'passed'), sumOf(outcomes, 'failed'), sumOf(outcomes, 'skipped')]
  return `${title.padEnd(20)} ${time}   ${passed} passed, ${failed} failed, ${skipped} skipped`
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
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed, skipped }
}

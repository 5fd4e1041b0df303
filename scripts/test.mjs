// @ts-check
// `npm test`: sets up what is missing, runs every part, prints what each took of its budget and what failed, and ends
// with the line `N passed, N failed`. `npm test -- unit db` runs only these parts.
import { ensureGenerated } from './build.mjs'
import { ensureInstalled } from './start/install.mjs'
import { onEnd } from './start/signals.mjs'
import { allParts, runPart } from './test/parts.mjs'
import { budgetTable } from './test/report.mjs'

// The tests bring their own database and settings: those of this machine must not reach them.
const SETTINGS = /^(DATABASE_URL|PORT|HOST|LOG_LEVEL|(RECITE|NEXT|NEXTAUTH|SMTP|MAIL|OIDC|MODEL)_.*)$/
for (const name of Object.keys(process.env)) if (SETTINGS.test(name)) delete process.env[name]

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !allParts.includes(name))
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}: choose among ${allParts.join(', ')}`)
  process.exit(1)
}

const end = () => process.exit(130)
onEnd({ stop: end, abandon: end })

ensureInstalled()
await ensureGenerated()

/** @type {import('./test/report.mjs').Outcome[]} */
const outcomes = []
for (const name of chosen.length ? allParts.filter((part) => chosen.includes(part)) : allParts) {
  console.log(`\n── ${name}`)
  outcomes.push(await runPart(name))
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
const failures = outcomes.flatMap((outcome) => outcome.failures).map((line) => `${line}\n`)
console.log(`\n${budgetTable(outcomes)}\n\n${failures.join('')}${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

import { parseArgs } from 'node:util'
import type { Options, Row } from './row'

// `npm run bench` runs them all; `npm run bench -- engine events` only those; `-- engine --draw FILE --seed 2` also writes
// fifty questions for rating.
const benches: Record<string, () => Promise<{ bench: (options: Options) => Promise<Row[]> }>> = {
  engine: () => import('./engine'),
  page: () => import('./study-page'),
  answer: () => import('./answer'),
  book: () => import('./book'),
  class: () => import('./class'),
  due: () => import('./due'),
  library: () => import('./library'),
  events: () => import('./events'),
  gradebook: () => import('./gradebook'),
  merge: () => import('./merge'),
  progress: () => import('./progress'),
  quiz: () => import('./quiz'),
  reading: () => import('./reading'),
  start: () => import('./start'),
  statistics: () => import('./statistics'),
  today: () => import('./today'),
}

const print = (rows: readonly Row[]): void => {
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, ours, limit, ok } of rows) {
    console.log(
      `${name.padEnd(width)}  ${ours.padStart(18)}  ${limit.padStart(18)}  ${ok === null ? '' : ok ? 'holds' : 'MISSED'}`,
    )
  }
}

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { draw: { type: 'string' }, seed: { type: 'string' } },
})
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
let missed = 0
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  const rows = await (await load()).bench(options)
  print([{ name: '', ours: 'ours', limit: 'limit', ok: null }, ...rows])
  missed += rows.filter(({ ok }) => ok === false).length
}
console.log(missed === 0 ? '\nEvery measured promise holds.' : `\n${missed} promises missed.`)
process.exitCode = missed === 0 ? 0 : 1

import type { Row } from './row'

// `npm run bench` runs them all; `npm run bench -- engine events` only those.
const benches: Record<string, () => Promise<{ bench: () => Promise<Row[]> }>> = {
  engine: () => import('./engine'),
  page: () => import('./study-page'),
  answer: () => import('./answer'),
  events: () => import('./events'),
  start: () => import('./start'),
}

const print = (rows: readonly Row[]): void => {
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, ours, limit, ok } of rows) {
    console.log(
      `${name.padEnd(width)}  ${ours.padStart(18)}  ${limit.padStart(18)}  ${ok === null ? '' : ok ? 'holds' : 'MISSED'}`,
    )
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
let missed = 0
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  const rows = await (await load()).bench()
  print([{ name: '', ours: 'ours', limit: 'limit', ok: null }, ...rows])
  missed += rows.filter(({ ok }) => ok === false).length
}
console.log(missed === 0 ? '\nEvery measured promise holds.' : `\n${missed} promises missed.`)
process.exitCode = missed === 0 ? 0 : 1

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isIdentity, measures } from '@/lib/engine/questions/signs'

// `npx tsx bench/fit-acceptance.ts FILE` fits the weights by which questions are ranked to what readers said of them. FILE has a line
// of JSON for each rated question: `signs` as `bench -- engine --draw` writes them, and `rating`, a letter of each reader: A accepted
// as it stands, M with a small mend, U not at all. It replaces the whole table: FILE needs all ratings there are.

type Rated = { readonly signs: Readonly<Record<string, number>>; readonly rating: string }

const worth: Readonly<Record<string, number>> = { A: 1, M: 0.3, U: -1 }

/** Ridge penalty, and how many rated questions a sign must be seen in; chosen on texts left out of the fit. */
const penalty = 300
const leastSeen = 20

/** With fewer rated questions hardly a sign is seen often enough. */
const fewest = 1000

/** What a weight below this says, the others say as well. */
const leastWeight = 0.004

/** How far a sign is trusted before anything is known: measures and what family, slot and kind it is, beyond single words. */
const trust = (sign: string): number => (measures.has(sign) ? 3 : isIdentity(sign) ? 2 : 1)

const file = process.argv[2]
if (file === undefined) {
  console.error('Which file has the rated questions? npx tsx bench/fit-acceptance.ts FILE')
  process.exit(2)
}
const rated: Rated[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
const unread = rated.findIndex(({ rating }) => !/^[AMU]+$/.test(rating))
if (unread >= 0 || rated.length < fewest) {
  console.error(
    unread >= 0
      ? `Question ${unread + 1} of the file has no rating of A, M and U. Nothing was written.`
      : `${rated.length} rated questions are too few to learn from: ${fewest} at least. Nothing was written.`,
  )
  process.exit(2)
}

const seen = new Map<string, number>()
for (const { signs } of rated) for (const sign of Object.keys(signs)) seen.set(sign, (seen.get(sign) ?? 0) + 1)
const signs = [...seen].flatMap(([sign, count]) => (count >= leastSeen ? [sign] : [])).sort()
const column = new Map(signs.map((sign, index) => [sign, index]))
const rows = rated.map((one) =>
  Object.entries(one.signs).flatMap(([sign, size]): [number, number][] => {
    const at = column.get(sign)
    return at === undefined ? [] : [[at, size * trust(sign)]]
  }),
)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const target = rated.map(({ rating }) => mean([...rating].map((letter) => worth[letter] ?? 0)))
const means = new Float64Array(signs.length)
for (const row of rows) for (const [at, size] of row) means[at] = (means[at] ?? 0) + size / rows.length
const centre = mean(target)

/** (X'X + penalty) v for the centred rows X. */
function apply(v: Float64Array): Float64Array {
  const out = v.map((value) => value * penalty)
  const shift = v.reduce((sum, value, at) => sum + value * (means[at] ?? 0), 0)
  let total = 0
  for (const row of rows) {
    const foreseen = row.reduce((sum, [at, size]) => sum + size * (v[at] ?? 0), -shift)
    total += foreseen
    for (const [at, size] of row) out[at] = (out[at] ?? 0) + foreseen * size
  }
  return out.map((value, at) => value - total * (means[at] ?? 0))
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/** Conjugate gradients (Hestenes and Stiefel 1952) on the normal equations. */
function solve(right: Float64Array): Float64Array {
  const x = new Float64Array(right.length)
  let residual = right.slice()
  let direction = right.slice()
  for (let step = 0; step < 500 && dot(residual, residual) > 1e-10 * dot(right, right); step += 1) {
    const image = apply(direction)
    const before = dot(residual, residual)
    const rate = before / dot(direction, image)
    direction.forEach((value, at) => {
      x[at] = (x[at] ?? 0) + rate * value
    })
    residual = residual.map((value, at) => value - rate * (image[at] ?? 0))
    const ratio = dot(residual, residual) / before
    direction = direction.map((value, at) => (residual[at] ?? 0) + ratio * value)
  }
  return x
}

const right = new Float64Array(signs.length)
rows.forEach((row, index) => {
  const off = (target[index] ?? 0) - centre
  for (const [at, size] of row) right[at] = (right[at] ?? 0) + off * size
})
const found = solve(right)
const round = (value: number): number => Math.round(value * 1000) / 1000
const kept = found.map((value, at) => (Math.abs(value * trust(signs[at] ?? '')) < leastWeight ? 0 : value))
const base = centre - dot(kept, means)
const weights = Object.fromEntries(
  signs.flatMap((sign, at): [string, number][] => {
    const weight = (kept[at] ?? 0) * trust(sign)
    return weight === 0 && !sign.startsWith('advice ') ? [] : [[sign, round(weight)]]
  }),
)
const out = join(import.meta.dirname, '..', 'lib', 'engine', 'questions', 'acceptance.json')
writeFileSync(out, `${JSON.stringify({ questions: rated.length, base: round(base), weights }, null, 2)}\n`)
console.log(`${rated.length} rated questions, ${Object.keys(weights).length} weights of ${signs.length} signs.`)

import { seedBeside, withProduct } from './load-clients'
import { percentile } from './percentile'
import type { Row } from './row'

const students = 200
const assignments = 40
const questions = 5
const limitMillis = 1000
const times = 10

/** The page of a large gradebook over HTTP, until its last byte is here. */
export const bench = (): Promise<Row[]> =>
  withProduct(async (product) => {
    const counts = [students, assignments, questions].map(String)
    const { classId, cookie } = JSON.parse(await seedBeside(product, 'bench/seed-gradebook.ts', ...counts)) as {
      classId: string
      cookie: string
    }
    const fetched = async () => {
      const startedAt = performance.now()
      const response = await fetch(`${product.url}/classes/${classId}/gradebook`, { headers: { cookie } })
      const html = await response.text()
      const isWhole = response.status === 200 && html.split('data-student="').length > students
      return { millis: performance.now() - startedAt, kilobytes: html.length / 1024, isWhole }
    }
    await fetched() // what is asked for the first time has to be loaded
    const seen = []
    for (let time = 0; time < times; time++) seen.push(await fetched())
    const slow = percentile(
      seen.map(({ millis }) => millis),
      0.95,
    )
    return [
      {
        name: `gradebook of ${students} students x ${assignments} assignments (${seen[0]?.kilobytes.toFixed(0)} KB)`,
        ours: `p95 ${slow.toFixed(0)} ms`,
        limit: `<= ${limitMillis} ms`,
        ok: slow <= limitMillis && seen.every(({ isWhole }) => isWhole),
      },
    ]
  })

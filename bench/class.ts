import { seedBeside, withProduct } from './load-clients'
import { percentile } from './percentile'
import type { Row } from './row'

const students = 200
const facts = 300
const answers = 8
const limitMillis = 300
const times = 12

/** The page of a large class over HTTP, until its last byte is here. */
export const bench = (): Promise<Row[]> =>
  withProduct(async (product) => {
    const counts = [students, facts, answers].map(String)
    const { classId, cookie } = JSON.parse(await seedBeside(product, 'bench/seed-class.ts', ...counts)) as {
      classId: string
      cookie: string
    }
    const fetched = async () => {
      const startedAt = performance.now()
      const response = await fetch(`${product.url}/classes/${classId}`, { headers: { cookie } })
      const html = await response.text()
      return {
        millis: performance.now() - startedAt,
        kilobytes: html.length / 1024,
        isWhole: response.status === 200 && html.includes('inkbox'),
      }
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
        name: `class of ${students} students x ${facts} facts, a year of ${students * facts * answers} answers (${seen[0]?.kilobytes.toFixed(0)} KB)`,
        ours: `p95 ${slow.toFixed(0)} ms`,
        limit: `<= ${limitMillis} ms`,
        ok: slow <= limitMillis && seen.every(({ isWhole }) => isWhole),
      },
    ]
  })

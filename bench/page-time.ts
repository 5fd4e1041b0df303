import { seedBeside, withProduct } from './load-clients'
import { percentile } from './percentile'
import type { Row } from './row'

type PageTime = {
  /** What the row says before its size. */
  readonly name: string
  /** A script run on the product's database, which prints `{ classId, cookie }`. */
  readonly seed: string
  readonly counts: readonly number[]
  readonly pathOf: (classId: string) => string
  /** Whether all of the page came. */
  readonly isWhole: (html: string) => boolean
  readonly limitMillis: number
  readonly times: number
}

/** How long a page of a large class takes over HTTP, until its last byte is here. */
export const pageTime = ({ name, seed, counts, pathOf, isWhole, limitMillis, times }: PageTime): Promise<Row[]> =>
  withProduct(async (product) => {
    const { classId, cookie } = JSON.parse(await seedBeside(product, seed, ...counts.map(String))) as {
      classId: string
      cookie: string
    }
    const fetched = async () => {
      const startedAt = performance.now()
      const response = await fetch(`${product.url}${pathOf(classId)}`, { headers: { cookie } })
      const html = await response.text()
      const millis = performance.now() - startedAt
      return { millis, kilobytes: html.length / 1024, isWhole: response.status === 200 && isWhole(html) }
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
        name: `${name} (${seen[0]?.kilobytes.toFixed(0)} KB)`,
        ours: `p95 ${slow.toFixed(0)} ms`,
        limit: `<= ${limitMillis} ms`,
        ok: slow <= limitMillis && seen.every((page) => page.isWhole),
      },
    ]
  })

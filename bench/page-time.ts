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

type Timed = { readonly p95: number; readonly first: number; readonly kilobytes: number; readonly areWhole: boolean }

/** How long a page takes over HTTP, until its last byte is here; what is asked for the first time has to be loaded, and is told by itself. */
export const timesOf = async (
  address: string,
  cookie: string,
  isWhole: (html: string) => boolean,
  times: number,
): Promise<Timed> => {
  const fetched = async () => {
    const startedAt = performance.now()
    const response = await fetch(address, { headers: { cookie } })
    const html = await response.text()
    const millis = performance.now() - startedAt
    return { millis, kilobytes: html.length / 1024, isWhole: response.status === 200 && isWhole(html) }
  }
  const first = await fetched()
  const seen = []
  for (let time = 0; time < times; time++) seen.push(await fetched())
  return {
    p95: percentile(
      seen.map(({ millis }) => millis),
      0.95,
    ),
    first: first.millis,
    kilobytes: first.kilobytes,
    areWhole: [first, ...seen].every((page) => page.isWhole),
  }
}

/** How long a page of a large class takes. */
export const pageTime = ({ name, seed, counts, pathOf, isWhole, limitMillis, times }: PageTime): Promise<Row[]> =>
  withProduct(async (product) => {
    const { classId, cookie } = JSON.parse(await seedBeside(product, seed, ...counts.map(String))) as {
      classId: string
      cookie: string
    }
    const page = await timesOf(`${product.url}${pathOf(classId)}`, cookie, isWhole, times)
    return [
      {
        name: `${name} (${page.kilobytes.toFixed(0)} KB)`,
        ours: `p95 ${page.p95.toFixed(0)} ms`,
        limit: `<= ${limitMillis} ms`,
        ok: page.p95 <= limitMillis && page.areWhole,
      },
    ]
  })

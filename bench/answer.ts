import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { launchBrowser, visit } from '@/tests/support/browser'
import { startProduct } from '@/tests/support/start'
import type { Row } from './row'

const limitMillis = 100
const questions = 50

/** Milliseconds from a key to the frame in which the screen has changed. */
const millisOf = (page: Page, key: string): Promise<number> =>
  page.evaluate(async (pressed) => {
    // No function with a name in here: the browser does not know the helper that tsx names them with.
    const main = document.querySelector('main')
    const before = main?.innerText
    const startedAt = performance.now()
    document.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }))
    while (main?.innerText === before) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - startedAt
  }, key)

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN

const row = (name: string, values: readonly number[]): Row => {
  const millis = percentile(values, 0.95)
  return { name, ours: `p95 ${millis.toFixed(0)} ms`, limit: `<= ${limitMillis} ms`, ok: millis <= limitMillis }
}

/** A session of 50 typed questions in a real browser: show the answer, grade it and go on. */
export const bench = async (): Promise<Row[]> => {
  const product = await startProduct()
  const browser = await launchBrowser()
  try {
    const { loadClients, joinProduct } = await import('@/tests/support/study-load')
    joinProduct(product.dataFolder)
    const [client] = await loadClients(1, questions)
    const [name = '', value = ''] = client?.cookie.split(/=(.*)/s) ?? []
    const { context, page } = await visit(browser, product.url)
    await context.addCookies([{ name, value, url: product.url }])
    const deck = await deckOf(client?.userId ?? '')
    await page.goto(`/study?document=${deck}&mode=cram&n=${questions}`)
    await page.locator('.stem').waitFor()
    const [shown, next]: [number[], number[]] = [[], []]
    while ((await page.locator('.session-end').count()) === 0) {
      await page.keyboard.press('Escape')
      shown.push(await millisOf(page, ' '))
      next.push(await millisOf(page, '3'))
    }
    return [row(`answer to verdict (${shown.length} questions)`, shown), row('answer to next question', next)]
  } finally {
    await browser.close()
    await product.stop()
    fs.rmSync(product.dataFolder, { recursive: true, force: true })
  }
}

const deckOf = async (ownerId: string): Promise<string> => {
  const { db } = await import('@/lib/data/prisma')
  return (await db().document.findFirstOrThrow({ where: { ownerId }, select: { id: true } })).id
}

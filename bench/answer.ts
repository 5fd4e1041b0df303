import type { Page } from 'playwright-core'
import { launchBrowser, visit } from '@/tests/support/browser'
import { loadClients, withProduct } from './load-clients'
import { percentile } from './percentile'
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

const row = (name: string, values: readonly number[]): Row => {
  const millis = percentile(values, 0.95)
  return { name, ours: `p95 ${millis.toFixed(0)} ms`, limit: `<= ${limitMillis} ms`, ok: millis <= limitMillis }
}

/** A session of 50 typed questions in a real browser: show the answer, grade it and go on. */
export const bench = (): Promise<Row[]> =>
  withProduct(async (product) => {
    const [client] = await loadClients(product, 1, questions)
    const browser = await launchBrowser()
    try {
      const [name = '', value = ''] = client?.cookie.split(/=(.*)/s) ?? []
      const { context, page } = await visit(browser, product.url)
      await context.addCookies([{ name, value, url: product.url }])
      await page.goto(`/study?document=${client?.documentId}&mode=cram&n=${questions}`)
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
    }
  })

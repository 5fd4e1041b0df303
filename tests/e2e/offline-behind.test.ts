import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser, visit, withWorker } from '../support/browser'
import { paste } from '../support/studying'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('holds a text that was added a moment ago, although what it kept is not old', async () => {
  const { context, page, trouble } = await visit(browser, inject('baseUrl'), withWorker)
  const slots = () =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('recite-mark-'))
      return Number((key && JSON.parse(localStorage.getItem(key) ?? '{}').pack?.slots) || 0)
    })
  await page.goto('/')
  await (await paste(page)).click()
  await page.locator('.reading').waitFor()
  await expect.poll(slots, { timeout: 20_000 }).toBeGreaterThan(0)
  const before = await slots()

  await page.goto('/documents')
  const study = await paste(
    page,
    'Basalt is a dark rock that forms when lava cools quickly. The Deccan Traps were formed 66 million years ago.',
  )
  await study.click()
  await page.locator('.reading').waitFor()
  await expect.poll(slots, { timeout: 20_000 }).toBeGreaterThan(before)
  await context.setOffline(true)
  await page.goto('/')
  await page.getByRole('link', { name: 'Begin' }).waitFor()
  await page.goto('/library?q=basalt')
  await page
    .getByRole('status')
    .getByText(/^\d+ of the \d+ facts/)
    .waitFor()
  expect(trouble.filter((said) => !said.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  await context.close()
})

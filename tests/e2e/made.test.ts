import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { enterAccount } from '../support/classroom'
import { answer, answersOf, begin, press, stored } from '../support/studying'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** From now on, until `openSoon`, the browser is as slow to open a store as a full disk makes it: it never does. */
const openLate = async (context: BrowserContext, page: Page) => {
  await context.addInitScript(() => {
    // A tab that shows nothing yet has no storage.
    if (origin === 'null' || localStorage.getItem('opens') !== 'late') return
    const opening = Object.create(IDBOpenDBRequest.prototype)
    IDBFactory.prototype.open = () => Object.assign(opening, { addEventListener() {}, removeEventListener() {} })
  })
  await page.evaluate(() => localStorage.setItem('opens', 'late'))
}
const openSoon = (page: Page) => page.evaluate(() => localStorage.removeItem('opens'))

const madeOn = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('-made '))) as Promise<
    [string, string][]
  >

describe('a page that ends before its store is open', () => {
  it('leaves its answers to the next one, which keeps each once', async () => {
    const { page, context, trouble, documentId } = await begin(browser)
    await openLate(context, page)
    await page.reload()
    await page.locator('.reading').waitFor()
    await answer(page)
    await press(page, 'Space')
    await answer(page)
    const made = await madeOn(page)
    expect(made).toHaveLength(2)
    expect(await answersOf(documentId)).toEqual([])
    await openSoon(page)
    await page.close()

    const next = await context.newPage()
    await next.goto('/')
    const events = await stored(documentId, 2)
    await expect.poll(() => madeOn(next)).toEqual([])
    // The page may end as well between the store's having it and its letting go of it.
    await next.evaluate((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value)
    }, made)
    await next.goto(`/study?document=${documentId}`)
    await expect.poll(() => madeOn(next)).toEqual([])
    await answer(next)
    expect((await stored(documentId, 3)).slice(0, 2)).toEqual(events)
    expect(await next.getByText('Not saved').count()).toBe(0)
    expect(trouble).toEqual([])
    await context.close()
  })

  it('is sent before its learner leaves the account, also where it is found only then', async () => {
    const { page, context, documentId } = await begin(browser)
    await page.goto(`/sign-up?next=${encodeURIComponent(`/study?document=${documentId}`)}`)
    await enterAccount(page, `maker-${Date.now().toString(36)}`, 'Sign up')
    await page.locator('.reading').waitFor()
    await openLate(context, page)
    await page.reload()
    await answer(page)
    const made = await madeOn(page)
    expect(made).toHaveLength(1)
    await openSoon(page)
    await page.evaluate(([key = '']) => localStorage.removeItem(key), made.flat())
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), made.flat())
    await page.getByRole('button', { name: 'Sign out' }).click()
    await stored(documentId, 1)
    await expect.poll(() => madeOn(page)).toEqual([])
    await context.close()
  })
})

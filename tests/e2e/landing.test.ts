import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, visit } from '../support/browser'

const baseUrl = inject('baseUrl')
const text = `Ada Finch was born on 3 May 1921 in Whitby. In 1948 Ada Finch became keeper of the lighthouse of Whitby.

The lighthouse was built in 1902 because many ships had been wrecked on the rocks.`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const open = (options: BrowserContextOptions = {}) => visit(browser, baseUrl, options)

describe('the first page', () => {
  it('leads a visitor from a pasted text to a first question in under a minute', async () => {
    const { context, page, trouble } = await open()
    const startedAt = performance.now()
    await page.goto('/')
    await page.getByLabel('Paste a text to begin').fill(text)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    await page.getByRole('link', { name: 'Answer a first question' }).click()
    await page.waitForURL(/\/study\?document=/)
    await page.getByRole('button', { name: 'Ask me' }).click()
    await page.locator('.stem').first().waitFor()
    expect(performance.now() - startedAt).toBeLessThan(60_000)
    expect(trouble).toEqual([])
    await context.close()
  })

  it('has a sample question that is answered on the spot, and nothing moves', async () => {
    const { context, page, trouble } = await open()
    await page.goto('/')
    const options = page.locator('#sample-question .option')
    const places = async () => Promise.all((await options.all()).map((option) => option.boundingBox()))
    const before = await places()
    const outline = await page
      .locator('.book a.ink[aria-current]')
      .first()
      .evaluate((mark) => getComputedStyle(mark).outlineStyle)
    expect(outline, 'it says that it asks the outlined sentence').not.toBe('none')
    await options.first().click()
    await page.getByText('The answer', { exact: true }).waitFor()
    expect(await places()).toEqual(before)
    expect(await page.locator('#sample-question .option.key').count()).toBe(1)
    await page.getByRole('button', { name: 'Study this sample' }).click()
    await page.waitForURL(/\/study\?document=/)
    await page.getByRole('button', { name: 'Ask me' }).click()
    await page.locator('.stem').waitFor()
    expect(trouble).toEqual([])
    await context.close()
  })

  it('takes a text without a script', async () => {
    const { context, page } = await open({ javaScriptEnabled: false })
    await page.goto('/')
    await page.getByRole('button', { name: 'Make questions' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('no text in this')
    await page.getByLabel('Paste a text to begin').fill(text)
    await page.getByRole('button', { name: 'Make questions' }).click()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await context.close()
  })

  it('opens a file as soon as it is chosen', async () => {
    const { context, page, trouble } = await open()
    await page.goto('/')
    const file = { name: 'the-lighthouse.md', mimeType: 'text/markdown', buffer: Buffer.from(`# The light\n\n${text}`) }
    await page.locator('#paste-file').setInputFiles(file)
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { name: 'The light', level: 1 }).waitFor()
    expect(trouble).toEqual([])
    await context.close()
  })
})

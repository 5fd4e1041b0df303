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
    await options.last().scrollIntoViewIfNeeded()
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

  it('keeps headings, lists and tables of what is pasted, and opens files as soon as they are chosen', async () => {
    const { context, page, trouble } = await open()
    await page.goto('/')
    const box = page.getByLabel('Paste a text to begin')
    await box.fill('Before. ')
    await box.evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/html',
        `<style>p {}</style><div><b style="font-weight: normal"><h2>Kinds</h2><p>Mills <i>grind</i>
        grain.<br>They turn.</p></b></div><ul><li><p>Water mills</p><ol><li>Old ones</li></ol></li></ul>
        <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Wind mills</p>
        <table><tr><th>Name</th><th>Built</th></tr><tr><td>Upper | Mill</td><td>1847</td></tr></table>`,
      )
      clipboardData.setData('text/plain', 'all of it')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    expect(await box.inputValue()).toBe(
      'Before. ## Kinds\n\nMills grind grain.\n\nThey turn.\n\n- Water mills\n- Old ones\n- Wind mills\n\n| Name | Built |\n| Upper / Mill | 1847 |',
    )
    await page.keyboard.press('Control+z')
    expect(await box.inputValue()).toBe('Before. ')
    await box.fill('')
    const file = { name: 'the-lighthouse.md', mimeType: 'text/markdown', buffer: Buffer.from(`# The light\n\n${text}`) }
    await page.locator('#paste-file').setInputFiles(file)
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { name: 'The light', level: 1 }).waitFor()

    await page.goto('/')
    const other = {
      name: 'mills.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<h1>Mills</h1><p>A mill grinds.</p><table><tr><td>Upper Mill<td><td>1847<tr><td>Lower Mill<td>1862<td>4</table>',
      ),
    }
    await page.locator('#paste-file').setInputFiles([file, other])
    await page.locator('.book').getByRole('heading', { name: 'Mills', exact: true }).waitFor()
    await page.locator('.book').getByRole('heading', { name: 'The light' }).waitFor()
    expect(await page.locator('.book tr').allInnerTexts()).toEqual(['Upper Mill\t\t1847', 'Lower Mill\t1862\t4'])
    expect(trouble).toEqual([])
    await context.close()
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { answer, begin, stored } from '../support/studying'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const look = async (page: Page, text: string) => {
  await page.getByRole('searchbox').fill(text)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === text)
}
const lines = (page: Page) => page.locator('.library-table tbody tr')

/** Fits a phone and has no accessibility fault, in light and dark. */
const isSound = async (page: Page) => {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

describe('the library', () => {
  it('is searched, changed, undone, tagged and studied by keyboard alone, down to the page of a card', async () => {
    const { page, context, trouble, documentId } = await begin(browser, { reducedMotion: 'reduce' })
    await answer(page)
    await stored(documentId, 1)
    await page.goto('/library')
    const all = await lines(page).count()
    expect(all).toBeGreaterThan(8)

    await look(page, 'bridge is:neww')
    await page.getByText('Did you mean is:new ?').waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('bridge is:neww')
    await look(page, 'bridge')
    await lines(page).first().waitFor()
    const found = await lines(page).count()
    expect(found).toBeGreaterThan(1)
    expect(found).toBeLessThan(all)

    await page.locator('[data-line="0"]').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 selected').waitFor()
    await isSound(page)
    await page.getByRole('button', { name: 'Suspend', exact: true }).press('Enter')
    await page.getByText('2 suspended: not asked again until you resume them.').waitFor()
    const suspended = page.locator('.library-table .tag', { hasText: 'suspended' })
    await expect.poll(() => suspended.count()).toBe(2)
    await page.keyboard.press('Control+z')
    await page.getByText('Undone. Everything is as it was before.').waitFor()
    await expect.poll(() => suspended.count()).toBe(0)

    await page.getByRole('button', { name: 'Tags', exact: true }).press('Enter')
    await page.keyboard.type('Bio / Cells')
    await page.keyboard.press('Enter')
    await page.getByText('2 tagged.').waitFor()
    await look(page, 'tag:bio')
    await page.getByText('2 cards found').waitFor()
    expect(await page.getByRole('link', { name: 'bio/cells' }).count()).toBe(2)

    await page.getByRole('link', { name: 'Cram them all' }).press('Enter')
    await page.locator('.stem, .reading').first().waitFor()
    await answer(page)
    await page.goto('/library?q=tag:bio')
    await page.locator('[data-line="0"]').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'How it is forgotten' }).waitFor()
    await page.goto(`/library?q=${encodeURIComponent('rated:1 -is:new')}`)
    await page.locator('[data-line="0"]').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Answered.').first().waitFor()
    await page.getByText('Counted as').first().waitFor()
    expect(await page.locator('svg.chart').count()).toBe(1)
    expect(trouble).toEqual([])
    await context.close()
  })
})

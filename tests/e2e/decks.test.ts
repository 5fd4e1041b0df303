import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { ask } from '../support/running-database'
import { answer, begin, press, stored } from '../support/studying'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** In its states that axe.test.ts does not reach; wide, the pages themselves are looked at there. */
const looksRight = async (page: Page) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  }
  expect(await violations(page)).toEqual([])
}

/** The day some days from now, as a date field takes it. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

it('plans a term: decks, a backlog, an exam, and settings whose effect is seen before they count', async () => {
  const { page, context, trouble, documentId } = await begin(browser)
  for (let count = 0; count < 2; count++) {
    await answer(page)
    await press(page, '4')
    await page.locator('.stem, .reading').first().waitFor()
  }
  // Each answer and its own rating: what comes later would be folded over the date below.
  await stored(documentId, 4)
  await ask(
    inject('dataFolder'),
    `UPDATE "Card" c SET "dueAt" = now() - interval '3 days', state = 'review' FROM "Fact" f
     WHERE f.id = c."factId" AND f."documentId" = $1`,
    [documentId],
  )

  await page.goto('/decks')
  const forgetting = page.getByRole('region', { name: 'How you forget' })
  await forgetting.getByText(/You have given (?:one|\d+ so far)\./).waitFor()
  await forgetting.getByLabel('Fit the schedule to my own answers').uncheck()
  await forgetting.getByRole('button', { name: 'Save' }).click()
  await forgetting.getByText('The figures that suit most people are used.').waitFor()
  await page.getByRole('heading', { name: '2 cards are late' }).waitFor()
  await page.getByLabel('How many').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.getByText(/Spread until .*of them today/).waitFor()
  await page.getByRole('button', { name: 'Take them all today' }).click()
  await page.getByText(/You can take them all today/).waitFor()
  await looksRight(page)

  await page.getByLabel('Name', { exact: true }).focus()
  await page.keyboard.type('Summer term')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/decks\/[0-9a-f-]{36}$/)
  await page.locator(`input[name=documentId][value="${documentId}"]`).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Draws from' }).getByText('Saved.').waitFor()

  await page.getByLabel('What', { exact: true }).fill('Finals')
  await page.getByLabel('Day', { exact: true }).fill(dayIn(12))
  await page.keyboard.press('Enter')
  const exam = page.getByRole('region', { name: 'Exam: Finals' })
  await exam.getByText(/% ready/).waitFor()
  expect(await exam.innerText()).toMatch(/if it were today\. 2 of \d+ studied/)
  expect(await exam.innerText()).toMatch(/new questions? a day until then/)
  // The page of the document is inked for tomorrow or for that day, and a fact opens on the same one.
  const deckUrl = page.url()
  await page.goto(`/documents/${documentId}`)
  const days = page.getByRole('navigation', { name: 'Show what you remember' })
  const inked = async () => (await page.locator('.book a .vh').allTextContents()).join()
  const tomorrow = await inked()
  await days.getByRole('link', { name: 'Finals' }).click()
  await days.locator('[aria-current=true]', { hasText: 'Finals' }).waitFor()
  expect(await inked()).not.toBe(tomorrow)
  await page.locator('.book a[href*="fact="]').first().click()
  await page.getByRole('complementary', { name: 'Selected fact' }).waitFor()
  await days.locator('[aria-current=true]', { hasText: 'Finals' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(deckUrl)
  await page.getByRole('button', { name: 'Show what would move' }).click()
  await page.getByText(/would move: /).waitFor()
  await page.getByRole('button', { name: 'Move them' }).click()
  await page.getByText(/cards? (?:is|are) moved\./).waitFor()

  const retention = page.getByLabel('Recall to aim at (%)')
  await page.getByLabel('Recall to aim at, as a slider').focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight')
  expect(await retention.inputValue()).toBe('98')
  await retention.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The next 90 days' }).waitFor()
  expect(await page.getByRole('img', { name: /Minutes a day in each week/ }).count()).toBe(1)
  await page.getByText('Show as a table').click()
  expect(await page.locator('.deck-effect tbody tr').count()).toBe(13)
  await looksRight(page)

  await page.getByLabel('Learning steps').fill('soon')
  await page.getByRole('button', { name: 'Save', exact: true }).first().press('Enter')
  await page.getByText('Write waits like 1m 10m, 2h or 1d, with spaces between.').waitFor()
  expect(await retention.inputValue()).toBe('98')
  await page.getByLabel('Learning steps').fill('15 min, 1d')
  await page.getByRole('button', { name: 'Save', exact: true }).first().press('Enter')
  await page.getByText(/Saved\. It counts from your next answer on/).waitFor()
  await page.reload()
  expect(await page.getByLabel('Learning steps').inputValue()).toBe('15m 1d')
  expect(await retention.inputValue()).toBe('98')

  const data =
    '# Bridges\n\n## The first\n\nThomas Bouch designed the first bridge in 1871.\n\n## The second\n\nWilliam Barlow was born in 1812 in Woolwich.'
  const made = await page.request.post('/api/documents', {
    data,
    headers: { accept: 'application/json', origin: inject('baseUrl'), 'content-type': 'text/plain' },
  })
  await page.goto(`/documents/${(await made.json()).id}`)
  await page.getByText('Make a deck of a section').click()
  await looksRight(page)
  await page.getByLabel('Section', { exact: true }).selectOption('The second')
  await page.getByRole('button', { name: 'Make deck' }).press('Enter')
  await page.waitForURL(/\/decks\/[0-9a-f-]{36}$/)
  expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('The second')
  await page.goto(page.url().replace('/decks/', '/study/'))
  await page.locator('.reading').getByText('William Barlow').waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Take out The second' }).press('Enter')
  await page.getByText('A deck can draw from a section alone').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

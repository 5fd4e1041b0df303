import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { visit } from './browser'
import { ask } from './running-database'

const text = `The Tay is a river in Scotland. In 1879 the bridge over the Tay collapsed during a storm.
The engineer Thomas Bouch designed the bridge. The second bridge was opened in 1887 by Queen Victoria.
A caisson is a watertight chamber used to build foundations under water.
The first bridge failed because the wind pressure was ignored. The new bridge consists of 85 spans.
In 1966 the road bridge at Dundee was opened by Queen Elizabeth.
Cast iron breaks under tension because it cannot bend. Mortar consists of lime, sand and water.
Thomas Bouch was born in 1822 in Thursby.`

/** Pastes a text on the page that takes one, and waits until it is read; gives the way to study it. */
export const paste = async (page: Page, words = text) => {
  await page.locator('textarea').fill(words)
  await page.locator('form:has(textarea) button[type=submit]').click()
  const study = page.locator('a[href^="/study?document="]').first()
  await study.waitFor()
  return study
}

/** A visitor pastes the text and stands before its first question. */
export const begin = async (browser: Browser, options: BrowserContextOptions = {}) => {
  const seen = await visit(browser, inject('baseUrl'), options)
  const { page } = seen
  await page.goto('/')
  const study = await paste(page)
  await study.click()
  await page.locator('.reading').waitFor()
  return { ...seen, documentId: new URL(page.url()).searchParams.get('document') ?? '' }
}

export const stemOf = (page: Page) => page.locator('.stem').innerText()

/** Presses a key and waits until the screen shows something else. */
export const press = async (page: Page, key: string) => {
  const before = await page.locator('main').innerText()
  await page.keyboard.press(key)
  await page.waitForFunction((old) => document.querySelector('main')?.innerText !== old, before)
}

/** Answers what is on the screen by keyboard: the first option, or words that are right only by chance. */
export const answer = async (page: Page) => {
  while (await page.locator('.reading').count()) await press(page, 'Space')
  if (await page.locator('button.option').count()) await press(page, 'a')
  else {
    await page.locator('main :focus').waitFor()
    await page.keyboard.type('in 1879')
    await press(page, 'Enter')
  }
  await page.locator('.verdict').waitFor()
}

export const answersOf = async (documentId: string) =>
  ask<{ id: string; type: string; rating: number }>(
    inject('dataFolder'),
    `SELECT e.id, e.type, e.rating FROM "StudyEvent" e JOIN "Fact" f ON f.id = e."factId"
     WHERE f."documentId" = $1 AND e.type <> 'reschedule' ORDER BY e.sequence`,
    [documentId],
  )

/** Waits until the server has so many events of the document. */
export const stored = async (documentId: string, count: number) => {
  await expect.poll(async () => (await answersOf(documentId)).length, { timeout: 10_000 }).toBe(count)
  return answersOf(documentId)
}

/** Answers what is asked with something wrong, by keyboard. */
export const miss = async (page: Page) => {
  await page.locator('main :focus').waitFor()
  if (await page.locator('.answer input').count()) {
    await page.keyboard.type('nothing like it')
    await page.keyboard.press('Enter')
  } else await page.keyboard.press('Alt+0')
}

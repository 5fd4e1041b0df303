import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { visit } from './browser'

const password = 'four tall green lamps'
let serial = 0

/** A text with facts of several kinds, each stated once. */
export const bridgeText = `The Tay is a river in Scotland. In 1879 the bridge over the Tay collapsed during a storm.
The engineer Thomas Bouch designed the bridge. The second bridge was opened in 1887 by Queen Victoria.
A caisson is a watertight chamber used to build foundations under water.
The first bridge failed because the wind pressure was ignored. The new bridge consists of 85 spans.
In 1966 the road bridge at Dundee was opened by Queen Elizabeth. The dome of the station is made of iron.
In 1903 the engineer William Arrol was elected president of the society. The harbour was founded in 1770.`

/** Somebody new, signed in, in a window of their own on the page of classes. */
export const newPerson = async (
  browser: Browser,
  baseUrl: string,
  role: string,
  options: BrowserContextOptions = {},
) => {
  const seen = await visit(browser, baseUrl, options)
  seen.page.setDefaultTimeout(60_000)
  const name = `${role}-${Date.now().toString(36)}-${serial++}`
  await seen.page.goto('/sign-up?next=/classes')
  await seen.page.getByLabel('Name', { exact: true }).fill(name)
  await seen.page.getByLabel('Password').fill(password)
  await seen.page.getByRole('button', { name: 'Sign up' }).click()
  await seen.page.waitForURL(`${baseUrl}/classes`)
  return { ...seen, name }
}

/** Makes a class and gives its code. */
export const makeClass = async (page: Page, name: string): Promise<string> => {
  await page.goto('/classes')
  await page.getByLabel('Name of the class').fill(name)
  await page.getByRole('button', { name: 'Make the class' }).click()
  await page.locator('.join-code').waitFor()
  return page.locator('.join-code').innerText()
}

/** Joins a class by its code. */
export const joinClass = async (page: Page, code: string, name: string): Promise<void> => {
  await page.goto('/classes')
  await page.getByLabel('Class code').fill(code)
  await page.getByRole('button', { name: 'Join the class' }).click()
  await page.getByRole('heading', { name }).waitFor()
}

/** What the answer of one question is to be, by its kind: typed words, or the first option. */
export const answerByKeyboard = async (page: Page, words: string): Promise<void> => {
  const field = page.locator('.quiz .answer .field')
  if ((await field.count()) > 0) {
    await field.focus()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    return
  }
  if ((await page.locator('.quiz .movable').count()) > 0) {
    await page.locator('.quiz .movable').first().focus()
    for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
    await page.locator('h1').focus()
  } else await page.keyboard.press('a')
  await page.keyboard.press('n')
}

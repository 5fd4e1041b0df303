import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { visit } from './browser'
import { projectRoot } from './start'

const password = 'four tall green lamps'
let serial = 0

/** A page of natural science as a file to be chosen, with more than ten good questions in it. */
export const scienceFile = () => ({
  name: 'photosynthesis.md',
  mimeType: 'text/markdown',
  buffer: fs.readFileSync(path.join(projectRoot, 'content/photosynthesis/document.md')),
})

/** Fills in the form of a door and goes through it. */
export const enterAccount = async (page: Page, name: string, door: 'Sign in' | 'Sign up'): Promise<void> => {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: door }).click()
}

/** Somebody new, signed in, in a window of their own on the page of classes. */
export const newPerson = async (
  browser: Browser,
  baseUrl: string,
  role: string,
  options: BrowserContextOptions = {},
) => {
  const seen = await visit(browser, baseUrl, options)
  const name = `${role}-${Date.now().toString(36)}-${serial++}`
  await seen.page.goto('/sign-up?next=/classes')
  await enterAccount(seen.page, name, 'Sign up')
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

import type { Page } from 'playwright-core'
import { goOn } from './browser'

/** Somebody who is signed in pastes a text and stands before it once it is read; the address of the document. */
export const paste = async (page: Page, text: string): Promise<string> => {
  await goOn(page, '/documents')
  await page.getByLabel('Paste a text to begin').fill(text)
  await page.getByRole('button', { name: 'Make questions' }).click()
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
  await page.locator('.book').waitFor()
  return new URL(page.url()).pathname
}

import type { Page } from 'playwright-core'

/** Proposes a new edition of a document in the browser of its author, and waits for what it would change. */
export const proposeEdition = async (page: Page, documentId: string): Promise<void> => {
  await page.goto(`/documents/${documentId}/edition`)
  await page.getByLabel('The whole text as it is now').fill('Ada Finch was born on 3 May 1921 in Bergen.')
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.locator('.edition-counts').waitFor()
}

import type { Page } from 'playwright-core'

/** One red pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='

/** Pastes a picture into a field of a card. */
export const pastePicture = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).evaluate((field, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'dot.png', { type: 'image/png' }))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, png)

/** Writes a card that shows a picture; gives its address. */
export const writePicture = async (page: Page): Promise<string> => {
  await page.goto('/cards/new')
  await page.getByLabel('Question and answer').check()
  await pastePicture(page, 'Front')
  await page.getByLabel('What does the picture show?').fill('a dot')
  await page.getByLabel('Back', { exact: true }).fill('red')
  const address = (await page.locator('.preview-stem img').getAttribute('src')) ?? ''
  await page.keyboard.press('Control+Enter')
  await page.locator('.note-form [role=status]').getByText('Saved in').waitFor()
  return address
}

/** How wide a picture is, shown by the page; fails where it cannot be had. */
export const widthOf = (page: Page, address: string): Promise<number> =>
  page.evaluate((src) => {
    const shown = Object.assign(new Image(), { src })
    return shown.decode().then(() => shown.naturalWidth)
  }, address)

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { learnedCard, type Note, packageOf } from '../support/anki-package'
import { violations } from '../support/axe'
import { launchBrowser, visit } from '../support/browser'
import { pastePicture } from '../support/pasted-picture'
import { pngOf } from '../support/pixels'
import { press } from '../support/studying'

const text = `The Tay is a river in Scotland. In 1879 the bridge over the Tay collapsed during a storm. The engineer Thomas Bouch designed it.`

const packed: readonly Note[] = [
  {
    guid: 'ore',
    kind: 'basic',
    fields: ['Which metal is this ore of?<img src="ore.png">', 'tin[sound:tin.mp3]'],
    cards: [learnedCard(20, [{ at: '2026-01-09T10:00:00Z', ease: 3, interval: 12 }], { deck: 'Science::Metals' })],
  },
  { guid: 'fox', kind: 'reversed', fields: ['fox', 'renard'], cards: [{ deck: 'French' }, { deck: 'French' }] },
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Selects words of the page, as a reader does with the mouse. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.book') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)

const saved = (page: Page) => page.locator('.note-form [role=status] .notice')

it('cards of one’s own are written with what is selected, imported as a list, and studied to the end', async () => {
  const { page, context, trouble } = await visit(browser, inject('baseUrl'))
  await page.goto('/')
  await page.getByLabel('Paste a text to begin').fill(text)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
  await page.locator('.book').waitFor()

  // With words selected in a text N takes its sentence along, the words as its gap; a second gap by its key. It opens over
  // the page, which is as it was when it is closed.
  const place = page.url()
  await select(page, 'collapsed')
  await page.keyboard.press('n')
  const gaps = page.getByLabel('Text with gaps')
  await gaps.waitFor()
  expect(await gaps.inputValue()).toBe('In 1879 the bridge over the Tay {{c1::collapsed}} during a storm.')
  await gaps.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 7))
  await page.keyboard.press('Control+Shift+C')
  expect(await gaps.inputValue()).toContain('In {{c2::1879}} the bridge')
  await page.locator('.preview-card').nth(1).getByText('1879', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'New card' })
  await dialog.getByText('2 cards').waitFor()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await dialog.getByText('Taken back').waitFor()
  await dialog.getByRole('button', { name: 'Add another' }).click()
  await page.keyboard.type('Left {{c1::un')
  expect(await gaps.inputValue()).toBe('Left {{c1::un')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(page.url()).toBe(place)
  await page.evaluate(() => getSelection()?.removeAllRanges())

  // By its link it opens, too, with what was begun; the address has the same form as a page.
  await page.getByRole('link', { name: 'New card' }).click()
  await gaps.waitFor()
  expect(await gaps.inputValue()).toBe('Left {{c1::un')
  await gaps.fill('')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New card')
  await page.goto('/cards/new')
  await page.locator('.cards-page .note-form').waitFor()

  // A formula and a picture, in both directions, into a deck of its own; the form stays for the next one.
  await page.getByLabel('In both directions').check()
  await page.getByLabel('Deck', { exact: true }).selectOption('new')
  await page.getByLabel('Name of the deck').fill('Physics')
  const front = page.getByLabel('Front', { exact: true })
  await front.fill('Energy at rest: $E = mc^2$ ')
  await front.press('End')
  await pastePicture(page, 'Front')
  await page.getByLabel('What does the picture show?').fill('a red dot')
  await page.getByLabel('Back', { exact: true }).fill('rest energy')
  await page.locator('.preview-stem math').waitFor()
  expect(await page.locator('.preview-stem img').getAttribute('alt')).toBe('a red dot')
  const tags = page.getByLabel('Tags', { exact: true })
  await tags.fill(`ulm ${'a'.repeat(101)}`)
  await tags.press('Control+Enter')
  await page.getByText('A tag can have 100 characters').waitFor()
  expect(await tags.inputValue()).toHaveLength(105)
  await tags.fill('ulm')
  await front.focus()
  await page.keyboard.press('Control+Enter')
  await saved(page).getByText('Saved in Physics').waitFor()
  expect(await front.inputValue()).toBe('')
  expect(await front.evaluate((field) => field === document.activeElement)).toBe(true)
  await front.press('Control+Enter')
  await page.getByText('Fill this in').first().waitFor()

  // A list, looked at before it is added; what cannot be asked is named by its line.
  await page.getByRole('link', { name: 'Import a list' }).click()
  await page
    .getByLabel('One term a line')
    .fill('word;meaning;chapter\nle chien;the dog;animals\nla vache;;animals\nle chat;the cat;animals')
  await page.getByRole('button', { name: 'Read the list' }).click()
  await page.getByText('2 of 3 rows become cards').waitFor()
  await page.getByText('Line 3: no answer').waitFor()
  expect(await page.getByLabel('Column 3 is').inputValue()).toBe('tags')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Add 2 cards' }).click()
  await page.getByText('2 rows are in Physics now').waitFor()
  await page.getByRole('link', { name: 'Study them' }).click()

  // New ones are read first, as they look; then typed or turned over, one direction a day.
  await page.locator('.reading math').waitFor()
  expect(
    await page.locator('.reading img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
  ).toBe(1)
  const answers: Record<string, string> = { 'le chien': 'the dog', 'le chat': 'the cat' }
  let asked = 0
  let lastCard = ''
  while ((await page.locator('.session-end').count()) === 0) {
    while (await page.locator('.reading').count()) await press(page, 'Space')
    const stem = await page.locator('.stem').innerText()
    const word = Object.keys(answers).find((each) => stem.includes(each))
    await page.locator('.answer input').fill(word ? (answers[word] ?? '') : 'rest energy')
    await press(page, 'Enter')
    expect(await page.locator('.verdict').innerText()).toContain('Right')
    lastCard = (await page.getByRole('link', { name: 'Your card in Physics' }).getAttribute('href')) ?? ''
    await press(page, '4')
    expect(++asked).toBeLessThan(10)
  }
  expect(asked).toBe(3)

  // A card is written anew, put away and brought back where it is written; it is no document.
  await page.goto(lastCard)
  await page.getByLabel('Back', { exact: true }).fill('the hound')
  await page.getByRole('button', { name: 'Save' }).click()
  await saved(page).getByText('What you remember of it stays').waitFor()
  await page.getByRole('button', { name: 'Delete this card' }).click()
  await saved(page).getByRole('button', { name: 'Bring it back' }).click()
  await saved(page).getByText('It is back').waitFor()
  await page.goto('/documents')
  expect(await page.getByRole('main').innerText()).not.toContain('le chat')

  // With an account a package of Anki comes along, looked at before it is added, and goes again in one step.
  await page.goto('/sign-up?next=/cards/import')
  await page.getByLabel('Name', { exact: true }).fill(`anki-${Date.now()}`)
  await page.getByLabel('Password').fill('a fox in the fog')
  await page.getByRole('button', { name: 'Sign up' }).click()
  const buffer = Buffer.from(await packageOf(packed, { isNewer: true, media: { 'ore.png': pngOf(4, 4) } }))
  await page.locator('input[type=file]').setInputFiles({ name: 'deck.apkg', mimeType: 'application/zip', buffer })
  await page.getByText('1 card is learned already: 1 review comes along').waitFor()
  await page.getByText('Science › Metals: 1').waitFor()
  await page.getByText('Which metal is this ore of? ore', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Add them' }).click()
  await page.getByText('2 notes with 3 cards are in your decks now, and 1 review.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back: 2').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, type Visit, visit } from '../support/browser'
import { newPerson } from '../support/classroom'
import { paste } from '../support/pasting'

const baseUrl = inject('baseUrl')
const text = `# Ada Finch

Ada Finch was born on 3 May 1921 in Whitby. Ada Finch was party secretary of Whitby from 1950 to 1954.

## Later life

Ada Finch became party secretary of Whitby in April 1952. Finch joined the Royal Society in 1971. In 1980 she won the Harbour Prize.`

let browser: Browser
let person: Visit
beforeAll(async () => {
  browser = await launchBrowser()
  person = await newPerson(browser, baseUrl, 'author')
})
afterAll(() => browser.close())

/** The author of this file before a document that is new. */
const author = async () => ({ ...person, path: await paste(person.page, text) })

const current = (page: Page) => page.locator('.pq[aria-current="true"]')
const stem = (page: Page) => current(page).locator('.pq-stem').textContent()

describe('the author’s page', () => {
  it('is worked through by keyboard: move, approve, reject, edit, take back', async () => {
    const { page, path, trouble } = await author()
    await page.goto(`${path}/questions`)
    await current(page).waitFor()
    const first = await stem(page)
    await page.keyboard.press('j')
    const second = await stem(page)
    expect(second).not.toBe(first)
    await page.keyboard.press('k')
    expect(await stem(page)).toBe(first)

    await page.keyboard.press('a')
    await page.getByRole('status').getByText('Changed: 1.').waitFor()
    expect(await stem(page), 'the next one is at hand').toBe(second)
    await page.keyboard.press('r')
    await page.getByRole('status').getByText('2 of').waitFor()
    const rows = page.locator('.pq')
    expect(await rows.nth(0).locator('.pq-st').textContent()).toBe('Approved')
    expect(await rows.nth(1).locator('.pq-st').textContent()).toBe('Rejected')

    await page.keyboard.press('u')
    await page.getByRole('status').getByText('Taken back: 1.').waitFor()
    expect(await rows.nth(1).locator('.pq-st').textContent()).toMatch(/Ready|Look/)

    await rows.nth(0).focus()
    await page.keyboard.press('e')
    const words = page.getByLabel('Question', { exact: true })
    await words.fill('As I would ask it?')
    await page.getByRole('button', { name: 'Save and approve' }).press('Enter')
    await page.locator('.pq-stem', { hasText: 'As I would ask it?' }).waitFor()
    await page.reload()
    expect(await page.locator('.pq').nth(0).locator('.pq-st').textContent()).toBe('Approved')
    expect(await page.locator('.pq-stem', { hasText: 'As I would ask it?' }).count()).toBe(1)
    expect(trouble).toEqual([])
  })

  it('decides about many at once, chosen by hand or the best of all', async () => {
    const { page, path, trouble } = await author()
    await page.goto(`${path}/questions?show=all`)
    await current(page).waitFor()
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('button', { name: 'Reject 2 selected' }).click()
    await page.getByRole('status').getByText('Changed: 2.').waitFor()
    await page.getByRole('button', { name: /^Approve the best / }).click()
    await page.locator('.pq-st.approved').first().waitFor()
    expect(await page.locator('.pq-st.rejected').count()).toBe(2)
    expect(await page.locator('.pq-st.ready').count(), 'nothing of the best is left').toBeLessThan(5)
    await page.getByRole('button', { name: /^Approve the best / }).waitFor({ state: 'detached' })
    expect(trouble).toEqual([])
  })

  it('settles where the document disagrees with itself, and the questions follow', async () => {
    const { page, path, trouble } = await author()
    await page.goto(path)
    expect(await page.locator('.book .disputed').count()).toBeGreaterThan(1)
    const facts = /(\d+) facts/.exec(await page.locator('main').innerText())?.[1]
    await page.goto(`${path}/questions?show=all`)
    expect(await page.locator('.counts dd').first().innerText(), 'as many facts as on the page').toBe(facts)
    await page.getByRole('heading', { name: /^Two sentences disagree/ }).waitFor()
    await page.getByRole('button', { name: 'Trust this one' }).first().click()
    await page.getByText('you trusted the first').waitFor()
    await page
      .locator('.pq-stem', { hasText: /secretary/ })
      .first()
      .waitFor()
    await page.goto(path)
    expect(await page.locator('.book .disputed').count()).toBe(0)
    expect(trouble).toEqual([])
  })

  it('corrects a sentence in place, and the text whole by a new edition once what it changes was seen', async () => {
    const { page, path, trouble } = await author()
    await page.goto(`${path}/questions?show=all`)
    await page.getByRole('button', { name: 'Correct this sentence 4' }).click()
    await page.getByLabel('The sentence').fill('Finch joined the Royal Society in 1972.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.pair-t', { hasText: 'in 1972' }).waitFor()
    await page.goto(path)
    expect(await page.locator('.book').textContent()).toContain('joined the Royal Society in 1972')

    await page.goto(`${path}/settings`)
    await page.getByRole('link', { name: 'Paste again, or open a new edition' }).click()
    const [before = ''] = text.split('In 1980')
    await page.getByLabel('The whole text as it is now').fill(`${before}In 1985 she founded the Whitby Museum.`)
    await page.getByRole('button', { name: 'Show what would change' }).click()
    const goes = page.locator('.edition-list', { hasText: 'No longer stated' })
    await goes.getByText('Harbour Prize').waitFor()
    expect((await page.locator('.edition-list ins').allTextContents()).join()).toContain('1971')
    await page.getByRole('button', { name: 'Apply the new edition' }).click()
    await page.locator('.book', { hasText: 'founded the Whitby Museum' }).waitFor()
    expect(await page.locator('.book').textContent()).not.toContain('Harbour Prize')
    expect(trouble).toEqual([])
  })

  it('takes a question of one’s own', async () => {
    const { page, path, trouble } = await author()
    await page.goto(`${path}/questions`)
    await page.getByRole('link', { name: 'Write a question' }).click()
    await page.getByRole('link', { name: /Harbour Prize/ }).click()
    await page.getByLabel('Kind').selectOption('Choice')
    await page.getByLabel('Question', { exact: true }).fill('Which prize did Ada Finch win?')
    await page.getByLabel('Answer', { exact: true }).fill('the Harbour Prize')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Give at least one wrong option').waitFor()
    await page.getByLabel('Wrong options').fill('the Lighthouse Prize\nthe Whitby Medal')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/show=all/)
    const row = page.locator('.pq', { hasText: 'Which prize did Ada Finch win?' })
    expect(await row.locator('.pq-st').textContent()).toBe('Approved')
    expect(trouble).toEqual([])
  })
})

describe('the page of a document', () => {
  it('opens a fact beside the text, corrects it, and closes it again', async () => {
    const { page, path, trouble } = await author()
    await page.keyboard.press('/')
    await page.keyboard.type('FINCH')
    const count = page.locator('.finder-count')
    await count.getByText('1 of 4').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await count.getByText('4 of 4').waitFor()
    await page.waitForURL(/\?q=FINCH&place=4$/)
    await page.locator('.text-look summary').click()
    await page.getByLabel('Large', { exact: true }).check()
    await page.reload()
    await count.getByText('4 of 4').waitFor()
    expect(await page.locator('.doc-grid').getAttribute('data-size')).toBe('large')
    await page.getByLabel('Find in this text').press('Escape')
    await page.waitForURL(`${baseUrl}${path}`)

    await page.locator('.book a.ink', { hasText: 'Royal Society' }).click()
    const sheet = page.getByRole('complementary', { name: 'Selected fact' })
    await sheet.getByText('1971').first().waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className)
    await expect.poll(focused, { message: 'it leads into what has opened' }).toBe('sheet-head')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await expect.poll(focused, { message: 'and back' }).toContain('ink')
    await page.keyboard.press('Enter')
    await sheet.getByText('1971').first().waitFor()
    await sheet.getByRole('link', { name: 'Correct', exact: true }).click()
    await sheet.getByLabel('When').fill('not a date')
    await sheet.getByRole('button', { name: 'Save' }).click()
    await sheet.getByText('Write a date like').waitFor()
    await sheet.getByLabel('When').fill('May 1972')
    await sheet.getByRole('button', { name: 'Save' }).click()
    await sheet.getByText('May 1972').waitFor()

    await sheet.getByRole('link', { name: 'Correct the sentence' }).click()
    await sheet.getByText('1 fact stated here').waitFor()
    await sheet.getByLabel('The sentence').fill('Finch joined the Royal Academy in 1971.')
    expect(await sheet.locator('del').allTextContents()).toEqual([' Society'])
    expect(await sheet.locator('ins').allTextContents()).toEqual([' Academy'])
    await sheet.getByRole('button', { name: 'Save' }).click()
    await page.locator('.book', { hasText: 'joined the Royal Academy' }).waitFor()
    await sheet.getByText('May 1972').waitFor()
    await sheet.getByRole('link', { name: 'Close' }).click()
    await page.waitForURL(`${baseUrl}${path}`)
    expect(await sheet.count()).toBe(0)
    expect(trouble).toEqual([])
  })

  it('is renamed, goes to another server and comes in there, is put away and brought back', async () => {
    const { page, path, trouble } = await author()
    await page.goto(`${path}/questions`)
    await page.getByRole('button', { name: /^Approve the best / }).click()
    await page.locator('.pq-st.approved').first().waitFor()
    await page.goto(`${path}/settings`)
    await page.getByLabel('Title').fill('A keeper of lights')
    await page.getByLabel('Author, source and licence').fill('Text by O. Hull, CC BY 4.0')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as a .recite file' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('A keeper of lights.recite')
    const elsewhere = await visit(browser, baseUrl)
    await elsewhere.page.goto('/')
    const taken = { name: 'A.recite', mimeType: 'application/zip', buffer: await readFile(await file.path()) }
    const broken = { ...taken, buffer: taken.buffer.subarray(0, 500) }
    await elsewhere.page.getByLabel('open files').setInputFiles(broken)
    await elsewhere.page.getByText('This is no whole .recite file').waitFor()
    await elsewhere.page.getByLabel('open files').setInputFiles(taken)
    await elsewhere.page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    await elsewhere.page.getByText('Text by O. Hull, CC BY 4.0').waitFor()
    expect(await elsewhere.page.locator('.book a.ink').count()).toBeGreaterThan(0)
    await elsewhere.context.close()
    await page.getByRole('button', { name: 'Put it away' }).click()
    await page.getByRole('button', { name: 'Bring it back' }).waitFor()
    await page.goto('/documents')
    expect(await page.getByRole('link', { name: 'A keeper of lights' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Put away' }).click()
    await page.getByRole('link', { name: 'A keeper of lights' }).first().click()
    await page.getByRole('navigation').getByRole('link', { name: 'Sharing' }).click()
    await page.locator('summary', { hasText: 'Delete this document' }).click()
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await page.waitForURL('**/documents')
    expect(await page.getByRole('link', { name: 'A keeper of lights' }).count()).toBe(0)
    expect(trouble).toEqual([])
  })
})

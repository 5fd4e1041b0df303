import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, type Visit, visit } from '../support/browser'
import { newPerson } from '../support/classroom'
import { wordFile } from '../support/office'
import { paste } from '../support/pasting'
import { pngOf } from '../support/pixels'
import { type Layout, typeset } from '../support/typeset'

const baseUrl = inject('baseUrl')
const sentence = 'The tower of Whitby was built in 1902 by Ada Finch. '

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, sentence)
const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256))

type Bad = { readonly what: string; readonly name: string; readonly buffer: Buffer; readonly says: RegExp }

const refused: readonly Bad[] = [
  { what: 'an empty file', name: 'a.txt', buffer: Buffer.from(' \n\t\n'), says: /no text in this/ },
  { what: '3 MB of text', name: 'a.txt', buffer: megabytes(3), says: /3,145,728 characters; .* can have 2,000,000/ },
  { what: '11 MB of text', name: 'a.txt', buffer: megabytes(11), says: /11,534,336 characters; .* can have 2,000,000/ },
  { what: '26 MB', name: 'a.txt', buffer: megabytes(26), says: /more than 25 MB/ },
  { what: 'a program called .txt', name: 'a.txt', buffer: noise, says: /not a text, whatever its name says/ },
  { what: 'a PDF called .txt', name: 'a.txt', buffer: Buffer.from('%PDF-1.7\n1 0 obj'), says: /ends in \.pdf/ },
  { what: 'an old Word file', name: 'a.doc', buffer: Buffer.from(sentence), says: /save it as \.docx/ },
  {
    what: 'letters of an unknown encoding',
    name: 'a.txt',
    buffer: Buffer.from([0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x93, 0xfa, 0x96, 0x7b]),
    says: /letters of this file cannot be told/,
  },
]

describe('a file that cannot be read', () => {
  it.each(refused)('$what is refused in words, and leaves nothing behind', async ({ name, buffer, says }) => {
    // What a page would send; sent from here, because the page itself refuses the largest before sending.
    const body = new FormData()
    body.append('file', new File([new Uint8Array(buffer)], name, { type: 'text/plain' }))
    const headers = { origin: baseUrl, accept: 'application/json' }
    const response = await fetch(`${baseUrl}/api/documents`, { method: 'POST', headers, body })
    expect(response.status).toBe(422)
    expect((await response.json()).message).toMatch(says)
    expect(response.headers.getSetCookie(), 'nobody became a guest').toEqual([])
  })

  it('says so on the page, where what was typed stays, and takes the whole file', async () => {
    const { context, page, trouble } = await visit(browser, baseUrl)
    await page.goto('/')
    // From the disk: through the test's own connection to the browser it would take half a minute on a busy machine.
    const large = path.join(inject('dataFolder'), 'large.txt')
    fs.writeFileSync(large, megabytes(26))
    await page.locator('#paste-file').setInputFiles(large)
    await page.getByRole('alert').getByText('more than 25 MB').waitFor()
    await page.getByLabel('Paste a text to begin').fill('?!')
    await page.getByRole('button', { name: 'Make questions' }).click()
    await page.getByRole('alert').getByText('no text in this').waitFor()
    expect(await page.getByLabel('Paste a text to begin').inputValue()).toBe('?!')
    expect(new URL(page.url()).pathname).toBe('/')

    const plain = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page
      .locator('#paste-file')
      .setInputFiles([plain('1.md', sentence), plain('2.doc', '?'), plain('3.md', sentence)])
    await page.getByRole('alert').getByText('2.doc: Recite cannot read .doc files').waitFor()
    await page.getByText('Still chosen: 1.md, 3.md').waitFor()
    await page.locator('#paste-file').setInputFiles([plain('2.md', sentence)])
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    for (const name of ['2', '3']) await page.getByRole('heading', { name, level: 2, exact: true }).waitFor()
    await page.goto('/documents')

    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const picture = { picture: pngOf(400, 250), alt: 'The tower from the sea' }
    const whole = Buffer.from(wordFile([{ heading: 'The tower', level: 1 }, { paragraph: sentence }, picture]))
    await page
      .locator('#paste-file')
      .setInputFiles({ name: 'tower.docx', mimeType, buffer: whole.subarray(0, whole.length - 100) })
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    await page.getByText('A part of this .docx file is missing or damaged').waitFor()
    await page.goto('/documents')
    await page.locator('#paste-file').setInputFiles({ name: 'tower.docx', mimeType, buffer: whole })
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    await page.locator('.book', { hasText: 'tower of Whitby was built in 1902' }).waitFor()
    const shown = page.locator('p + figure').getByRole('img', { name: 'The tower from the sea' })
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(400)
    await page.goto(`${page.url()}/questions?show=all`)
    await page.locator('.pq-stem', { hasText: 'tower' }).first().waitFor()

    const print = async (layout: Layout) => {
      const pieces = [{ heading: 'The tower in print', level: 1 }, { paragraph: sentence }] as const
      const buffer = Buffer.from(await typeset(pieces, layout))
      await page.goto('/documents')
      await page.locator('#paste-file').setInputFiles({ name: 'tower.pdf', mimeType: 'application/pdf', buffer })
      await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    }
    await print({ password: 'whitby' })
    await page.getByText('This PDF is under a password').waitFor()
    await print({ numbered: true })
    await page.getByRole('heading', { name: 'The tower in print', level: 1 }).waitFor()
    await page.locator('.book', { hasText: 'tower of Whitby was built in 1902' }).waitFor()
    expect(trouble.filter((line) => !line.includes('422'))).toEqual([])
    await context.close()
  })

  it('is not taken from a page of another site', async () => {
    const body = new FormData()
    body.append('text', sentence)
    const headers = { origin: 'https://elsewhere.example', accept: 'application/json' }
    const response = await fetch(`${baseUrl}/api/documents`, { method: 'POST', headers, body })
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  })
})

describe('a text that is unusual', () => {
  let person: Visit
  beforeAll(async () => {
    person = await newPerson(browser, baseUrl, 'author')
  })
  const read = async (text: string) => {
    await paste(person.page, text)
    return person
  }

  it('without a fact says so and offers to write a question', async () => {
    const { page, trouble } = await read('Perhaps. Who knows? Nobody would say so, and so it goes on and on.')
    await page.getByText('No fact was found in this text').waitFor()
    await page.getByRole('link', { name: 'Write a question' }).click()
    await page.getByText('Which sentence is it about?').waitFor()
    expect(trouble).toEqual([])
  })

  it('in Chinese is kept and set as such, and says what was not done', async () => {
    const { page, trouble } = await read('灯塔建于一九二一年。它由许多渔民建造，用来警告船只。')
    await page.getByText('This text is in Chinese.').waitFor()
    expect(await page.locator('article.book').getAttribute('lang')).toBe('zh')
    expect(trouble).toEqual([])
  })

  it('from right to left is set from right to left', async () => {
    const { page, trouble } = await read('بُنيت المنارة في عام ١٩٢١. تحذّر المنارة السفن من الصخور القريبة من الشاطئ.')
    await page.getByText('This text is in Arabic.').waitFor()
    const direction = await page
      .locator('.book > p')
      .first()
      .evaluate((element) => getComputedStyle(element).direction)
    expect(direction).toBe('rtl')
    expect(trouble).toEqual([])
  })

  it('with HTML in it is shown as it was written, and runs nothing', async () => {
    const { page, trouble } = await read(
      `${sentence}It said <script>document.title = 'run'</script> and <img src=x onerror="document.title='run'"> & <b>more</b>.`,
    )
    expect(await page.locator('.book').textContent()).toContain("<script>document.title = 'run'</script>")
    expect(await page.locator('.book img, .book script, .book b').count()).toBe(0)
    expect(await page.title()).not.toBe('run')
    expect(trouble).toEqual([])
  })

  it('with brackets in its title is found under that title', async () => {
    const { page, trouble } = await read(`# The tower (1902) [draft] ((a+b)*\n\n${sentence}`)
    await page.getByRole('heading', { level: 1, name: 'The tower (1902) [draft] ((a+b)*' }).waitFor()
    await page.goto('/documents?q=%5Bdraft%5D')
    await page.getByRole('link', { name: 'The tower (1902) [draft]' }).first().waitFor()
    expect(trouble).toEqual([])
  })
})

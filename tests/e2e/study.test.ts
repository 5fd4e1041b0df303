import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser, visit } from '../support/browser'
import { ask } from '../support/running-database'
import { answer, answersOf, begin as beginStudy, miss, press, stemOf, stored } from '../support/studying'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const begin = (options: BrowserContextOptions = {}) => beginStudy(browser, options)

describe('studying a pasted text', () => {
  it('goes by keyboard alone from the first question to the end, and stores every answer', async () => {
    const { page, context, trouble, documentId } = await begin()
    let answers = 0
    while ((await page.locator('.session-end').count()) === 0) {
      await answer(page)
      answers++
      // What stands below an answer is loaded behind the first question.
      await page.locator('.source').first().waitFor()
      // Easy: rated anew where the answer was wrong, so that it ends.
      await press(page, '4')
      expect(answers).toBeLessThan(40)
    }
    expect(answers).toBeGreaterThan(4)
    const events = await stored(documentId, answers + (await amendsOf(documentId)))
    expect(events.filter(({ type }) => type === 'answer')).toHaveLength(answers)
    expect(events.filter(({ type, rating }) => type === 'amend' && rating === 4).length).toBeGreaterThan(0)
    expect(await page.locator('.session-end tbody tr').count()).toBeGreaterThan(4)
    expect(trouble).toEqual([])
    await context.close()
  })

  it('takes back as many answers as were given', async () => {
    const { page, context, trouble, documentId } = await begin()
    await answer(page)
    const first = await stemOf(page)
    await press(page, 'Space')
    await answer(page)
    const second = await stemOf(page)
    await press(page, 'u')
    expect(await stemOf(page)).toBe(second)
    expect(await page.locator('.verdict').count()).toBe(0)
    await page.keyboard.press('Escape')
    await press(page, 'u')
    expect(await stemOf(page)).toBe(first)
    const events = await stored(documentId, 4)
    expect(events.map(({ type }) => type)).toEqual(['answer', 'answer', 'undo', 'undo'])
    const cards = await ask<{ reps: number }>(
      inject('dataFolder'),
      `SELECT c.reps FROM "Card" c JOIN "Fact" f ON f.id = c."factId" WHERE f."documentId" = $1`,
      [documentId],
    )
    expect(cards.map(({ reps }) => reps)).toEqual([0, 0])
    expect(trouble).toEqual([])
    await context.close()
  })

  it('ends when its learner has had enough, and on a phone suspends a card', async () => {
    const { page, context, trouble } = await begin({ viewport: { width: 390, height: 844 } })
    await answer(page)
    const stem = await stemOf(page)
    await page.getByRole('button', { name: 'How to answer' }).click()
    await page.getByRole('button', { name: 'Suspend', exact: true }).click()
    await page.getByText(/^Suspended:/).waitFor()
    expect(await stemOf(page)).not.toBe(stem)
    await miss(page)
    await page.locator('.verdict').waitFor()
    await page.getByRole('link', { name: 'End', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Done for now' }).waitFor()
    expect(await page.locator('.session-end tbody tr').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: /^Go on/ }).waitFor()
    await page.locator('a.btn', { hasText: 'Back to today' }).click()
    await page.getByRole('heading', { level: 1, name: /^One fact comes back later today/ }).waitFor()
    expect(trouble).toEqual([])
    await context.close()
  })

  it('goes on after a reload where it stopped, with the way back', async () => {
    const { page, context, trouble, documentId } = await begin()
    await answer(page)
    const first = await stemOf(page)
    await press(page, 'Space')
    while (await page.locator('.reading').count()) await press(page, 'Space')
    const second = await stemOf(page)
    await page.reload()
    await expect.poll(() => stemOf(page)).toBe(second)
    // Keys act once the question has the focus.
    await page.locator('main :focus').waitFor()
    await page.keyboard.press('Escape')
    await press(page, 'u')
    expect(await stemOf(page)).toBe(first)
    expect((await stored(documentId, 2)).map(({ type }) => type)).toEqual(['answer', 'undo'])
    expect(trouble).toEqual([])
    await context.close()
  })

  it('asks nothing again that was answered elsewhere before it is taken up', async () => {
    const { page, context, trouble, documentId } = await begin()
    const start = page.url()
    await answer(page)
    await press(page, '4')
    const answers = 1 + (await learnAll(page, documentId))
    await stored(documentId, answers + (await amendsOf(documentId)))
    await page.goto(start)
    await expect.poll(() => page.locator('.session-end tbody tr').count()).toBe(1)
    expect(trouble).toEqual([])
    await context.close()
  })

  it('nor what is answered elsewhere and not sent yet', async () => {
    const { page, context, trouble, documentId } = await begin()
    const start = page.url()
    await answer(page)
    await press(page, '4')
    await stored(documentId, 1 + (await amendsOf(documentId)))
    await page.route('**/api/study-events', (route) => route.abort())
    await learnAll(page, documentId)
    await page.goto(start)
    await expect.poll(() => page.locator('.session-end tbody tr').count()).toBe(1)
    expect(trouble.filter((line) => !line.includes('net::ERR_FAILED'))).toEqual([])
    await context.close()
  })

  it('says what is not saved yet, goes on all the same, and sends it when the server is back', async () => {
    const { page, context, trouble, documentId } = await begin()
    await page.route('**/api/study-events', (route) => route.abort())
    await answer(page)
    await page.getByText('Not saved yet, trying again').waitFor()
    await press(page, 'Space')
    await answer(page)
    expect(await answersOf(documentId)).toEqual([])
    // The page is closed with both answers unsent; another tab of the same browser sends them.
    await page.close()
    const other = await context.newPage()
    await other.goto(`/study?document=${documentId}`)
    await stored(documentId, 2)
    await other.getByText('Not saved yet').waitFor({ state: 'detached' })
    expect(trouble.filter((line) => !line.includes('net::ERR_FAILED'))).toEqual([])
    await context.close()
  })

  it('moves no question by its answer, however long the options, on a phone and on a screen in turns', async () => {
    const { page, context, trouble } = await visit(browser, inject('baseUrl'))
    await page.goto('/')
    await page.getByRole('button', { name: 'Study this sample' }).click()
    await page.waitForURL(/\/study\?document=/)
    await page.goto(`${page.url()}&mode=cram&n=20`)
    await page.locator('.stem').waitFor()
    const seen = { options: 0, typed: 0 }
    for (let asked = 0; (await page.locator('.session-end').count()) === 0; asked++) {
      await page.setViewportSize({ width: asked % 2 === 0 ? 390 : 1280, height: 844 })
      const stem = await page.locator('.stem').boundingBox()
      const options = page.locator('.options li')
      const places = async () => Promise.all((await options.all()).map((option) => option.boundingBox()))
      const before = await places()
      if (before.length > 0) seen.options++
      else if (await page.locator('.answer input').count()) seen.typed++
      // An answer in words that is wrong, so that the right one is told beside the verdict.
      await page.keyboard.press(before.length > 0 ? 'a' : '0')
      if (await page.locator('.answer input').count()) {
        await page.keyboard.type('wrong')
        await page.keyboard.press('Enter')
      }
      const check = page.getByRole('button', { name: 'Check' })
      if ((await page.locator('.verdict').count()) === 0 && (await check.count())) await check.click()
      await page.locator('.verdict').waitFor()
      expect(await page.locator('.stem').boundingBox()).toEqual(stem)
      expect(await places()).toEqual(before)
      await page.locator('#next').click()
      await page.locator('.verdict').waitFor({ state: 'detached' })
    }
    expect(Math.min(seen.options, seen.typed), JSON.stringify(seen)).toBeGreaterThan(0)
    expect(trouble).toEqual([])
    await context.close()
  })

  it('fits a phone, by touch, without an accessibility fault in light and dark', async () => {
    // Without motion a colour is at its end at once, so that its contrast can be measured.
    const phone = {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    } as const
    const { page, context, trouble } = await begin(phone)
    const isFree = async () => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(390)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page)).toEqual([])
      }
    }
    await isFree()
    await page.getByRole('button', { name: 'Ask me' }).tap()
    await page.locator('.stem').waitFor()
    await isFree()
    const option = page.locator('button.option').first()
    if (await option.count()) await option.tap()
    else await page.getByRole('button', { name: 'Show answer' }).tap()
    await page.locator('.verdict').waitFor()
    await isFree()
    await page.getByRole('button', { name: 'Easy' }).tap()
    expect(trouble).toEqual([])
    await context.close()
  })
})

/** Answers all new facts of a document in a session of their own; how many answers that took. */
const learnAll = async (page: Page, documentId: string) => {
  await page.goto(`/study?document=${documentId}&mode=learn`)
  let answers = 0
  while ((await page.locator('.session-end').count()) === 0) {
    await answer(page)
    answers++
    await press(page, '4')
  }
  return answers
}

const amendsOf = async (documentId: string) => {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return (await answersOf(documentId)).filter(({ type }) => type === 'amend').length
}

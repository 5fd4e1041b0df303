import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { ask } from '../support/running-database'
import { begin as beginStudy, miss, press, stemOf, stored } from '../support/studying'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Goes on, knowing nothing, to the first question with such an answer. */
const askedAs = async (page: Page, answer: string) => {
  for (let tries = 0; tries < 20; tries++) {
    if (await page.locator('.reading').count()) await press(page, 'Space')
    await page.locator('main :focus').waitFor()
    if (await page.locator(answer).count()) return
    await press(page, 'Alt+0')
    await press(page, '4')
  }
}

/** Leaves one question in a document, of such a kind. */
const leaveOne = (documentId: string, kind: 'choice' | 'ordering', { options = '[]', parts = '[]' }) =>
  ask(
    inject('dataFolder'),
    `WITH kept AS (SELECT id, "currentVersionId" FROM "Question"
       WHERE "documentId" = $1 AND status IN ('proposed', 'approved') ORDER BY rank, id LIMIT 1),
     others AS (UPDATE "Question" SET status = 'rejected' WHERE "documentId" = $1 AND id NOT IN (SELECT id FROM kept)),
     changed AS (UPDATE "Question" SET kind = $2 WHERE id IN (SELECT id FROM kept))
     UPDATE "QuestionVersion" v SET stem = 'Which comes first?', options = $3::jsonb, parts = $4::jsonb
     FROM kept WHERE v.id = kept."currentVersionId"`,
    [documentId, kind, options, parts],
  )

const statuses = async (documentId: string) =>
  (
    await ask<{ status: string }>(inject('dataFolder'), `SELECT status FROM "Question" WHERE "documentId" = $1`, [
      documentId,
    ])
  ).map(({ status }) => status)

/** Puts words in order by arrows and Space alone, from the question on, and hands them in. */
const arrange = async (page: Page) => {
  const words = () => page.locator('.movable > span').allInnerTexts()
  await page.locator('h1.stem:focus').waitFor()
  await page.keyboard.press('Space')
  await page.locator('.movable:focus').waitFor()
  for (const [place, word] of ['one', 'two', 'three'].entries()) {
    const walk = async (to: number) => {
      const at = (await words()).indexOf(await page.locator('.movable:focus > span').innerText())
      for (let steps = Math.abs(to - at); steps > 0; steps--)
        await page.keyboard.press(to > at ? 'ArrowDown' : 'ArrowUp')
    }
    await walk((await words()).indexOf(word))
    await page.keyboard.press('Space')
    await walk(place)
    await page.keyboard.press('Space')
  }
  expect(await words()).toEqual(['one', 'two', 'three'])
  await page.keyboard.press('Enter')
}

describe('the keys of a learner', () => {
  it('are given, taken and turned off in the settings, and are those of the session', async () => {
    const { page, context, trouble, documentId } = await beginStudy(browser)
    await page.goto('/account/study')
    await page.getByRole('button', { name: /^undo.*: U\. Change$/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('s')
    await page.getByRole('status').getByText('It is no longer the key of: suspend').waitFor()
    await page.getByText('Saved.').waitFor()
    await page.getByRole('button', { name: /^a card of your own.*: N\. Change$/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('g')
    await page
      .getByRole('link', { name: 'New card', includeHidden: true })
      .and(page.locator('[title$="key G"]'))
      .waitFor()

    await page.goto(`/study?document=${documentId}`)
    await page.locator('.reading').waitFor()
    await page.locator('main :focus').waitFor()
    await press(page, 'Space')
    const first = await stemOf(page)
    await miss(page)
    await page.locator('.verdict').waitFor()
    expect(await page.getByRole('button', { name: 'Undo' }).locator('kbd').innerText()).toBe('S')
    await page.keyboard.press('u')
    expect(await page.locator('.verdict').count(), 'the usual key is nobody’s').toBe(1)
    await page.locator('.source').evaluate((quote) => getSelection()?.selectAllChildren(quote))
    await page.keyboard.press('g')
    const card = page.getByRole('dialog', { name: 'New card' })
    await card.locator('.write-quote .cite').waitFor()
    await card.getByLabel('Text with gaps').press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await page.locator('.verdict').count(), 'the session waits where it was').toBe(1)
    await press(page, 's')
    expect(await stemOf(page)).toBe(first)
    expect((await stored(documentId, 2)).map(({ type }) => type)).toEqual(['answer', 'undo'])
    for (const [key, title] of [
      ['?', 'Keys'],
      ['o', 'How to answer'],
    ] as const) {
      await page.keyboard.press('Escape')
      await page.keyboard.press(key)
      const dialog = page.getByRole('dialog', { name: title })
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      // Closed, it gives the focus back to the question.
      await page.locator('main :focus').waitFor()
    }
    await miss(page)
    await page.locator('.verdict').waitFor()
    await press(page, 'c')
    await page.getByText('Counted as right.').first().waitFor()
    await page.keyboard.press('f')
    await page.getByText('Its author is told').first().waitFor()
    await page.keyboard.press('e')
    await page.waitForURL(/questions\?show=all&edit=/)

    // An answer is shown by Enter in the empty field, and by Space outside of it; what is taken out comes back.
    await page.goto(`/study?document=${documentId}`)
    await page.locator('h2.verdict:focus').waitFor()
    await press(page, 'Space')
    await askedAs(page, '.answer input')
    await press(page, 'Enter')
    await page.locator('.verdict.shown').waitFor()
    await press(page, '3')
    await askedAs(page, '.answer input')
    await page.keyboard.press('Escape')
    await press(page, 'h')
    await page.getByText('It begins with').waitFor()
    await press(page, 'Space')
    await page.locator('.verdict.shown').waitFor()
    await press(page, '2')
    await askedAs(page, '.stem')
    const there = await stemOf(page)
    const rejected = async () => (await statuses(documentId)).filter((status) => status === 'rejected').length
    for (const [key, words] of [
      ['k', 'known'],
      ['r', 'rejected'],
    ] as const) {
      await page.keyboard.press('Escape')
      await press(page, key)
      await page.getByRole('status').getByText(words).waitFor()
      await expect.poll(rejected).toBe(key === 'r' ? 1 : 0)
      await page.keyboard.press('Escape')
      await press(page, 's')
      expect(await stemOf(page)).toBe(there)
      await expect.poll(rejected).toBe(0)
      await page.locator('main :focus').waitFor()
    }
    await leaveOne(documentId, 'choice', {
      options: '[{"text":"one","correct":true},{"text":"two","correct":false},{"text":"three","correct":false}]',
    })
    await page.goto(`/study?document=${documentId}&mode=cram&n=1`)
    await page.locator('h1.stem:focus').waitFor()
    await page.locator('button.option').first().waitFor()
    await press(page, 't')
    await page.locator('.answer input:focus').waitFor()

    await leaveOne(documentId, 'ordering', {
      parts: '[{"text":"one","answer":"1"},{"text":"two","answer":"2"},{"text":"three","answer":"3"}]',
    })
    await page.goto(`/study?document=${documentId}&mode=cram&n=2`)
    await arrange(page)
    await page.getByText('Right.').waitFor()

    await page.goto('/account/study')
    await page.getByRole('checkbox', { name: 'Keys pressed alone act' }).uncheck()
    await page.getByText('Saved.').waitFor()
    await page.goto(`/study?document=${documentId}&mode=cram`)
    await page.locator('main :focus').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('0')
    expect(await page.locator('.verdict').count(), 'single keys are off').toBe(0)
    await page.keyboard.press('Alt+0')
    await page.locator('.verdict').waitFor()
    expect(await page.locator('#next kbd').innerText()).toBe('Enter')
    await press(page, 'Enter')
    expect(trouble).toEqual([])
    await context.close()
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { heardOn, recordSpeech } from '../support/recorded-speech'
import { ask } from '../support/running-database'
import { begin as beginStudy, miss, press, stemOf, stored } from '../support/studying'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** What a screen reader says of what has the focus now. */
const focused = async (page: Page) => (await page.locator('main :focus').ariaSnapshot()).split('\n')[0] ?? ''

/** The question itself, without its place in the session. */
const wordsOf = (page: Page) => page.locator('.stem > span').last().innerText()

const eventsOf = (documentId: string) =>
  ask<{ mode: string; verdict: string; slot: string }>(
    inject('dataFolder'),
    `SELECT e.mode, e.verdict, e."factId" || e.slot AS slot FROM "StudyEvent" e JOIN "Fact" f ON f.id = e."factId" WHERE f."documentId" = $1`,
    [documentId],
  )

describe('by ear', () => {
  it('a session says question, verdict and what is next once and in order, and nothing beside', async () => {
    const { page, context, trouble } = await beginStudy(browser)
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const live = '[aria-live], [role=status], [role=alert]'
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest(live)
          if (region?.textContent?.trim()) said.push(region.textContent)
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    const script: string[] = [await focused(page)]
    await press(page, 'Space')
    for (let asked = 0; asked < 3; asked++) {
      await page.locator('.stem').waitFor()
      script.push(await focused(page))
      await miss(page)
      await page.locator('h2.verdict:focus').waitFor()
      script.push(await focused(page))
      await press(page, 'Space')
    }
    expect(script[0]).toMatch(/^- heading "Read these \d first" \[level=1\]/)
    // What holds a colon stands in single quotes in this notation.
    for (const [index, n] of [1, 2, 3].entries()) {
      const [question, verdict] = script.slice(1 + 2 * index, 3 + 2 * index)
      expect(question).toMatch(new RegExp(`^- (heading|textbox) "Question ${n} of \\d+\\. .+"`))
      expect(verdict).toMatch(
        /^- '?heading \\?"Not quite\. (?:It was|The answer:) .+\. Counted as Again, comes back in 1 min\. Space for the next question\.( .+)?\\?" \[level=2\]/,
      )
    }
    // A hint of the field and the state of saving are regions, too: none of them speaks unasked.
    expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual([])

    await recordSpeech(context)
    await page.reload()
    await page.getByRole('button', { name: 'Read aloud' }).waitFor()
    await page.locator('main :focus').waitFor()
    if (await page.locator('.reading').count()) await press(page, 'Space')
    await page.locator('.stem').waitFor()
    await page.keyboard.press('Alt+p')
    const [asked = '', ...options] = await heardOn(page)
    expect((await wordsOf(page)).replaceAll(/\s+/g, ' ').replaceAll(/_{2,}/g, '…')).toBe(asked)
    expect(options).toHaveLength(await page.locator('button.option').count())
    await miss(page)
    await page.locator('h2.verdict:focus').waitFor()
    await page.keyboard.press('p')
    const [silence, right = '', sentence = ''] = await heardOn(page)
    expect(silence).toBe('stop')
    const verdict = await focused(page)
    expect(
      [`It was ${right}`, `The answer: ${right}`].some((words) => verdict.includes(words)),
      verdict,
    ).toBe(true)
    expect(await page.locator('.source').innerText()).toContain(sentence)
    expect(sentence).toMatch(/\w+ .+\.$/)
    await page.keyboard.press('p')
    await page.keyboard.press('p')
    await press(page, 'Space')
    expect(await heardOn(page), 'the key stops it, and so does going on').toEqual(['stop', right, sentence, 'stop'])
    expect(trouble).toEqual([])
    await context.close()
  })
})

describe('an answer in another script', () => {
  it('is not handed in by the Enter that ends its composition', async () => {
    const { page, context, trouble } = await beginStudy(browser)
    await press(page, 'Space')
    while (await page.locator('button.option').count()) {
      await miss(page)
      await press(page, 'Space')
    }
    await page.locator('.answer input:focus').waitFor()
    const device = await context.newCDPSession(page)
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await device.send('Input.imeSetComposition', { text: 'かわ', selectionStart: 2, selectionEnd: 2 })
    await device.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    await device.send('Input.insertText', { text: '川' })
    await device.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    expect(await page.locator('.answer input').inputValue()).toBe('川')
    expect(await page.locator('.verdict').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.locator('.verdict').waitFor()
    expect(trouble).toEqual([])
    await context.close()
  })
})

describe('two tabs of one session', () => {
  it('ask nothing twice, and each goes on where it stopped', async () => {
    const { page, context, trouble, documentId } = await beginStudy(browser)
    await press(page, 'Space')
    const other = await context.newPage()
    await other.goto(page.url())
    await other.locator('.reading').waitFor()
    await other.locator('main :focus').waitFor()
    await press(other, 'Space')
    const first = await wordsOf(page)
    expect(await wordsOf(other)).toBe(first)
    await miss(page)
    await expect.poll(() => wordsOf(other)).not.toBe(first)
    const second = await wordsOf(other)
    await miss(other)
    await other.locator('.verdict').waitFor()
    await press(page, 'Space')
    const third = await wordsOf(page)
    expect([first, second]).not.toContain(third)
    await page.reload()
    await expect.poll(() => wordsOf(page)).toBe(third)
    await stored(documentId, 2)
    expect(new Set((await eventsOf(documentId)).map(({ slot }) => slot)).size).toBe(2)
    expect(trouble).toEqual([])
    await context.close()
  })
})

describe('ways to study', () => {
  it('are five behind one button: a test scores and leads to what was wrong, matching moves nothing', async () => {
    const { page, context, trouble, documentId } = await beginStudy(browser)
    await page.goto(`/documents/${documentId}`)
    await page.getByRole('button', { name: 'Ways to study' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('spinbutton', { name: 'Questions' }).fill('3')
    await page.getByRole('button', { name: 'Begin the test' }).click()
    await page.waitForURL(/mode=test&n=3/)
    for (let asked = 0; asked < 3; asked++) {
      expect(await page.getByRole('button', { name: 'Hint' }).count()).toBe(0)
      const stem = await stemOf(page)
      await miss(page)
      if (asked < 2) await expect.poll(() => stemOf(page)).not.toBe(stem)
    }
    await page.getByRole('heading', { name: '0 of 3 right' }).waitFor()
    await page.getByRole('button', { name: 'Study these 3 now' }).click()
    await page.locator('.stem').waitFor()
    await expect.poll(async () => (await eventsOf(documentId)).length).toBeGreaterThanOrEqual(3)
    const tested = await eventsOf(documentId)
    expect(tested.filter(({ mode }) => mode !== 'test')).toEqual([])

    await page.goto(`/study?document=${documentId}&mode=match`)
    const key = await ask<{ stem: string; answer: string }>(
      inject('dataFolder'),
      `SELECT v.stem, v.answer FROM "QuestionVersion" v JOIN "Question" q ON q.id = v."questionId" WHERE q."documentId" = $1`,
      [documentId],
    )
    await page.locator('.tile:focus').waitFor()
    let pairs = 0
    while ((await page.locator('.session-end').count()) === 0) {
      const stem = await page.locator('.tile:focus').innerText()
      const open = await page.locator('.tiles.answers button.tile').allInnerTexts()
      const right = key.find((each) => each.stem === stem && open.includes(each.answer))?.answer ?? ''
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      for (let tries = 0; tries < 12 && (await page.locator('.tile:focus').innerText()) !== right; tries++)
        await page.keyboard.press(tries < 6 ? 'ArrowUp' : 'ArrowDown')
      const before = await page.locator('.match-said').innerText()
      await page.keyboard.press('Space')
      await page.waitForFunction((old) => document.querySelector('.match-said')?.textContent !== old, before)
      expect(++pairs).toBeLessThan(20)
    }
    expect(pairs).toBeGreaterThan(2)
    await page.getByText(`${pairs} of ${pairs} at the first try, in`).waitFor()
    expect(await violations(page)).toEqual([])
    await stored(documentId, tested.length + pairs)
    const matched = (await eventsOf(documentId)).filter(({ mode }) => mode === 'match')
    expect(matched.map(({ verdict }) => verdict)).toEqual(matched.map(() => 'right'))
    const cards = await ask<{ reps: number }>(
      inject('dataFolder'),
      `SELECT c.reps FROM "Card" c JOIN "Fact" f ON f.id = c."factId" WHERE f."documentId" = $1 AND c.reps > 0`,
      [documentId],
    )
    expect(cards, 'only those of the test were moved').toHaveLength(new Set(tested.map(({ slot }) => slot)).size)
    expect(trouble).toEqual([])
    await context.close()
  })
})

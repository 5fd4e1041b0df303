import fs from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser, visit } from '../support/browser'
import { mailTo } from '../support/mailbox'
import { ask } from '../support/running-database'

const baseUrl = inject('baseUrl')
const name = `today-${Date.now().toString(36)}`
const address = `${name}@example.org`
const password = 'four tall green lamps'
const text = `# The lighthouse

Ada Finch was born on 3 May 1921 in Whitby. In 1948 she became keeper of the lighthouse. She wrote a book on ships in 1962. The lighthouse is a tower that warns ships. In 1971 she moved to Hull.`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const fits = async (page: Page) => {
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  expect(await violations(page)).toEqual([])
}

const heading = (page: Page, words: string | RegExp) => page.getByRole('heading', { level: 1, name: words }).waitFor()

const saved = async (page: Page, link: string): Promise<Uint8Array> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return fs.readFile(await download.path())
}

it('leads from the first step over a plan for what is late to the end of the day, and lets everything go along', async () => {
  const { page, context, trouble } = await visit(browser, baseUrl)
  await page.goto('/sign-up?next=/')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await heading(page, /Nothing to study yet/)
  await fits(page)
  await page.getByLabel('Paste a text to begin').fill(text)
  await page.getByRole('button', { name: 'Make questions' }).click()
  await page.waitForURL(/\/documents\/[\da-f-]{36}/)
  const study = page.locator('a[href^="/study?document="]').first()
  await study.waitFor()
  await study.click()
  await page.locator('.reading').waitFor()

  await page.goto('/')
  await heading(page, /Nothing is due\. \d+ new facts? to learn/)
  await page.getByRole('link', { name: /^Learn \d+ new facts of/ }).waitFor()
  await page.getByRole('button', { name: 'Ways to study' }).click()
  const ways = page.getByRole('region', { name: 'Ways to study' })
  await ways.waitFor()
  const sides = await ways.evaluate((list) => [list.getBoundingClientRect().left, list.getBoundingClientRect().right])
  expect(Math.min(...sides)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...sides)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  expect(await ways.getByRole('link', { name: /^Match/ }).getAttribute('href')).toBe('/study?mode=match')
  await ways.getByRole('button', { name: 'Begin the test' }).click()
  await page.waitForURL(/\/study\?mode=test&n=20$/)
  await page.locator('.stem').waitFor()
  await page.goto('/')

  // As it stands after three weeks away, with an exam ahead.
  const [user] = await ask<{ id: string }>(inject('dataFolder'), `SELECT id FROM "User" WHERE username = $1`, [name])
  await ask(
    inject('dataFolder'),
    `INSERT INTO "Card" ("userId", "factId", slot, "homeDeckId", state, stability, difficulty, "dueAt", "lastReviewAt", reps, memory)
     SELECT d."ownerId", t."factId", t.slot, d.id, 'review', 10, 5, now() - interval '9 days', now() - interval '19 days', 3,
       jsonb_build_object('lastStudyDay', to_char(now() - interval '19 days', 'YYYY-MM-DD'))
     FROM "Deck" d JOIN "DeckSource" s ON s."deckId" = d.id JOIN "Question" q ON q."documentId" = s."documentId"
       JOIN "QuestionTarget" t ON t."questionVersionId" = q."currentVersionId"
     WHERE d."ownerId" = $1 ON CONFLICT DO NOTHING`,
    [user?.id],
  )
  await ask(
    inject('dataFolder'),
    `INSERT INTO "Exam" (id, "deckId", title, at) SELECT gen_random_uuid(), id, 'Finals', now() + interval '17 days'
     FROM "Deck" WHERE "ownerId" = $1`,
    [user?.id],
  )
  await page.reload()
  await heading(page, /facts are due/)
  await page.getByRole('heading', { name: 'Exam in 17 days' }).waitFor()
  await page.getByText(/^At \d+ s an answer/).waitFor()
  await page.locator('summary', { hasText: 'are late.' }).click()
  await page.getByRole('button', { name: /^3 days: \d+ a day/ }).click()
  await page.locator('summary', { hasText: /cards are late: \d+ today, clear on \w+day/ }).waitFor()
  await fits(page)
  await page.getByRole('button', { name: 'All of them today' }).click()
  await page.locator('summary', { hasText: 'are late.' }).waitFor()

  await page.goto('/account')
  const exported = JSON.parse(strFromU8(await saved(page, 'Export as JSON')))
  expect(exported).toMatchObject({ user: { username: name }, documents: [{ kind: 'text' }] })
  const files = unzipSync(await saved(page, 'Export as tables'))
  expect(strFromU8(files['exams.csv'] ?? new Uint8Array())).toContain('Finals')
  expect(trouble).toEqual([])
  await context.close()
})

it('writes to an address once it is confirmed, stops when told to, and lets a forgotten password be chosen anew', async () => {
  const { page, context, trouble } = await visit(browser, baseUrl)
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Add an e-mail address above first.').waitFor()
  await page.getByLabel('E-mail').fill(address)
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.getByText(`A mail with a link went to ${address}`).waitFor()
  const panel = page.locator('#daily-mail')
  await panel.getByLabel('Send it').check()
  await panel.getByLabel('At', { exact: true }).selectOption('22')
  await panel.getByRole('button', { name: 'Save' }).click()
  await panel.getByText('This hour lies within your quiet hours').waitFor()
  // From the first hour of the study day on, and never quiet: whatever hour it is, the mail is due.
  await panel.getByLabel('At', { exact: true }).selectOption('4')
  for (const label of ['Never from', 'until']) await panel.getByLabel(label).selectOption('3')
  await panel.getByRole('button', { name: 'Save' }).click()
  await panel.getByText('Saved.').waitFor()
  await fits(page)

  const [confirm = ''] = (await mailTo(address, /^Confirm your address/)).links
  await page.goto(confirm)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Yes, it is mine' }).click()
  await page.getByText('Confirmed.').waitFor()
  await page.goto('/account')
  await page.locator('#daily-mail').getByLabel('Send it').waitFor()
  expect(await page.getByText(`A mail with a link went to`).count()).toBe(0)

  await ask(inject('dataFolder'), `INSERT INTO pgboss.job (name) VALUES ('post-daily-mail')`)
  const daily = await mailTo(address, /^\d+ due, about/)
  const [begin, stop = ''] = daily.links
  expect(begin).toBe(`${baseUrl}/study`)
  const oneClick = daily.headers.get('list-unsubscribe')?.slice(1, -1) ?? ''
  expect((await fetch(oneClick, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).toBe(204)
  await page.goto(stop)
  expect(await violations(page)).toEqual([])
  await page.getByText('Daily mail: off.').waitFor()
  await page.getByRole('button', { name: 'Turn them on again' }).click()
  await page.getByText('Daily mail: on.').waitFor()
  expect((await fetch(`${stop}x`)).status).toBe(404)

  const elsewhere = await visit(browser, baseUrl)
  await elsewhere.page.goto('/sign-in')
  await elsewhere.page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await elsewhere.page.getByLabel('Name or e-mail').fill('nobody-here')
  await elsewhere.page.getByRole('button', { name: 'Send me a link' }).click()
  const answer = elsewhere.page.getByText('If there is such an account')
  await answer.waitFor()
  await elsewhere.page.getByLabel('Name or e-mail').fill(address)
  await elsewhere.page.getByRole('button', { name: 'Send me a link' }).click()
  await answer.waitFor()
  const [reset = ''] = (await mailTo(address, /^A new password/)).links
  await elsewhere.page.goto(reset)
  expect(await violations(elsewhere.page)).toEqual([])
  await elsewhere.page.getByLabel('New password').fill('five short red lamps')
  await elsewhere.page.getByRole('button', { name: 'Change password' }).click()
  await elsewhere.page.getByText('Your new password is set.').waitFor()
  await elsewhere.page.goto(reset)
  await elsewhere.page.getByRole('heading', { name: 'This link is over' }).waitFor()
  await page.goto('/account')
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password').fill('five short red lamps')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${baseUrl}/account`)
  expect(trouble).toEqual([])
  expect(elsewhere.trouble).toEqual([])
  await elsewhere.context.close()
  await context.close()
})

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser, type Visit, visit } from '../support/browser'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const signIn = async (username: string, password: string, options = {}): Promise<Visit> => {
  const seen = await visit(browser, inject('baseUrl'), options)
  await seen.page.goto('/sign-in?next=/progress')
  await seen.page.getByLabel('Name', { exact: true }).fill(username)
  await seen.page.getByLabel('Password').fill(password)
  await seen.page.getByRole('button', { name: 'Sign in' }).click()
  await seen.page.waitForURL(`${inject('baseUrl')}/progress`)
  // A page left while it still comes in would be told as an error of its own.
  await seen.page.getByRole('heading', { name: 'Progress', exact: true }).waitFor()
  return seen
}

const openClass = async (page: Page) => {
  await page.goto('/classes')
  await page.getByRole('link', { name: 'Sample class' }).click()
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}/)
}

/** The rows of a table that is taken away as a file, without their head. */
const csvOf = async (page: Page, link: Locator): Promise<string[][]> => {
  const coming = page.waitForEvent('download')
  await link.click()
  const stream = await (await coming).createReadStream()
  const text = Buffer.concat(await stream.toArray()).toString('utf8')
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','))
}

const widths = [1280, 390]

// In light the same pages are looked at by axe.test.ts.
const colorScheme = 'dark'

describe('progress in dark', () => {
  it('shows a learner a finding, the figures behind it, and the way to what is due', async () => {
    const { context, page, trouble } = await signIn('student', inject('samplePassword'), { colorScheme })
    await page
      .getByRole('heading', { name: /recall/ })
      .first()
      .waitFor()
    expect(await page.getByRole('img', { name: /Share recalled by week/ }).count()).toBe(1)
    expect(await page.getByRole('img', { name: /Facts due on each of the next 30 days/ }).count()).toBe(1)
    expect(await page.getByRole('img', { name: /Expected against observed/ }).count()).toBe(1)
    for (const summary of await page.locator('details.data summary').all()) await summary.click()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Month', exact: true }).click()
    await page.waitForURL(/period=month/)
    await page.getByRole('img', { name: /Share recalled by day/ }).waitFor()
    // By keyboard alone: what it is narrowed to opens, is filled in, and sent by Enter.
    await page.getByText('Narrow it down').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Document').selectOption({ label: 'Photosynthesis' })
    await page.getByLabel('Search', { exact: true }).fill('is:due or prop:d>')
    await page.keyboard.press('Enter')
    await page.locator('main [role=alert]').waitFor()
    await page.getByLabel('Search', { exact: true }).fill('-is:suspended')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Progress in Photosynthesis' }).waitFor()
    await page.waitForURL(
      ({ searchParams: asked }) => asked.get('q') === '-is:suspended' && asked.get('period') === 'month',
    )
    const panel = page.locator('#answers')
    await panel.getByText('Show as a table').click()
    const file = await csvOf(page, panel.getByRole('link', { name: /as CSV$/ }))
    const shown = await panel.locator('tbody tr').allInnerTexts()
    expect(file.map((row) => row.slice(1))).toEqual(shown.map((row) => row.split('\t').slice(1)))
    expect(await page.locator('main a.btn.primary').getAttribute('href')).toMatch(/^\/study\?find=/)
    await page.getByRole('link', { name: 'Photosynthesis', exact: true }).click()
    await page.locator('a.ink').first().waitFor()
    expect(trouble).toEqual([])
    await context.close()
  })

  it('shows a teacher who needs help and where, and a student the same row', async () => {
    const { context, page, trouble } = await signIn('teacher', inject('samplePassword'), { colorScheme })
    await openClass(page)
    await page.getByText('Send a reminder').click()
    await page.getByText('Lars Nygaard: when they next sign in').waitFor()
    await page.getByRole('button', { name: /^Remind these \d+ students$/ }).click()
    await page.getByText('Reminded, each at most once a day.').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Photosynthesis', exact: true }).first().click()
    await page.waitForURL(/\?document=/)
    const seenByTeacher = await page.locator('tr', { hasText: 'Noor Haddad' }).locator('.cellink').allInnerTexts()
    expect(seenByTeacher.length).toBeGreaterThan(5)
    expect(await page.locator('.heat tbody tr').count()).toBe(13)
    await page.getByRole('button', { name: 'Remove the sample class' }).waitFor()
    await page.getByRole('link', { name: 'On the page' }).click()
    await page.locator('a.ink').first().waitFor()
    expect(trouble).toEqual([])
    await context.close()

    const student = await signIn('student', inject('samplePassword'), { colorScheme })
    await openClass(student.page)
    await student.page.getByRole('heading', { name: 'What your teacher sees of you' }).waitFor()
    const own = student.page.locator('.own-memory div', {
      has: student.page.getByText('Photosynthesis', { exact: true }),
    })
    expect(await own.locator('.cellink').allInnerTexts()).toEqual(seenByTeacher)
    expect(await student.page.locator('main').innerText()).not.toContain('Tomás')
    expect(await student.page.getByRole('button', { name: 'Remove the sample class' }).count()).toBe(0)
    expect(student.trouble).toEqual([])
    await student.context.close()
  })
})

it('has one sentence and one way to begin for who has learned nothing yet', async () => {
  const { context, page, trouble } = await visit(browser, inject('baseUrl'))
  await page.goto('/sign-up?next=/progress')
  await page.getByLabel('Name', { exact: true }).fill(`newcomer-${Date.now().toString(36)}`)
  await page.getByLabel('Password').fill('four tall green lamps')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.waitForURL(`${inject('baseUrl')}/progress`)
  await page.getByText('Nothing to show yet.').waitFor()
  await page.getByRole('link', { name: 'Find something to study' }).click()
  await page.waitForURL('**/documents')
  expect(trouble).toEqual([])
  await context.close()
})

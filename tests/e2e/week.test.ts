import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser, visit } from '../support/browser'
import { answerByKeyboard, joinClass, makeClass, newPerson, scienceFile } from '../support/classroom'

const baseUrl = inject('baseUrl')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const theirs = 'what the class says'

/** Takes the quiz from the page of its class to the end, by keyboard alone. */
const take = async (page: Page, title: string) => {
  await page.reload()
  await page.getByRole('link', { name: title }).press('Enter')
  await page.getByRole('button', { name: 'Start' }).press('Enter')
  await page.waitForURL(/\/attempts\//, { waitUntil: 'commit' })
  for (let n = 1; n <= 10; n++) {
    await page.getByText(`Question ${n} of 10`).first().waitFor()
    await answerByKeyboard(page, theirs)
  }
  await page.locator('.saved', { hasText: /^Saved/ }).waitFor()
  await page.getByRole('button', { name: /^Hand in/ }).press('Enter')
  await page.locator('dialog .btn.primary').press('Enter')
  await page.waitForURL(/\/assignments\//, { waitUntil: 'commit' })
  await page.getByText('You see your mark').waitFor()
}

it('a week with three students: a quiz taken side by side, marked by question and blind, objected to, and marked anew', async () => {
  const teacher = await newPerson(browser, baseUrl, 'teacher')
  const students = await Promise.all(['first', 'second', 'third'].map((name) => newPerson(browser, baseUrl, name)))
  const { page } = teacher
  const code = await makeClass(page, 'Green leaves')
  await Promise.all(students.map((student) => joinClass(student.page, code, 'Green leaves')))

  // A question of her own that no machine marks, and the best of the others.
  await page.goto('/documents')
  await page.locator('input[type=file]').setInputFiles(scienceFile())
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/, { waitUntil: 'commit' })
  await page.locator('main a.ink').first().waitFor()
  const documentPath = new URL(page.url()).pathname
  await page.goto(`${documentPath}/questions/new?sentence=1`)
  await page.getByLabel('Kind').selectOption('open')
  await page.getByLabel('Question', { exact: true }).fill('What happens in a leaf, in your own words?')
  await page.getByLabel('Answer', { exact: true }).fill('Light becomes food.')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await page.waitForURL(/\/questions(?:\?|#|$)/, { waitUntil: 'commit' })
  await page.goto(`${documentPath}/assign`)
  const title = await page.getByLabel('Title').inputValue()
  await page.getByRole('button', { name: /assign 10 questions to Green leaves/i }).press('Enter')
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}/, { waitUntil: 'commit' })
  const assignmentPath = new URL(page.url()).pathname

  await Promise.all(students.map((student) => take(student.page, title)))

  // By question, with a scheme, and without names: each answer that waits has its form.
  await page.reload()
  await page.getByRole('link', { name: 'Mark this question' }).first().press('Enter')
  await page.getByRole('heading', { name: '3 answers wait for you.' }).waitFor()
  await page.getByLabel('Mark scheme').fill('1 says what becomes of the light')
  await page.getByRole('button', { name: 'Save the scheme' }).press('Enter')
  await page.getByText('The scheme is saved.').waitFor()
  await page.locator('h1').click()
  await page.keyboard.press('h')
  await page.getByText('Student 1 wrote').waitFor()
  await page.reload()
  await page.getByText('Student 1 wrote').waitFor()
  const html = await page.content()
  expect(students.filter(({ name }) => html.includes(name))).toEqual([])
  expect(await violations(page)).toEqual([])
  for (let left = 3; left > 0; left--) {
    await page.getByRole('checkbox', { name: '1: says what becomes of the light' }).first().press('Space')
    await page.getByRole('button', { name: 'Save the mark' }).first().press('Enter')
    const next = left > 1 ? /^(One answer waits|\d answers wait) for you\.$/ : 'Answers'
    await page.getByRole('heading', { name: next, exact: left === 1 }).waitFor()
    await expect.poll(() => page.getByText(/^Student \d wrote$/).count()).toBe(left - 1)
  }
  await page.getByRole('button', { name: 'Show names' }).press('Enter')
  await page.getByRole('button', { name: 'Hide names' }).waitFor()
  await page.goto(assignmentPath)
  await page.getByText('Close it and release marks').first().press('Enter')
  await page.getByRole('button', { name: 'Close it and release marks' }).press('Enter')
  await page.getByText('Marks released').waitFor()

  // A student objects to a mark, with a reason, once.
  const [first] = students
  if (!first) throw new Error('there are three students')
  await first.page.reload()
  const marked = first.page
    .locator('.fb', { hasText: theirs })
    .filter({ hasText: 'I think my answer is right' })
    .first()
  const stem = (await marked.locator('h3').innerText()).replace(/^\d+\. /, '')
  const before = await first.page.locator('.own-mark .figure').innerText()
  await marked.locator('summary').press('Enter')
  await marked.getByLabel('Why (optional)').fill('It means the same.')
  await marked.getByRole('button', { name: 'Tell my teacher' }).press('Enter')
  await first.page.getByText('Your teacher has not looked at it yet').waitFor()
  expect(await violations(first.page)).toEqual([])

  // The teacher is told, finds it among what there is to do, sees what another key would do, and does it.
  await page.goto('/notices')
  await page
    .getByText(/objected to/)
    .first()
    .press('Enter')
  await page.waitForURL(`**${assignmentPath}`, { waitUntil: 'commit' })
  await page.locator('.crumbs').getByRole('link', { name: 'Green leaves' }).press('Enter')
  await page.getByText('One mark is objected to').waitFor()
  await page.getByRole('link', { name: 'Look at the objection' }).press('Enter')
  await page.locator('#contested').getByRole('link', { name: stem }).press('Enter')
  await page.getByText(`${first.name} objects to the mark`).waitFor()
  await page.getByText('It means the same.').waitFor()
  await page.getByRole('checkbox', { name: theirs }).press('Space')
  await page.getByRole('button', { name: 'See what this key would do' }).press('Enter')
  await page.getByText('3 marks move.').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Change it for 3 students' }).press('Enter')
  await page.getByText('3 marks moved.').waitFor()
  await first.page.reload()
  await first.page.getByText('You objected to this mark: it was raised.').waitFor()
  const raised = await first.page.locator('.own-mark .figure').innerText()
  expect(Number.parseFloat(raised)).toBe(Number.parseFloat(before) + 1)

  // And takes it back.
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await page
    .getByText(/Taken back/)
    .first()
    .waitFor()
  await first.page.reload()
  await expect.poll(() => first.page.locator('.own-mark .figure').innerText()).toBe(before)

  // Who looks after a student reads of that student alone, by a link, without an account, until it is taken back.
  await page.goto((await page.locator('.crumbs a').first().getAttribute('href')) ?? '')
  await page.locator('.tabs').getByRole('link', { name: 'Students' }).press('Enter')
  await page.getByRole('link', { name: first.name }).press('Enter')
  await page.getByRole('button', { name: 'Make the link' }).press('Enter')
  const path = (await page.locator('.report-link a').getAttribute('href')) ?? ''
  const guardian = await visit(browser, baseUrl)
  const report = await guardian.page.goto(path)
  const body = (await report?.body())?.toString() ?? ''
  expect([report?.status(), body.includes(first.name), body.length < 50_000]).toEqual([200, true, true])
  expect(students.filter(({ name }) => name !== first.name && body.includes(name))).toEqual([])
  expect(await violations(guardian.page)).toEqual([])
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await page.locator('.report-link').waitFor({ state: 'detached' })
  expect((await guardian.page.request.get(path)).status()).toBe(404)
  expect([teacher, ...students, guardian].flatMap((seen) => seen.trouble)).toEqual([])
}, 300_000)

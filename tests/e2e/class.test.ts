import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { answerByKeyboard, enterAccount, joinClass, makeClass, newPerson, scienceFile } from '../support/classroom'
import { ask } from '../support/running-database'

const baseUrl = inject('baseUrl')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const idIn = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
const savedAnswers = (attemptId: string) =>
  ask<{ answer: unknown }>(
    inject('dataFolder'),
    `SELECT answer FROM "Response" WHERE "attemptId" = $1 AND answer <> 'null'`,
    [attemptId],
  )
const saved = (page: Page) => page.locator('.saved', { hasText: /^Saved/ })

describe('a class', () => {
  it('goes from a file to an assigned quiz in 8 interactions, is taken by keyboard over a reload, both see the mark, and five classes get it at once', async () => {
    const teacher = await newPerson(browser, baseUrl, 'teacher')
    const student = await newPerson(browser, baseUrl, 'student')
    const code = await makeClass(teacher.page, 'Rivers and bridges')
    await joinClass(student.page, code.toLowerCase(), 'Rivers and bridges')

    // From choosing a file to assigned.
    let interactions = 0
    const counted = async (act: Promise<unknown>) => {
      interactions++
      await act
    }
    const { page } = teacher
    await page.goto('/documents')
    await counted(page.locator('input[type=file]').setInputFiles(scienceFile()))
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}/, { waitUntil: 'commit' })
    // Reading it takes its time, and no hand.
    await page.locator('main a.ink').first().waitFor()
    await counted(page.getByRole('link', { name: 'Questions', exact: true }).click())
    await counted(page.locator('a[href$="/assign"]').first().click())
    await page.getByText(/^10 of \d+ chosen$/).waitFor()
    const assignPath = new URL(page.url()).pathname
    const title = await page.getByLabel('Title').inputValue()
    await counted(page.getByLabel('Start code').fill('Delta'))
    await counted(page.getByRole('button', { name: /assign 10 questions to Rivers and bridges/i }).click())
    await page.waitForURL(/\/assignments\/[0-9a-f-]{36}/, { waitUntil: 'commit' })
    expect(interactions).toBeLessThanOrEqual(8)
    const assignmentPath = new URL(page.url()).pathname

    // The student finds it, starts, and answers by keyboard alone.
    const { page: sheet } = student
    await sheet.goto('/classes')
    await sheet.getByRole('link', { name: 'Rivers and bridges' }).click()
    await sheet.getByRole('link', { name: title }).click()
    await sheet.getByRole('button', { name: 'Start' }).waitFor()
    // The code is what the teacher shows in the room.
    await page.locator('.start-code', { hasText: 'Delta' }).waitFor()
    await sheet.getByLabel('Start code').fill('gamma')
    await sheet.getByRole('button', { name: 'Start' }).press('Enter')
    await sheet.getByText('This is not the start code').waitFor()
    await sheet.getByLabel('Start code').fill('delta')
    await sheet.getByRole('button', { name: 'Start' }).press('Enter')
    await sheet.waitForURL(/\/attempts\//, { waitUntil: 'commit' })
    const attemptId = idIn(sheet)
    for (let n = 0; n < 4; n++) await answerByKeyboard(sheet, `answer number ${n}`)
    await saved(sheet).waitFor()
    await expect.poll(() => savedAnswers(attemptId), { timeout: 5000 }).toHaveLength(4)

    // Minutes given while it runs are on the student's screen within five seconds: for all, then for one.
    await page.reload()
    await page.getByText('Change its title or dates').press('Enter')
    await page.getByLabel('Title', { exact: true }).fill('Another title')
    await page.getByRole('button', { name: 'Save the changes' }).press('Enter')
    await page.getByText('Saved.', { exact: true }).waitFor()
    await page.getByRole('navigation').getByText('Another title').waitFor()
    await page.getByText('Give everybody more minutes').press('Enter')
    await page.getByLabel('Minutes', { exact: true }).fill('7')
    await page.getByRole('button', { name: 'Give the minutes' }).press('Enter')
    await page.getByText('Given. Whoever sits').waitFor()
    const moved = sheet.getByText('The end was moved: you now have until')
    await moved.waitFor({ timeout: 5000 })
    const before = await moved.innerText()
    await page.locator('summary', { hasText: 'Times' }).press('Enter')
    await page.getByLabel('Minutes more').fill('15')
    await page.getByRole('button', { name: `Save for ${student.name}` }).press('Enter')
    await page.getByText(`Saved for ${student.name}.`).waitFor()
    expect(await violations(page)).toEqual([])
    await expect.poll(() => moved.innerText(), { timeout: 5000 }).not.toBe(before)

    // The network goes; what is answered meanwhile survives a reload and arrives when it is back.
    await student.context.route('**/api/attempts/**', (route) => route.abort())
    await answerByKeyboard(sheet, 'in the tunnel')
    await sheet.getByText('Not saved, trying again').waitFor()
    await sheet.reload()
    await sheet.getByText('5 of 10').waitFor()
    await sheet.getByRole('heading', { level: 1, name: 'Question 6 of 10' }).waitFor()

    // Signing out does not throw it away: it is asked about, sent, and there again after signing in.
    await sheet.goto('/account')
    await sheet.getByRole('button', { name: 'Sign out' }).click()
    await sheet.getByText('Some of your answers are on this device alone').waitFor()
    await student.context.unroute('**/api/attempts/**')
    await sheet.getByRole('button', { name: 'Try again' }).click()
    await sheet.waitForURL(`${baseUrl}/`)
    expect(await savedAnswers(attemptId)).toHaveLength(5)
    await sheet.goto(`/sign-in?next=/attempts/${attemptId}`)
    await enterAccount(sheet, student.name, 'Sign in')
    await sheet.getByText('5 of 10').waitFor()

    await sheet.getByRole('button', { name: 'Hand in with 5 open' }).press('Enter')
    expect(await violations(sheet)).toEqual([])
    await sheet.locator('dialog .btn.primary').press('Enter')
    await sheet.waitForURL(`**${assignmentPath}`, { waitUntil: 'commit' })
    await sheet.getByText('You see your mark').waitFor()
    expect(await sheet.getByText('The answer').count()).toBe(0)

    // The teacher releases; both see the mark, and the answers have become cards.
    await page.reload()
    await page.getByText('Close it and release marks').first().click()
    await page.getByRole('button', { name: 'Close it and release marks' }).click()
    await page.getByText('Marks released').waitFor()
    const percent = await page.locator('tr', { hasText: student.name }).locator('td.num').innerText()
    await sheet.reload()
    const mark = await sheet.locator('.own-mark .figure').innerText()
    const [points = '', maximum = ''] = mark.split(' of ')
    expect(`${Math.round((100 * Number(points)) / Number(maximum))} %`).toBe(percent)
    expect(await sheet.locator('.fb').count()).toBe(10)
    const cards = () =>
      ask(inject('dataFolder'), `SELECT 1 FROM "StudyEvent" WHERE "attemptId" = $1 AND mode = 'test'`, [attemptId])
    await expect.poll(async () => (await cards()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(5)

    // What was wrong can be practised at once.
    await sheet.getByRole('link', { name: 'Practise my mistakes' }).press('Enter')
    await sheet.waitForURL(/mode=cram/, { waitUntil: 'commit' })
    await sheet.locator('.stem, .reading').first().waitFor()

    await page.goto((await page.locator('.crumbs a').getAttribute('href')) ?? '')
    for (const tab of ['Students', 'Assignments', 'Gradebook']) {
      await page.locator('.tabs').getByRole('link', { name: tab }).click()
      await page.locator('.tabs [aria-current=page]', { hasText: tab }).waitFor()
    }
    expect(await page.locator('tr', { hasText: student.name }).innerText()).toContain(percent.replace(' %', ''))

    const bookPath = new URL(page.url()).pathname
    // A byte order mark, and the mark of a zip.
    const beginnings = { csv: 'efbb', xlsx: '504b' }
    for (const path of [
      `${bookPath}/marks`,
      `${bookPath}/responses`,
      `${assignmentPath}/marks`,
      `${assignmentPath}/figures`,
    ])
      for (const [format, beginning] of Object.entries(beginnings)) {
        const file = await page.request.get(`${path}?as=${format}`)
        expect((await file.body()).subarray(0, 2).toString('hex')).toBe(beginning)
      }

    // A cell opens the answers behind it by the keyboard; a key takes every name off the screen.
    await page.locator('.grid-scroll').focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await page.locator('.fbs').waitFor()
    expect(await page.locator('.fb').count()).toBe(10)
    expect(await page.locator('h1').innerText()).toContain(student.name)
    await page.locator('h1').click()
    await page.keyboard.press('h')
    await page.getByRole('heading', { name: /^Student 1:/ }).waitFor()
    for (const path of [assignmentPath, page.url()]) {
      await page.goto(path)
      await page.getByText('Student 1').first().waitFor()
      expect(await page.content()).not.toContain(student.name)
    }
    await page.getByRole('button', { name: 'Show names' }).press('Enter')
    await page.getByRole('button', { name: 'Hide names' }).waitFor()

    // The student sees the released mark, and what another would make of it.
    await sheet.goto(bookPath.replace('gradebook', ''))
    await sheet.locator('.tabs').getByRole('link', { name: 'Marks' }).click()
    await sheet.getByText(/^Total now: /).waitFor()
    await sheet.getByLabel(/^What if/).fill('100')
    await sheet.getByText('With what you typed: 100 %').waitFor()

    // On paper: two versions without a key, and the key with its sentences.
    await page.goto(assignmentPath)
    await page.getByRole('link', { name: 'On paper' }).click()
    await page.locator('.paper-questions > li').nth(9).waitFor()
    const asked = async () =>
      (await page.locator('.paper-questions .reading').allInnerTexts()).map((text) => text.trim())
    const inA = await asked()
    await page.getByRole('link', { name: 'Version B' }).click()
    await page.locator('.paper-sheet', { hasText: 'Version B' }).waitFor()
    expect((await asked()).toSorted()).toEqual(inA.toSorted())
    await page.getByRole('link', { name: 'Key', exact: true }).click()
    await page.locator('.paper-questions .cite').nth(19).waitFor()
    await page.goBack()
    await page.goBack()
    await page.goBack()

    // On the board: a question, its answer, the next one.
    await page.getByRole('link', { name: 'On the board' }).click()
    const shown = page.locator('.board-question')
    await page.getByText('1 of 10', { exact: true }).waitFor()
    expect(await shown.locator('.cite').count()).toBe(0)
    await page.keyboard.press('Space')
    await shown.locator('.cite').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.getByText('2 of 10', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Leave the board' }).click()
    await page.locator('.crumbs a').click()

    // What was prepared serves the next term again.
    await page.locator('.tabs').getByRole('link', { name: 'Students' }).click()
    await page.getByText('More time', { exact: true }).press('Enter')
    await page.getByLabel('Time in quizzes with a limit').selectOption('1.5')
    await page.getByRole('button', { name: `Save for ${student.name}` }).press('Enter')
    await page.getByText(`Saved. It holds for ${student.name}`).waitFor()
    await page.getByText(/^A new class with one assignment and one document/).waitFor()
    await page.getByLabel('Name of the new class').fill('Next year')
    await page.getByRole('button', { name: 'Make the copy' }).press('Enter')
    await page.getByRole('heading', { name: 'Next year' }).waitFor()
    await page.getByText('Nobody has joined yet').waitFor()
    const set = await page.getByRole('region', { name: 'Assignments' }).innerText()
    expect(set).toMatch(/nobody has joined the class yet/)
    expect(set).not.toMatch(/0 of 0|everybody/)
    expect(await violations(page)).toEqual([])

    // Other students, other questions: each draws some, and so does each version of the paper.
    await page.goto(assignPath)
    await page.getByRole('checkbox', { name: 'Next year' }).check()
    await page.getByLabel('Each student gets').selectOption('Some, drawn at random')
    await page.getByLabel('Of these 10').fill('4')
    await page.getByRole('button', { name: 'Assign 4 of 10 questions to Next year' }).press('Enter')
    await page.getByText('Each student is asked 4 of these 10').waitFor()
    await page.locator('.res-students', { hasText: 'Nobody has joined yet.' }).waitFor()
    await page.getByRole('link', { name: 'On paper' }).click()
    await page.getByText('Each version has 4 questions of its own, drawn from 10').waitFor()
    expect(await page.locator('.paper-questions > li').count()).toBe(4)

    // In a student's place: asked, marked and forgotten, without a word to where attempts are kept.
    await page.goBack()
    const kept: string[] = []
    page.on('request', (request) => request.url().includes('/api/attempts') && kept.push(request.url()))
    const attempts = () => ask(inject('dataFolder'), 'SELECT 1 FROM "Attempt" WHERE "assignmentId" = $1', [idIn(page)])
    const stored = (await attempts()).length
    await page.getByRole('link', { name: 'As a student' }).click()
    await page.getByRole('button', { name: 'Start' }).press('Enter')
    await page.getByText('Question 1 of 4').waitFor()
    await page.getByText('Preview: nothing is saved').waitFor()
    for (let n = 0; n < 4; n++) await answerByKeyboard(page, `answer number ${n}`)
    await page.getByRole('button', { name: 'Hand in', exact: true }).first().press('Enter')
    await page.locator('dialog .btn.primary').press('Enter')
    await page.getByText('You see your mark after it closes').waitFor()
    expect(await page.locator('.fb').count()).toBe(0)
    await page.getByRole('button', { name: 'When marks are released' }).press('Enter')
    await page.locator('.fb').nth(3).waitFor()
    expect([kept, (await attempts()).length]).toEqual([[], stored])

    // To five classes at once, counted from choosing the file, too.
    const more = ['Class Three', 'Class Four', 'Class Five']
    for (const name of more) await makeClass(page, name)
    const assigned = () =>
      ask<{ name: string; count: number }>(
        inject('dataFolder'),
        `SELECT c.name, count(a.id)::int FROM "User" u JOIN "Membership" m ON m."userId" = u.id JOIN "Class" c ON c.id = m."classId"
           LEFT JOIN "Assignment" a ON a."classId" = c.id WHERE u.username = $1 GROUP BY c.id ORDER BY c.name`,
        [teacher.name],
      )
    const held = await assigned()
    await page.goto(assignPath.replace('/assign', ''))
    interactions = 1
    await counted(page.getByRole('link', { name: 'Questions', exact: true }).click())
    await counted(page.locator('a[href$="/assign"]').first().click())
    await counted(page.getByRole('button', { name: 'All my classes' }).click())
    await counted(page.getByRole('button', { name: /assign 10 questions to 5 classes/i }).click())
    await page.waitForURL(`${baseUrl}/classes`)
    expect(interactions).toBeLessThanOrEqual(8)
    expect(await assigned()).toEqual(held.map(({ name, count }) => ({ name, count: count + 1 })))
    expect(held).toHaveLength(5)
    await page.getByRole('link', { name: 'Class Five' }).click()
    await page.getByRole('link', { name: title }).waitFor()
    expect([...teacher.trouble, ...student.trouble].filter((line) => !line.includes('ERR_FAILED'))).toEqual([])
  }, 400_000)
})

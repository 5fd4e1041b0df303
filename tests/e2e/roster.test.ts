import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from '../support/axe'
import { launchBrowser, visit } from '../support/browser'
import { makeClass, newPerson } from '../support/classroom'

const baseUrl = inject('baseUrl')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('a class whose students come from a list', () => {
  it('is filled by keyboard alone, hands out passwords once, gives new ones, and is emptied again', async () => {
    const teacher = await newPerson(browser, baseUrl, 'teacher')
    const { page } = teacher
    await makeClass(page, 'Rivers of the north')
    await page.getByRole('link', { name: 'Students' }).click()
    await page.getByRole('link', { name: 'Add from a list' }).press('Enter')
    await page.getByLabel('List of students').fill('name,id\nOda Strand,17\n,18\nPer Vik,19')
    await page.getByRole('button', { name: 'Show what it does' }).press('Enter')
    await page.getByText('New accounts: 2').waitFor()
    expect(await page.locator('.notice li').innerText()).toContain('There is no name in this line.')
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Change the class' }).press('Enter')
    const slip = page.locator('.slips li', { hasText: 'Oda Strand' })
    await slip.waitFor()
    const [username = '', password = ''] = await slip.locator('dd').allInnerTexts()
    expect(username).toMatch(/^oda\.strand/)

    const student = await visit(browser, baseUrl)
    const signIn = async (with_: string) => {
      await student.page.goto('/sign-in')
      await student.page.getByLabel('Name', { exact: true }).fill(username)
      await student.page.getByLabel('Password').fill(with_)
      await student.page.getByRole('button', { name: 'Sign in' }).click()
      await student.page.waitForURL(/\/account\/password/)
    }
    await signIn(password)
    await student.page.getByLabel('Old password').fill(password)
    await student.page.getByLabel('New password').fill('a quiet mountain lake')
    await student.page.getByRole('button', { name: 'Change password' }).click()
    await student.page.waitForURL(/\/account$/)
    await student.page.goto('/classes')
    await student.page.getByRole('link', { name: 'Rivers of the north' }).waitFor()

    await page.getByRole('link', { name: 'Back to the students' }).click()
    const row = page.locator('tr', { hasText: 'Oda Strand' })
    await row.getByText('New password', { exact: true }).click()
    await row.getByRole('button', { name: 'Make a new password' }).click()
    const told = await row.getByText('Tell Oda Strand this password').innerText()
    await signIn(/: (\S+)$/.exec(told)?.[1] ?? '')
    await student.page.getByText(/gave you this password and knows it/).waitFor()

    await page.getByRole('link', { name: 'Add from a list' }).click()
    await page.getByText('One of them has signed in since').waitFor()
    await page.getByRole('button', { name: 'Undo the list' }).click()
    await page.getByRole('button', { name: 'Undo the list' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Students' }).click()
    await page.getByText('No students').waitFor()
    expect([...teacher.trouble, ...student.trouble]).toEqual([])
    await Promise.all([teacher.context.close(), student.context.close()])
  })
})

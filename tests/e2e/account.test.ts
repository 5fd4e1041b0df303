import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { doors } from '../support/authorization'
import { launchBrowser, visit } from '../support/browser'

const baseUrl = inject('baseUrl')
const password = 'four tall green lamps'
let serial = 0
const newName = () => `user-${Date.now().toString(36)}-${serial++}`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const open = (options: BrowserContextOptions = {}) => visit(browser, baseUrl, options)

const signUp = async (page: Page, name: string, at = '/account') => {
  await page.goto(`/sign-up?next=${encodeURIComponent(at)}`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.waitForURL(`${baseUrl}${at}`)
}

const signIn = async (page: Page, name: string, secret: string) => {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Runs a command beside the product, as its operator would. */
const user = async (...words: string[]): Promise<string> => {
  const env = { ...process.env, RECITE_DATA_DIR: inject('dataFolder') }
  return (await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/user.ts', ...words], { env })).stdout
}

describe('an account', () => {
  it('is made, changed, left and entered again', async () => {
    const { context, page, trouble } = await open({ timezoneId: 'Asia/Tokyo' })
    const name = newName()
    await page.goto('/sign-up?next=/account')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Password').fill('Password123!')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('Many people use this password').waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue(), 'what was typed stays').toBe(name)
    expect(await page.getByLabel('Password').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.waitForURL(`${baseUrl}/account`)

    expect(await page.getByLabel('Time zone').inputValue(), 'taken from the browser').toBe('Asia/Tokyo')
    await page.getByLabel('Name to show').fill('Ada')
    await page.getByRole('button', { name: 'Save' }).first().click()
    await page.getByText('Saved.').waitFor()
    await page.locator('.who', { hasText: 'Ada' }).waitFor()
    await page.getByLabel('Change the look').selectOption('dark')
    await page.getByRole('button', { name: 'Save' }).last().click()
    await page.locator('html[data-theme="dark"]').waitFor()

    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${baseUrl}/`)
    await page.goto('/account')
    await page.waitForURL(`${baseUrl}/sign-in?next=%2Faccount`)
    await signIn(page, name.toUpperCase(), password)
    await page.waitForURL(`${baseUrl}/account`)
    expect(trouble).toEqual([])
    await context.close()
  })

  it('works without JavaScript, errors beside the fields included', async () => {
    const { context, page } = await open({ javaScriptEnabled: false })
    const name = newName()
    await page.goto('/sign-up?next=/account')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Password').fill('qwertzuiop1')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.getByText('Many people use this password').waitFor()
    await signUp(page, name)
    expect(await page.getByLabel('Time zone').inputValue()).toBe('UTC')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto('/sign-in')
    await signIn(page, name, 'wrong password')
    await page.getByText('do not go together').waitFor()
    await signIn(page, name, password)
    await page.waitForURL(`${baseUrl}/`)
    await context.close()
  })

  it('ends the session of another browser at once, and all others with a new password', async () => {
    const name = newName()
    const [here, there] = [await open(), await open()]
    await signUp(here.page, name)
    await there.page.goto('/sign-in?next=/account')
    await signIn(there.page, name, password)
    await there.page.waitForURL(`${baseUrl}/account`)
    await here.page.reload()
    await here.page.getByRole('button', { name: 'End', exact: true }).click()
    await here.page.getByRole('button', { name: 'End', exact: true }).waitFor({ state: 'detached' })
    await there.page.goto('/account')
    await there.page.waitForURL(`${baseUrl}/sign-in?next=%2Faccount`)
    await signIn(there.page, name, password)
    await there.page.waitForURL(`${baseUrl}/account`)

    await here.page.goto('/account/password')
    await here.page.getByLabel('Old password').fill(password)
    await here.page.getByLabel('New password').fill('a different long one')
    await here.page.getByRole('button', { name: 'Change password' }).click()
    await here.page.waitForURL(`${baseUrl}/account`)
    await there.page.goto('/account')
    await there.page.waitForURL(`${baseUrl}/sign-in?next=%2Faccount`)
    await here.context.close()
    await there.context.close()
  })

  it('tells who comes by the link of a class that it leads into a class', async () => {
    const { context, page } = await open()
    await page.goto('/classes/join?code=ABCDEF')
    await page.getByText('You have come to join a class by its code, ABCDEF.').waitFor()
    await page.locator('main').getByRole('link', { name: 'Sign up' }).click()
    await page.waitForURL(/sign-up/)
    await page.getByText('You have come to join a class by its code, ABCDEF.').waitFor()
    await context.close()
  })

  it('says the same of a wrong password as of a name that nobody has, and never leads to another site', async () => {
    const { context, page } = await open()
    const name = newName()
    await signUp(page, name)
    await context.clearCookies()
    const said: (string | null)[] = []
    for (const tried of [newName(), name]) {
      await page.goto('/sign-in?next=%2F%5Cevil.example')
      await signIn(page, tried, 'not the password')
      said.push(await page.locator('.notice.alert').textContent())
    }
    expect(new Set(said)).toEqual(new Set(['This name and password do not go together.']))
    await signIn(page, name, password)
    await page.waitForURL(`${baseUrl}/`)
    await context.close()
  })

  it('leaves as one file, and is deleted', async () => {
    const { context, page } = await open()
    const name = newName()
    await signUp(page, name)
    const data = (await (await context.request.get('/account/export')).json()) as { user: { username: string } }
    expect(data.user.username).toBe(name)
    await page.getByRole('link', { name: 'Delete my account' }).click()
    await page.getByLabel(/Type .* to confirm/).fill(name)
    await page.getByRole('button', { name: 'Delete my account' }).click()
    await page.waitForURL(`${baseUrl}/`)
    await page.goto('/sign-in')
    await signIn(page, name, password)
    await page.getByText('do not go together').waitFor()
    await context.close()
  })
})

describe('a visitor', () => {
  const paste = async (page: Page): Promise<string> => {
    await page.goto('/')
    await page
      .locator('textarea')
      .first()
      .fill('The Danube rises in Donaueschingen. It ends in the Black Sea in 2 countries.')
    await page.locator('form:has(textarea) button[type="submit"]').first().click()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}/)
    return new URL(page.url()).pathname
  }
  const met = async (page: Page, path: string): Promise<string> =>
    `${(await page.goto(path))?.status()} ${page.url().replace(baseUrl, '')}`

  it('keeps what was pasted when they sign up, and brings more when they sign in elsewhere', async () => {
    const name = newName()
    const [first, second] = [await open(), await open()]
    const pasted = await paste(first.page)
    await first.page.goto('/account')
    await first.page.getByText('You are a visitor').waitFor()
    expect(await met(second.page, pasted), 'nobody else finds it').not.toBe(`200 ${pasted}`)
    await signUp(first.page, name)
    expect(await met(first.page, pasted)).toBe(`200 ${pasted}`)

    const more = await paste(second.page)
    await second.page.goto('/sign-in?next=/account')
    await signIn(second.page, name, password)
    await second.page.waitForURL(`${baseUrl}/account`)
    for (const path of [more, pasted]) expect(await met(second.page, path)).toBe(`200 ${path}`)
    expect(await met(first.page, more)).toBe(`200 ${more}`)
    expect([first.trouble, second.trouble]).toEqual([[], []])
    await first.context.close()
    await second.context.close()
  })
})

describe('the operator', () => {
  it('gives a new password that must be changed, on the page and by command', async () => {
    const [operator, pupil] = [await open(), await open()]
    const [chief, name] = [newName(), newName()]
    await signUp(operator.page, chief)
    await signUp(pupil.page, name)
    expect((await pupil.context.request.get('/operator')).status(), 'nobody else learns of it').toBe(404)
    expect(await user('operator', chief)).toContain('is operator')

    await operator.page.goto(`/operator?q=${name}`)
    await operator.page.locator('summary', { hasText: 'New password' }).click()
    await operator.page.getByRole('button', { name: 'Make a new password' }).click()
    const told = (await operator.page.locator('.notice', { hasText: 'Tell them' }).textContent()) ?? ''
    const given = told.split(': ').at(-1) ?? ''
    await pupil.page.goto('/account')
    await pupil.page.waitForURL(`${baseUrl}/sign-in?next=%2Faccount`)
    await signIn(pupil.page, name, given)
    await pupil.page.waitForURL(`${baseUrl}/account/password`)
    expect((await pupil.context.request.get('/account/export')).status(), 'not before it is changed').toBe(401)
    await pupil.page.getByLabel('Old password').fill(given)
    await pupil.page.getByLabel('New password').fill(password)
    await pupil.page.getByRole('button', { name: 'Change password' }).click()
    await pupil.page.waitForURL(`${baseUrl}/account`)
    expect(await user('reset', name)).toMatch(/[a-z0-9]{3}(-[a-z0-9]{3}){3}/)
    await pupil.page.goto('/account')
    await pupil.page.waitForURL(`${baseUrl}/sign-in?next=%2Faccount`)
    await operator.context.close()
    await pupil.context.close()
  })
})

describe('the table of roles', () => {
  it('is what a visitor meets on every page without an id', async () => {
    const pages = Object.entries(doors).filter(([name]) => name.endsWith('#page') && !name.includes('['))
    for (const [name, { visitor }] of pages) {
      const path = name.replace(/^app|\(\w+\)\/|page\.tsx#page$/g, '').replace(/(.)\/$/, '$1')
      const { status, headers } = await fetch(`${baseUrl}${path}`, { redirect: 'manual' })
      const met = status === 404 ? 'not-found' : headers.get('location')?.includes('/sign-in') ? 'sign-in' : 'in'
      expect(`${path}: ${met}`).toBe(`${path}: ${visitor}`)
    }
  })
})

describe('next-auth', () => {
  it('signs in at its own address as well, with the same sessions', async () => {
    const { context, page } = await open()
    const name = newName()
    await signUp(page, name)
    await context.clearCookies()
    const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
    const form = { csrfToken, username: name, password, callbackUrl: `${baseUrl}/account`, json: 'true' }
    await context.request.post('/api/auth/callback/credentials', { form })
    await page.goto('/account')
    expect(await page.getByText('This browser').count()).toBe(1)
    await context.request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
    await page.goto('/account')
    await page.waitForURL(`${baseUrl}/sign-in?next=%2Faccount`)
    await context.close()
  })
})

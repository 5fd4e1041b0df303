import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, visit } from '../support/browser'
import { enterAccount } from '../support/classroom'
import { answer, answersOf, begin, press, stored } from '../support/studying'

const baseUrl = inject('baseUrl')
const newName = () => `leaver-${Date.now().toString(36)}`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const signUp = async (page: Page, name: string, next: string) => {
  await page.goto(`/sign-up?next=${encodeURIComponent(next)}`)
  await enterAccount(page, name, 'Sign up')
  await page.waitForURL(`${baseUrl}${next}`)
}
const kept = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const counts = databases.map(
      ({ name = '' }) =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open(name)
          opening.onsuccess = () => {
            const count = opening.result.transaction('outbox').objectStore('outbox').count()
            count.onsuccess = () => resolve(count.result)
          }
        }),
    )
    return [...(await Promise.all(counts)).filter((count) => count > 0), ...Object.keys(sessionStorage)]
  })

describe('signing out', () => {
  it('asks where answers could not be sent, and goes on when they are', async () => {
    const { page, context, documentId } = await begin(browser)
    await signUp(page, newName(), `/study?document=${documentId}`)
    await context.route('**/api/study-events', (route) => route.abort())
    await answer(page)
    await page.getByText('Not saved yet, trying again').waitFor()
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Some of your answers are on this device alone').waitFor()
    expect(await answersOf(documentId)).toEqual([])
    await context.unroute('**/api/study-events')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForURL(`${baseUrl}/`)
    await stored(documentId, 1)
    expect(await kept(page)).toEqual([])
    await page.goto('/account')
    await page.waitForURL(`${baseUrl}/sign-in?next=%2Faccount`)
    await context.close()
  })

  it('loses unsent answers only when told to', async () => {
    const { page, context, documentId } = await begin(browser)
    await signUp(page, newName(), `/study?document=${documentId}`)
    await context.route('**/api/study-events', (route) => route.abort())
    await answer(page)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign out and lose them' }).click()
    await page.waitForURL(`${baseUrl}/`)
    expect(await kept(page)).toEqual([])
    await context.close()
  })
})

describe('an answer the server refuses', () => {
  it('is not called saved: how many, and why', async () => {
    const { page, context, documentId } = await begin(browser)
    await context.route('**/api/study-events', async (route) => {
      const events = route.request().postDataJSON() as { factId: string }[]
      const foreign = events.map((event) => ({ ...event, factId: '018f0000-0000-7000-8000-000000000000' }))
      await route.continue({ postData: JSON.stringify(foreign) })
    })
    await answer(page)
    await page.getByText('One answer could not be kept: what is asked is no longer there').waitFor()
    await press(page, 'Space')
    await answer(page)
    await page.getByText('2 answers could not be kept').waitFor()
    expect(await answersOf(documentId)).toEqual([])
    await context.close()
  })
})

describe('a visitor who signs in to an account made elsewhere', () => {
  it('takes along what was answered but not sent yet', async () => {
    const name = newName()
    const elsewhere = await visit(browser, baseUrl)
    await signUp(elsewhere.page, name, '/account')
    await elsewhere.context.close()

    const { page, context, documentId } = await begin(browser)
    await context.route('**/api/study-events', (route) => route.abort())
    await answer(page)
    await page.getByText('Not saved yet, trying again').waitFor()
    await page.goto('/sign-in?next=/account')
    await enterAccount(page, name, 'Sign in')
    await page.getByText('Some of what you answered as a visitor is on this device alone').waitFor()
    await context.unroute('**/api/study-events')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(`${baseUrl}/account`)
    await stored(documentId, 1)
    await context.close()
  })
})

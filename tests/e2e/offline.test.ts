import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, launchProfile, visit, withWorker } from '../support/browser'
import { enterAccount } from '../support/classroom'
import { comeBack, expectFolded, keptOn, laterPage, logOf, packed } from '../support/offline'
import { widthOf, writePicture } from '../support/pasted-picture'
import { ask } from '../support/running-database'
import { answer, begin, press } from '../support/studying'

const baseUrl = inject('baseUrl')
let serial = 0
const newName = () => `far-${Date.now().toString(36)}-${serial++}`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const idOf = async (name: string) =>
  (await ask<{ id: string }>(inject('dataFolder'), `SELECT id FROM "User" WHERE username = $1`, [name]))[0]?.id ?? ''

const enter = async (page: Page, name: string, door: 'Sign in' | 'Sign up', next = '/') => {
  await page.goto(`/${door === 'Sign in' ? 'sign-in' : 'sign-up'}?next=${encodeURIComponent(next)}`)
  await enterAccount(page, name, door)
  await page.waitForURL(`${baseUrl}${next}`)
}

/** Answers some questions of the session on the page. */
const answerSome = async (page: Page, count: number): Promise<void> => {
  await page.locator('.reading, .stem').first().waitFor()
  for (let index = 0; index < count; index++) {
    await answer(page)
    await press(page, 'Space')
  }
}

/** The network of a window is cut without that of its worker, which would send what the window keeps. */
const withoutSync = (context: BrowserContext) =>
  context.addInitScript(() => void Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync'))

const answersOf = async (userId: string) =>
  (await logOf(userId)).filter(({ type }) => type === 'answer').sort((a, b) => a.sequence - b.sequence)
const answersIn = async (userId: string) => new Set((await answersOf(userId)).map(({ answerId }) => answerId)).size

const canInstall = async (context: BrowserContext, page: Page) => {
  const session = await context.newCDPSession(page)
  const { errors, data } = await session.send('Page.getAppManifest')
  expect([errors, JSON.parse(data ?? '{}').start_url]).toEqual([[], '/'])
  return (await session.send('Page.getInstallabilityErrors')).installabilityErrors.map(({ errorId }) => errorId)
}

describe('two devices of a learner', () => {
  it('study for days without the server, in new tabs too, and everything comes together', async () => {
    const name = newName()
    const first = await begin(browser, withWorker)
    await withoutSync(first.context)
    await enter(first.page, name, 'Sign up')
    const second = await visit(browser, baseUrl, withWorker)
    await withoutSync(second.context)
    await enter(second.page, name, 'Sign in')
    const userId = await idOf(name)
    const picture = await writePicture(first.page)
    await packed(first.page, userId)
    await first.page.getByText(/^Offline until \w+ \d+$/).waitFor()
    await packed(second.page, userId)
    expect(await canInstall(first.context, first.page)).toEqual([])

    await first.context.setOffline(true)
    await second.context.setOffline(true)
    await first.page.close()
    const tab = await first.context.newPage()
    await tab.goto('/')
    await tab.getByText(/You can study offline until \w+ \d+\./).waitFor()
    await tab.getByText('new facts to learn').waitFor()
    expect(await widthOf(tab, picture), 'pictures are held, too').toBe(1)
    await tab.goto('/documents')
    await tab.getByText('This page needs a connection.').waitFor()
    // The library finds what the device holds, and says what it cannot know.
    await tab.getByLabel('Search what is on this device').fill('bridge -tag:exam')
    await tab.keyboard.press('Enter')
    await tab
      .getByText(/^None of the \d+ facts on this device\. Only the server knows tag:\. \d+ more may belong here\.$/)
      .waitFor()
    await tab.getByLabel('Search what is on this device').fill('bridge is:new')
    await tab.keyboard.press('Enter')
    await tab
      .getByRole('status')
      .getByText(/^\d+ of the \d+ facts/)
      .waitFor()
    await tab.getByRole('link', { name: 'Study these' }).click()
    await tab.locator('.reading').getByText('bridge').first().waitFor()
    await tab.goto('/library?q=iss:new')
    await tab.getByRole('alert').getByText('Did you mean').waitFor()
    await tab.goto('/')
    await tab.getByRole('link', { name: 'Match pairs' }).click()
    await tab.locator('.match').waitFor()
    await tab.goto('/')
    await tab.getByRole('link', { name: 'Begin' }).click()
    await answerSome(tab, 3)
    await tab.getByText('Not saved yet, trying again: 3 ').waitFor()
    // A reload goes on where it stopped.
    const shown = () => tab.locator('main').innerText()
    const before = await shown()
    await tab.reload()
    await expect.poll(shown).toBe(before)
    await tab.close()

    const nextDay = await laterPage(first.context, 25)
    await nextDay.goto('/')
    await nextDay.getByText(/\d+ answers are on this device alone/).waitFor()
    await nextDay.getByText(/facts? (?:is|are) due/).waitFor()
    await nextDay.goto('/study')
    await answerSome(nextDay, 3)
    await second.page.goto('/study')
    await answerSome(second.page, 2)
    // A worker that the browser started anew may be on line for a moment, before its context is told that it is not.
    const early = await answersIn(userId)
    await comeBack(second)
    expect(await answersIn(userId), 'the server’s Today comes once they are sent').toBe(early + 2)
    await first.context.setOffline(false)
    await expect.poll(() => answersIn(userId), { timeout: 20_000 }).toBe(8)
    expect(await expectFolded(userId)).toBeGreaterThan(2)
    const answers = await answersOf(userId)
    const facts = (device: string) => answers.filter(({ deviceId }) => deviceId === device).map(({ factId }) => factId)
    const [long = []] = [...new Set(answers.map(({ deviceId }) => deviceId))]
      .map(facts)
      .sort((a, b) => b.length - a.length)
    expect(new Set(long).size, 'what was asked comes back on the day after').toBeLessThan(long.length)
    // What one device did is known on the other.
    await packed(second.page, userId)
    const due = () => second.page.locator('.today-h').innerText()
    const online = await due()
    await second.context.setOffline(true)
    await second.page.reload()
    await second.page.getByText('You can study offline until').waitFor()
    expect([online, await due()].every((words) => / back later today\./.test(words))).toBe(true)
    // What a browser clears of its own accord is noticed, and told once.
    await second.context.setOffline(false)
    const browserOf = await second.context.newCDPSession(second.page)
    await browserOf.send('Storage.clearDataForOrigin', { origin: baseUrl, storageTypes: 'indexeddb' })
    await second.page.goto('/')
    const told = second.page.getByText('The browser has cleared what Recite kept on this device. No answer is lost.')
    await told.waitFor()
    await second.page.getByRole('button', { name: 'Close' }).click()
    await packed(second.page, userId)
    expect(await told.count()).toBe(0)
    await first.context.close()
    await second.context.close()
  })
})

describe('a browser that several people use', () => {
  it('neither shows nor sends as the other’s what one has not sent, and keeps nothing where they ask for that', async () => {
    const [name, other] = [newName(), newName()]
    const elsewhere = await visit(browser, baseUrl)
    await enter(elsewhere.page, other, 'Sign up')
    await elsewhere.context.close()

    const { context, page, documentId } = await begin(browser, withWorker)
    await withoutSync(context)
    await enter(page, name, 'Sign up')
    const [userId, otherId] = [await idOf(name), await idOf(other)]
    await packed(page, userId)
    await context.setOffline(true)
    await page.goto(`/study?document=${documentId}`)
    await answerSome(page, 2)
    // The session ends without a sign-out, and somebody else comes.
    await context.clearCookies()
    await context.setOffline(false)
    await enter(page, other, 'Sign in')
    await page.getByRole('heading', { name: 'Nothing to study yet.' }).waitFor()
    await packed(page, otherId)
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('heading', { name: 'Nothing is due.' }).waitFor()
    expect(await page.getByText('on this device alone').count()).toBe(0)
    await context.setOffline(false)
    expect([await answersIn(userId), await answersIn(otherId)]).toEqual([0, 0])
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${baseUrl}/`)
    expect((await keptOn(page)).filter((kept) => kept.includes(otherId))).toEqual([])

    await enter(page, name, 'Sign in')
    await expect.poll(() => answersIn(userId), { timeout: 20_000 }).toBe(2)
    expect(await answersIn(otherId)).toBe(0)

    // The browser clears its store and leaves the note of it.
    await page.evaluate((id) => {
      const key = `recite-mark-${id}`
      const mark = JSON.parse(localStorage.getItem(key) ?? '{}')
      localStorage.setItem(key, JSON.stringify({ ...mark, deviceId: 'an older store', waiting: 3 }))
    }, userId)
    await page.goto('/documents')
    await page.getByText('3 answers that were not saved yet are lost').waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${baseUrl}/`)
    expect(await keptOn(page)).toEqual([])

    await page.goto('/sign-in')
    await page.getByLabel('Others use this device, too').check()
    await enterAccount(page, name, 'Sign in')
    await page.waitForURL(`${baseUrl}/`)
    expect((await context.cookies()).filter(({ expires }) => expires !== -1).map((cookie) => cookie.name)).toEqual([])
    await page.goto(`/study?document=${documentId}&mode=cram&n=5`)
    await page.locator('.stem').waitFor()
    await context.setOffline(true)
    await answer(page)
    await page.getByText('Not saved yet').waitFor()
    await page.goto('/account')
    await page.getByText('Nothing to study is on this device.').waitFor()
    await context.setOffline(false)
    const isBack = async () => {
      // The page that was shown offline may be loading itself anew just now.
      await page.goto('/account').catch(() => undefined)
      return page.getByRole('button', { name: 'Sign out' }).count()
    }
    await expect.poll(isBack, { timeout: 20_000 }).toBe(1)
    await expect.poll(() => answersIn(userId), { timeout: 20_000 }).toBe(3)
    expect((await keptOn(page)).filter((kept) => !kept.startsWith('tab '))).toEqual([])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${baseUrl}/`)
    expect(await keptOn(page)).toEqual([])
    await context.close()
  })
})

/** The browser finds its way to the server again while no page of it is open: only the worker can send. */
const syncByWorker = async (context: BrowserContext, page: Page) => {
  const session = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(baseUrl) && !isDeleted)
      if (ours) resolve(ours.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  const origin = new URL(baseUrl).origin
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId,
    tag: 'recite-outbox',
    lastChance: false,
  })
}

describe('a browser that is closed without a connection', () => {
  it('shows what it keeps when it starts again, sends it from a page, and without one from the background', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recite-profile-'))
    const start = async () => {
      const context = await launchProfile(folder, baseUrl)
      await withoutSync(context)
      return { context, page: await context.newPage() }
    }
    const name = newName()
    const visitor = await begin(browser)
    await enter(visitor.page, name, 'Sign up')
    await visitor.context.close()
    const userId = await idOf(name)

    const before = await start()
    await enter(before.page, name, 'Sign in')
    await packed(before.page, userId)
    await before.context.setOffline(true)
    await before.page.goto('/study')
    await answerSome(before.page, 2)
    await before.page.goto('/')
    await before.page.getByText('2 answers are on this device alone').waitFor()
    await before.context.close()

    const { context, page } = await start()
    await context.setOffline(true)
    await page.goto('/')
    await page.getByText('2 answers are on this device alone').waitFor()
    await page.getByRole('link', { name: 'Begin' }).click()
    await answerSome(page, 1)
    expect(await answersIn(userId)).toBe(0)
    await context.setOffline(false)
    await expect.poll(() => answersIn(userId), { timeout: 20_000 }).toBe(3)

    await context.setOffline(true)
    await answerSome(page, 2)
    await page.getByText('Not saved yet, trying again: 2 ').waitFor()
    await page.goto('about:blank')
    await context.setOffline(false)
    expect(await answersIn(userId)).toBe(3)
    await syncByWorker(context, page)
    await expect.poll(() => answersIn(userId), { timeout: 20_000 }).toBe(5)
    expect(await expectFolded(userId)).toBeGreaterThan(2)
    await context.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })
})

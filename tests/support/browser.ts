import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium'

// Nothing but this machine can be reached: a page that asks for another host fails, as it would for an offline school.
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1']

/** Far more than any page takes: a wait that ends is of something that does not come, also where the machine is busy. */
const SHOWN_WITHIN_MS = 60_000

/** Pages of tests live too short for compiled code to pay: interpreted, they take a tenth less of the processor. */
const INTERPRETED = '--js-flags=--no-opt,--no-maglev,--no-sparkplug'

/** A real Chromium without a window, cut off from the network. Close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env, args } = await findChromium()
  return chromium.launch({
    executablePath,
    args: [...args, ...OFFLINE, INTERPRETED],
    ignoreDefaultArgs: ['--headless'],
    env: { ...process.env, ...env },
  })
}

/** A browser that keeps what it knows in a folder, so that it can be closed and started again. */
export async function launchProfile(folder: string, baseURL: string): Promise<BrowserContext> {
  const { executablePath, env, args } = await findChromium()
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args, ...OFFLINE],
    ignoreDefaultArgs: ['--headless'],
    env: { ...process.env, ...env },
    baseURL,
  })
  context.setDefaultTimeout(SHOWN_WITHIN_MS)
  return context
}

/** A browser window of its own, and what it must not hear: console noise, page errors, requests to other hosts. */
export type Visit = { readonly context: BrowserContext; readonly page: Page; readonly trouble: readonly string[] }

/**
 * For a window that is to work offline. Elsewhere the worker of the product is kept out: it fetches all its files for each
 * window, and sends what a test keeps back.
 */
export const withWorker = { serviceWorkers: 'allow' } as const
const workerRefused = 'Service Worker registration blocked by Playwright'

/** Opens a window on `baseUrl` with its own cookies; expect its `trouble` to be empty at the end. */
export async function visit(browser: Browser, baseUrl: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ baseURL: baseUrl, serviceWorkers: 'block', ...options })
  context.setDefaultTimeout(SHOWN_WITHIN_MS)
  const trouble: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isOurs = hostname === new URL(baseUrl).hostname || protocol === 'data:' || protocol === 'blob:'
    if (!isOurs) trouble.push(`request to ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.text() !== workerRefused && ['error', 'warning'].includes(message.type()))
      trouble.push(`console ${message.type()} of ${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (error) => trouble.push(`page error: ${error.error().message}`))
  return { context, page: await context.newPage(), trouble }
}

type Routed = { readonly next?: { readonly router?: { push: (to: string) => void } } }
/** Goes on to another page of the product without loading it anew; false where nothing is loaded yet. */
export const goOn = (page: Page, to: string): Promise<boolean> =>
  page.evaluate((path) => {
    const router = location.pathname + location.search === path ? undefined : (window as Routed).next?.router
    router?.push(path)
    return router !== undefined
  }, to)

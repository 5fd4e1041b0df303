import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Half of what the package gives as its source: each page that is loaded reads it anew. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Colour = { r: number; g: number; b: number; alpha: number; parseString: (text: string) => Colour }

/** Of what axe takes half was to parse the same few colours for each element anew. */
const parseColoursOnce = (): void => {
  const { Color } = Reflect.get(window, 'axe').commons.color as { Color: new (...channels: number[]) => Colour }
  const { parseString } = Color.prototype
  const known = new Map<string, Colour>()
  Color.prototype.parseString = function (text: string): Colour {
    const colour = known.get(text) ?? parseString.call(new Color(0, 0, 0), text)
    known.set(text, colour)
    const { r, g, b, alpha } = colour
    return Object.assign(this, { r, g, b, alpha })
  }
}

/**
 * What axe objects to on a page as it stands once it has its title (an action that draws the page anew sets it anew), a
 * line for each rule; halfway between two states no colour has its contrast.
 */
export const violations = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(() => document.title)
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source)
    await page.evaluate(parseColoursOnce)
  }
  const options: RunOptions = { resultTypes: ['violations'], preload: false }
  const results = await page.evaluate(
    (chosen) => (Reflect.get(window, 'axe') as typeof axe).run(document, chosen),
    options,
  )
  return results.violations.map(
    ({ id, nodes }) =>
      `${new URL(page.url()).pathname} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
  )
}

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' }
/** Every rule at each width, and in each theme; what stands at one width alone is seen in one theme alone. */
const looks: readonly [Look, Look] = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
]

const sidewaysAt = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewportSize({ width, height: 844 })
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return beside > 0 ? [`${width} px: scrolls ${beside} px sideways`] : []
}

const lookAt = async (page: Page, { width, colorScheme }: Look): Promise<string[]> => {
  const sideways = await sidewaysAt(page, width)
  await page.emulateMedia({ colorScheme })
  return [...sideways, ...(await violations(page)).map((line) => `${width} px, ${colorScheme}: ${line}`)]
}

/** Of a tablet held upright: wider than what is laid out as a phone, narrower than what has room for all. */
const BETWEEN = 768

/**
 * What axe objects to on a page, wide and light, and as a phone at night; and where it scrolls sideways, as a tablet, too. The
 * look the window has comes first: each change of it draws the page anew.
 */
export const violationsInBothLooks = async (page: Page): Promise<string[]> => {
  const isNarrow = page.viewportSize()?.width === looks[1].width
  const [first, last] = isNarrow ? [looks[1], looks[0]] : looks
  return [...(await lookAt(page, first)), ...(await sidewaysAt(page, BETWEEN)), ...(await lookAt(page, last))]
}

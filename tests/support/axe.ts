import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe objects to on a page as it stands once it has its title (an action that draws the page anew sets it anew), a
 * line for each rule; halfway between two states no colour has its contrast. `rules` are all rules by default.
 */
export const violations = async (page: Page, rules?: string[]): Promise<string[]> => {
  await page.waitForFunction(() => document.title)
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const results = await page.evaluate(
    (chosen) => (Reflect.get(window, 'axe') as typeof axe).run(document, chosen),
    options,
  )
  return results.violations.map(
    ({ id, nodes }) =>
      `${new URL(page.url()).pathname} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
  )
}

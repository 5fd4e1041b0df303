import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe objects to on a page as it stands once it has its title (an action that draws the page anew sets it anew), a line for each rule; no page has frames, which makes the quick way the whole one. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(() => document.title)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  return (await axe.analyze()).violations.map(
    ({ id, nodes }) =>
      `${new URL(page.url()).pathname} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
  )
}

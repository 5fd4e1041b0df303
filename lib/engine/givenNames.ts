import type { Analysis } from './analysis'

const relation =
  /^(?:sons?|daughters?|child|children|brothers?|sisters?|twins?|wife|husband|father|mother|nephews?|nieces?|cousins?|grandsons?|granddaughters?|siblings?)$/

type Run = { readonly sentence: number; readonly i: number; readonly j: number; readonly text: string }

/**
 * The names that the text gives to somebody of a family: "her son Otto", "a daughter, Ida", and those of a row with their years,
 * "four children: Karl (1888–1916), the twins Emma and Grete, and Otto (1893–1945)".
 */
export function namesOfKin(analyses: readonly Analysis[], runs: readonly Run[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { sentence, i, j, text } of runs) {
    const tokens = analyses[sentence]?.tokens ?? []
    const before = tokens.slice(Math.max(0, i - mostBefore), i)
    const at = before.findLastIndex(({ lower }) => relation.test(lower))
    if (at < 0) continue
    const between = before.slice(at + 1)
    const isNext = between.every(({ text: mark }) => mark === ',' || mark === ':')
    const isOfRow =
      /s$|ren$/.test(before[at]?.lower ?? '') &&
      between.every(({ pos, lower, bracketed }) => bracketed || pos === 'name' || inRow.test(lower)) &&
      tokens[j]?.pos !== 'part'
    if (isNext || isOfRow) found.add(text)
  }
  return found
}

const inRow = /^(?:[,:;]|and|the|twins?|sons?|daughters?|brothers?|sisters?|named|called|by|were)$/

/** So far behind "children" a row of their names may go on. */
const mostBefore = 40

/** "Erik" alone is a son of the text's family, and not "Erik Brandt", of whom it tells as well; a full name that is itself of the family is his. */
export const isOfFamily = (given: string, full: string, kin: ReadonlySet<string>): boolean =>
  !given.includes(' ') && full.startsWith(`${given} `) && kin.has(given) && !kin.has(full)

import type { Page } from './page'

const leftward = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

const brackets: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' }

/** Signs in the order in which they are read, numbers as they are: the library gives them as they stand where no letter is beside them. */
const turned = (signs: string): string =>
  (signs.match(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*|[\s\S]/gu) ?? [])
    .reverse()
    .map((sign) => brackets[sign] ?? sign)
    .join('')

/**
 * Pages of a text that runs from right to left as a mirror shows them, others as they are: what is read first stands on the
 * left from then on, be it a word, a column, an indent or a mark of a list. Words keep their letters, which are in the order
 * of reading anyway; signs without letters are put into it. That a space stands before a run was said of the one on its left, and no longer holds.
 */
export const mirrored = (pages: readonly Page[]): readonly Page[] => {
  const text = pages.flatMap(({ pieces }) => pieces.map((run) => run.text)).join(' ')
  if (count(text, leftward) * 2 <= count(text, /\p{L}/gu)) return pages
  return pages.map(({ width, pieces, figures, ...page }) => ({
    ...page,
    width,
    pieces: pieces.map((run) => ({
      ...run,
      text: /\p{L}/u.test(run.text) ? run.text : turned(run.text),
      x: width - run.right,
      right: width - run.x,
      spaced: false,
    })),
    figures: figures.map((figure) => ({ ...figure, x: width - figure.right, right: width - figure.x })),
  }))
}

/** Stand around words in bold until the blocks are laid out; no text has these characters, which Unicode keeps for the use inside a program. */
const [opens, closes] = ['\uFDD0', '\uFDD1']

const marks = /[\uFDD0\uFDD1]/g
const seam = /\uFDD1(\s*)\uFDD0/g
const bold = /\uFDD0([^\uFDD0\uFDD1]*)\uFDD1/g

/** Marks words as bold; spaces and marks behind them are none of what is said in bold. */
export const asBold = (text: string): string => {
  const core = /\S(?:.*[^\s.,:;!?])?/s.exec(text)
  if (!core) return text
  const to = core.index + core[0].length
  return `${text.slice(0, core.index)}${opens}${core[0]}${closes}${text.slice(to)}`
}

export const withoutBold = (text: string): string => text.replace(marks, '')

const longestTerm = 6
/** No block brings in more. */
const mostTerms = 200

/** "osmosis", "Golgi apparatus"; no number, no whole sentence, and neither the head of a note ("Note:") nor all of a block. */
const isTerm = (words: string, isHead: boolean, behind: string): boolean =>
  /^\p{L}/u.test(words) &&
  !/[.!?;:]$|[!?;:,|] /.test(words) &&
  words.split(' ').length <= longestTerm &&
  !(isHead && (/^\s*[:.–—-]/.test(behind) || !/\S/.test(behind)))

/** The words of a block, and the terms that its author set in bold, in their order. */
export function takeTerms(marked: string): { readonly text: string; readonly terms: readonly string[] } {
  const joined = marked.replace(seam, '$1')
  const terms = [...joined.matchAll(bold)].flatMap((found) => {
    const words = found[1]?.replace(/\s+/g, ' ').trim() ?? ''
    const behind = joined.slice(found.index + found[0].length)
    return isTerm(words, !/\S/.test(joined.slice(0, found.index)), behind) ? [words] : []
  })
  return { text: withoutBold(joined), terms: [...new Set(terms)].slice(0, mostTerms) }
}

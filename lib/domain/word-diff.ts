/** A run of words that two sentences share, that only the old one has, or only the new one. */
export type WordRun = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Words with the space before them, so that runs joined give the sentence again. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? []

/** More pairs of words than this are a rewritten text: there is nothing to be shown word by word. */
const mostPairs = 4_000_000

/** For each pair of places how many words the rests of both share, in order. */
const sharedWords = (before: readonly string[], after: readonly string[]): Uint32Array => {
  const width = after.length + 1
  const shared = new Uint32Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      shared[row * width + column] =
        before[row] === after[column]
          ? (shared[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(shared[(row + 1) * width + column] ?? 0, shared[row * width + column + 1] ?? 0)
  return shared
}

/** Alternatives one after the other: what is gone stands before what is new, neighbours of a kind are one run. */
const joined = (runs: readonly WordRun[]): WordRun[] => {
  const found: WordRun[] = []
  let [gone, fresh] = ['', '']
  const flush = () => {
    if (gone !== '') found.push({ kind: 'gone', text: gone })
    if (fresh !== '') found.push({ kind: 'new', text: fresh })
    gone = fresh = ''
  }
  for (const { kind, text } of runs) {
    if (kind === 'gone') gone += text
    else if (kind === 'new') fresh += text
    else {
      flush()
      const last = found.at(-1)
      if (last?.kind === 'same') found[found.length - 1] = { kind, text: last.text + text }
      else found.push({ kind, text })
    }
  }
  flush()
  return found
}

/**
 * What became of the words of a sentence: the runs without the new ones are the old sentence, those without the gone ones
 * the new one. Of very long texts everything that differs between the first and the last change is one run.
 */
export const changedWords = (before: string, after: string): WordRun[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const [from, to] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  const same = (words: readonly string[]): WordRun[] => words.map((text) => ({ kind: 'same', text }))
  const runs: WordRun[] = same(old.slice(0, start))
  let [row, column] = [0, 0]
  if (from.length * to.length <= mostPairs) {
    const shared = sharedWords(from, to)
    const at = (r: number, c: number) => shared[r * (to.length + 1) + c] ?? 0
    while (row < from.length && column < to.length) {
      if (from[row] === to[column]) {
        runs.push({ kind: 'same', text: from[row++] ?? '' })
        column++
      } else if (at(row + 1, column) >= at(row, column + 1)) runs.push({ kind: 'gone', text: from[row++] ?? '' })
      else runs.push({ kind: 'new', text: to[column++] ?? '' })
    }
  }
  for (const text of from.slice(row)) runs.push({ kind: 'gone', text })
  for (const text of to.slice(column)) runs.push({ kind: 'new', text })
  return joined([...runs, ...same(old.slice(old.length - end))])
}

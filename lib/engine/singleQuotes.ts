/** Between a mark that opens a word and one that closes a word, with none between: "'J.H. Marks'", but not "the weavers' hall". */
const quoted = /(?<=^|[\s(])['‘]\p{L}[^'‘’]{0,60}s['’](?=[\s,.;)])(?![^'‘’]{0,80}\p{L}['’](?!\p{L}))/gu

/** Where a single quotation mark closes what ends in "s": "under the name 'J.H. Marks' some songs" has nothing that is his. */
export const closingMarks = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(quoted)].map(({ index, 0: words }) => index + words.length - 1))

/** The longest title a document can have, in characters. */
export const maxTitleLength = 200

/** The most that is said of author, source and licence of a text, in characters. */
export const maxAttributionLength = 2000

const shorten = (words: string, length: number): string => {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  const kept = cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))
  // Half of a letter beyond the basic plane cannot be stored.
  return `${kept.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

/** A title that a text gives itself, as long as a title can be. */
export const titleWithin = (title: string): string => shorten(title, maxTitleLength)

const plain = (line: string): string => line.replace(/^[\s#=>*_-]+|[\s#=*_]+$/g, '').replace(/\s+/g, ' ')

/** A title for a pasted text that gives none: its first line, or of running text its first sentence, cut to some words. */
export const titleOfText = (text: string): string => {
  const line = text
    .split('\n')
    .map(plain)
    .find((words) => /[\p{L}\p{N}]/u.test(words))
  const [sentence = ''] = (line ?? '').split(/(?<=[.!?])\s/)
  return shorten(sentence.replace(/\.$/, ''), 48)
}

/** A title for a file until it is read: its name without folders and extension. */
export const titleOfFile = (name: string): string => {
  const base =
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? ''
  return shorten(base.replace(/[-_]+/g, ' ').replace(/\s+/g, ' ').trim(), maxTitleLength)
}

/** The extension of a file name in lower case; `txt` where it has none. */
export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? 'txt'

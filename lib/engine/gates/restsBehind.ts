/** What stands behind each place where a text says something. */
export const restsBehind = (text: string, words: string): readonly string[] => text.split(words).slice(1)

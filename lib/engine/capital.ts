/** Words as they begin a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "LBC" of "Lund Bay Company", and not the letters within its words. */
export const initialsOf = (title: string): string => (title.match(/(?<!\p{L}|['’])\p{Lu}/gu) ?? []).join('')

import type { Index } from './context'

/** Words that stand for a body, a state or a treaty once its name has been said in full. */
const classes =
  'Confederation|Federation|Alliance|League|Treaty|Convention|Accord|Agreement|Pact|Council|Assembly|Committee|Commission|Company|Corporation|Society|Institute|Foundation|Association|Fund|Trust'
const short = new RegExp(`\\bthe (${classes})\\b(?! (?:of|for|on|in|\\p{Lu}))`, 'gu')

/** The name of which "the Confederation" is the last word, where the text has but one and says it first; undefined where it has none, or several. */
function nameOf(word: string, { document }: Pick<Index, 'document'>): string | undefined {
  if (new RegExp(`\\b${word} of (?:the )?\\p{Lu}`, 'u').test(document.text)) return undefined
  const found = document.text.matchAll(new RegExp(`(?:(?!The\\b)\\p{Lu}[\\p{L}’'-]+ )+${word}\\b`, 'gu'))
  const names = new Set([...found].map(([name]) => name))
  const [name = ''] = names
  const isFirst = document.text.indexOf(name) < document.text.indexOf(`the ${word}`)
  return names.size === 1 && isFirst ? name : undefined
}

/** Says in full what a question would else call "the Confederation"; what the document is about is known by its last word. */
export function makeFullNames(input: Pick<Index, 'document'>): (stem: string) => string {
  const known = new Map<string, string | undefined>()
  const inFull = (word: string): string | undefined => {
    if (!known.has(word)) known.set(word, input.document.title.includes(word) ? undefined : nameOf(word, input))
    return known.get(word)
  }
  return (stem) =>
    stem.replace(short, (said, word: string) => {
      const name = inFull(word)
      return name === undefined || stem.includes(name) ? said : `the ${name}`
    })
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const samples = ['photosynthesis', 'cai-qi']
const vowels = 'aeiou'

/** A text with other names and other years: a chapter that says what no other one says. */
const varied = (text: string, turn: number): string => {
  const names = new Set([...text.matchAll(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu)].map(([name]) => name))
  const turned = (name: string) =>
    name.slice(0, 2) +
    name
      .slice(2)
      .replace(/[aeiou]/g, (vowel, at) => vowels.charAt((vowels.indexOf(vowel) + turn + at) % vowels.length)) +
    vowels.charAt(turn % vowels.length)
  return text
    .replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => (names.has(word) ? turned(word) : word))
    .replace(/\b(?:19|20)\d\d\b/g, (year) => String(1500 + ((Number(year) + turn * 7) % 500)))
}

/** A book of so many words in Markdown: the samples again and again, each time with other names and years. */
export function bookText(words: number): string {
  const sources = samples.map((name) =>
    readFileSync(join(root, 'content', name, 'document.md'), 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, ''),
  )
  const chapters: string[] = []
  for (let turn = 0, length = 0; length < words; turn++) {
    const source = sources[turn % sources.length] ?? ''
    const chapter = turn < sources.length ? source : varied(source, turn)
    chapters.push(chapter.replace(/^# .*/m, (title) => `${title} ${turn + 1}`))
    length += chapter.split(/\s+/).length
  }
  return chapters
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('')
}

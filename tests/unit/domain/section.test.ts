import { expect, it } from 'vitest'
import { deckOfPlace, movedSection, sectionTitle, textSections } from '@/lib/domain/section'

/** A text of headings alone, `#` for each level, the first its title. */
const sectionsOf = (...lines: string[]) => {
  const text = lines.map((line) => line.replace(/^#+ /, '')).join('\n')
  let start = 0
  const blocks = lines.map((line) => {
    const [, signs = '', words = ''] = /^(#+) (.*)$/.exec(line) ?? []
    const block = { kind: 'heading', level: signs.length, start, end: start + words.length }
    start = block.end + 1
    return block
  })
  return textSections(text, blocks)
}

const sections = sectionsOf('# T', '## A', '### Sums', '## B', '### Sums', '### Sums')

it('names a section by the headings that lead to it, and holds those below', () => {
  expect(sections.map(({ key, depth }) => [key, depth])).toEqual([
    ['["A"]', 0],
    ['["A","Sums"]', 1],
    ['["B"]', 0],
    ['["B","Sums"]', 1],
    ['["B","Sums",2]', 1],
  ])
  expect(sections.map(({ key }) => sectionTitle(key))).toEqual(['A', 'Sums', 'B', 'Sums', 'Sums'])
  expect([sections[0]?.end, sections[2]?.end]).toEqual([sections[2]?.start, sections[4]?.end])
})

it('is found again under another name in its place, but never taken for one that was there', () => {
  const moved = (...now: string[]) => movedSection('["A"]', sections, sectionsOf('# T', ...now))?.key ?? null
  expect(moved('## New', '## A')).toBe('["A"]')
  expect(moved('## C', '### Sums', '## B', '### Sums', '### Sums')).toBe('["C"]')
  expect(moved('## B', '### Sums', '## C', '### Sums', '### Sums')).toBe(null)
  expect(moved('## C', '## B')).toBe(null)
})

it('gives a place to the narrowest section around it', () => {
  const drawn = [
    { deckId: 'wide', documentId: 'd', start: 10, end: 90 },
    { deckId: 'narrow', documentId: 'd', start: 40, end: 50 },
    { deckId: 'other', documentId: 'e', start: 0, end: 100 },
  ]
  expect([9, 10, 39, 40, 49, 50, 90].map((offset) => deckOfPlace(drawn, 'd', offset))).toEqual([
    null,
    'wide',
    'wide',
    'narrow',
    'narrow',
    'wide',
    null,
  ])
})

import { describe, expect, it } from 'vitest'
import { drawInteger, seeded } from '@/lib/domain/seeded'
import { readDocument, readFile } from '@/lib/reading'
import { drawn, type SetPiece, typeset } from '../support/typeset'

const read = async (bytes: Uint8Array, name = 'mills.pdf') => {
  const result = await readFile(bytes, name)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const blocksOf = async (bytes: Uint8Array) => {
  const { text, blocks } = (await read(bytes)).document
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}
const refusal = async (bytes: Uint8Array) => {
  const result = await readFile(bytes, 'mills.pdf')
  return result.ok ? 'read' : result
}

const history = [
  'The Upper Mill was built by Ada Finch in Linz in 1847, and it was the first in the neighbourhood that a steam engine drove.',
  'Its machinery came from Manchester. The well-known engineer Tom Brook had recommended it, although transportation was extraordinarily expensive at that time.',
  'A well-known painting shows the building before the reconstruction of 1902. Water still turned its wheel, and the administration of the town kept the documentation of every repair.',
  'Grain was weighed at the entrance, poured into the hopper, and ground between two millstones. The miller listened to the stones: their sound told whether the distance between them was right.',
  'Until the railway reached the valley, horses carried the flour. Afterwards the competition from industrial roller mills of Budapest became overwhelming, and the enterprise was discontinued in 1911.',
]
const long: readonly SetPiece[] = [
  { heading: 'The Mills of Linz', level: 1 },
  ...['Beginnings', 'Machinery', 'Decline'].flatMap((heading): SetPiece[] => [
    { heading, level: 2 },
    ...Array(6)
      .fill(history)
      .flat()
      .map((paragraph) => ({ paragraph })),
  ]),
]
const markdown = long
  .map((piece) =>
    'heading' in piece ? `${'#'.repeat(piece.level)} ${piece.heading}` : 'paragraph' in piece ? piece.paragraph : '',
  )
  .join('\n\n')

describe('a PDF', () => {
  it('has headings, paragraphs, lists and tables, each on its page', async () => {
    const bytes = await typeset(
      [
        { heading: 'Mills', level: 1 },
        { paragraph: history[0] ?? '' },
        { paragraph: history[1] ?? '' },
        { heading: 'Kinds', level: 2 },
        { heading: 'By water', level: 3 },
        {
          item: 'Undershot wheels turn where a river is fast but has little fall, so that most of them stand in the plain beside a town.',
        },
        { item: 'Overshot wheels need a fall.' },
        { paragraph: 'Both were common.' },
        { pageBreak: true },
        { heading: 'Dates', level: 2 },
        { row: ['Mill', 'Built'] },
        { row: ['Upper Mill', '1847'] },
        { row: ['Lower Mill', '1790'] },
        { paragraph: 'Both still stand.' },
      ],
      { title: 'Microsoft Word - mills.doc', author: 'Ada Finch' },
    )
    expect(await blocksOf(bytes)).toEqual([
      'heading1 Mills',
      `paragraph ${history[0]}`,
      `paragraph ${history[1]}`,
      'heading2 Kinds',
      'heading3 By water',
      'list-item Undershot wheels turn where a river is fast but has little fall, so that most of them stand in the plain beside a town.',
      'list-item Overshot wheels need a fall.',
      'paragraph Both were common.',
      'heading2 Dates',
      'table Mill | Built',
      'table Upper Mill | 1847',
      'table Lower Mill | 1790',
      'paragraph Both still stand.',
    ])
    const { document, attribution } = await read(bytes)
    expect(document.title).toBe('Mills')
    expect(attribution).toBe('Ada Finch')
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
  })

  it.each([
    ['one column', { columns: 1 }],
    ['two columns', { columns: 2 }],
  ] as const)('in %s says what the same text in Markdown says', async (_what, layout) => {
    const bytes = await typeset(long, {
      ...layout,
      head: 'Yearbook of Mills, volume 12',
      numbered: true,
      hyphenated: true,
      note: '1 See the yearbook of 1912.',
    })
    const asMarkdown = readDocument(markdown, 'mills.md')
    if (!asMarkdown.ok) throw new Error(asMarkdown.reason)
    const { document } = await read(bytes)
    expect(document.blocks.at(-1)?.page).toBeGreaterThan(2)
    expect(document.text.replaceAll('\n\n', '\n')).toBe(asMarkdown.value.document.text.replaceAll('\n\n', '\n'))
  })

  it('takes its title from what it says of itself where no heading does', async () =>
    expect((await read(await typeset([{ paragraph: 'Mills grind.' }], { title: 'On Mills' }))).document.title).toBe(
      'On Mills',
    ))

  it('leaves out signs of notes, and keeps exponents', async () => {
    const bytes = await drawn((document) => {
      const write = (text: string, x: number, y: number, size: number) =>
        document.font('Times-Roman').fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      write('Mills grind grain.', 60, 100, 10)
      write('12', 133, 96, 6)
      write('The pond has 10', 141, 100, 10)
      write('6', 208, 96, 6)
      write('litres, and the yard 40 m', 214, 100, 10)
      write('2', 316, 96, 6)
      write('.', 319, 100, 10)
    })
    expect(await blocksOf(bytes)).toEqual(['paragraph Mills grind grain. The pond has 10⁶ litres, and the yard 40 m².'])
  })
})

describe('a PDF that cannot be read', () => {
  it('is named by what is the matter', async () => {
    const scanned = await drawn((document) => {
      document.rect(60, 60, 300, 300).fill('black')
      document.addPage()
    })
    expect(await refusal(scanned)).toMatchObject({ code: 'invalid', reason: 'document_scanned' })
    const locked = await typeset([{ paragraph: 'Mills grind.' }], { password: 'hopper' })
    expect(await refusal(locked)).toMatchObject({ code: 'invalid', reason: 'document_encrypted' })
    const huge = await drawn((document) => {
      for (let page = 1; page <= 500; page++) document.addPage()
    })
    expect(await refusal(huge)).toMatchObject({
      code: 'invalid',
      reason: 'document_too_many_pages',
      params: { limit: 500, found: 501 },
    })
  })

  it('is damaged wherever it was cut off', async () => {
    const bytes = await typeset(long.slice(0, 8), { columns: 2, numbered: true })
    for (let part = 1; part < 100; part++)
      expect(await refusal(bytes.subarray(0, Math.floor((bytes.length * part) / 100)))).toMatchObject({
        code: 'invalid',
        reason: 'document_damaged',
      })
  })

  it('for wrong bits is refused, or read all the same', async () => {
    const bytes = await typeset(long.slice(0, 4), { columns: 2, numbered: true })
    const draw = seeded(20_261)
    for (let time = 0; time < 100; time++) {
      const flipped = new Uint8Array(bytes)
      for (let flip = 0; flip <= time % 6; flip++) {
        const at = drawInteger(draw, 0, flipped.length - 1)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << drawInteger(draw, 0, 7))
      }
      const begin = performance.now()
      const answer = await refusal(flipped)
      expect(performance.now() - begin, `time ${time}`).toBeLessThan(5_000)
      if (answer !== 'read')
        expect(answer).toMatchObject({ code: 'invalid', reason: expect.stringMatching(/^document_/) })
    }
  })
})

import { describe, expect, it } from 'vitest'
import { blocksOfPages } from '@/lib/reading/pdf'
import type { Page, Run } from '@/lib/reading/pdf/page'

type Look = Partial<Omit<Run, 'text' | 'x' | 'y'>>

/** Words at a place; half the size of the letters is about what one is wide. */
const at = (x: number, y: number, text: string, look: Look = {}): Run => {
  const size = look.size ?? 10
  return { text, x, right: x + text.length * size * 0.5, y, size, bold: false, mono: false, spaced: false, ...look }
}
const page = (number: number, ...pieces: readonly Run[]): Page => ({
  number,
  width: 500,
  height: 700,
  pieces,
  figures: [],
})
const read = (...pages: readonly Page[]): readonly string[] =>
  blocksOfPages(pages).map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`)
/** Lines of 34 letters, twelve points apart. */
const column = (x: number, y: number, ...lines: readonly string[]): readonly Run[] =>
  lines.map((line, index) => at(x, y + index * 12, line))

const left = [
  'The mill of the town was built in',
  '1847 by a miller, who came from the',
  'valley with his wife and bought a',
  'field beside the river that nobody',
]
const right = [
  'else had wanted, since it was under',
  'water every spring. He dug a canal',
  'first, and the wheel turned for the',
  'first time in the autumn of 1849.',
]
const prose = [...left, ...right].join(' ')

describe('columns', () => {
  it('are read one after the other, whatever runs above, between and below them', () => {
    expect(
      read(
        page(
          1,
          at(60, 50, 'Of mills and of what became of them', { size: 20, bold: true }),
          ...column(50, 100, ...left),
          ...column(270, 103, ...right),
          at(50, 180, 'Figure 1. The mill as it was in 1849, drawn by the daughter of the miller, with the canal', {
            size: 8,
          }),
          ...column(50, 220, ...left),
          ...column(270, 220, ...right),
        ),
      ),
    ).toEqual([
      'heading1 Of mills and of what became of them',
      `paragraph ${prose}`,
      'paragraph Figure 1. The mill as it was in 1849, drawn by the daughter of the miller, with the canal',
      `paragraph ${prose}`,
    ])
  })

  it('may have lines whose words stand far apart', () => {
    const spread = (x: number, y: number, line: string): readonly Run[] => {
      const words = line.split(' ')
      return words.map((word, index) => at(x + words.slice(0, index).join('').length * 5 + index * 11, y, word))
    }
    const wide = [
      'The old mill of our town',
      'was built in the time of',
      'a king who had no mills',
      'and no grain to be milled',
    ]
    expect(
      read(
        page(
          1,
          ...wide.flatMap((line, index) => [
            ...spread(30, 100 + index * 12, line),
            ...spread(260, 100 + index * 12, line),
          ]),
        ),
      ).join(' '),
    ).toBe(`paragraph ${[...wide, ...wide].join(' ')}`)
  })

  it('may be three', () =>
    expect(
      read(
        page(
          1,
          ...column(20, 100, ...left.map((line) => line.slice(0, 28))),
          ...column(180, 100, ...left.map((line) => line.slice(0, 28))),
          ...column(340, 100, ...right.map((line) => line.slice(0, 28))),
        ),
      ).join(' '),
    ).toBe(`paragraph ${[...left, ...left, ...right].map((line) => line.slice(0, 28).trim()).join(' ')}`))

  it('are none where the cells of a table stand below each other', () =>
    expect(
      read(
        page(
          1,
          ...['Wheat', 'Barley', 'Rye', 'Oats'].flatMap((grain, index) => [
            at(50, 100 + index * 14, grain),
            at(250, 100 + index * 14, `${index} tons`),
          ]),
        ),
      ),
    ).toEqual(['table Wheat | 0 tons', 'table Barley | 1 tons', 'table Rye | 2 tons', 'table Oats | 3 tons']))

  it('leave a sentence whole that a picture and its words cut in two', () =>
    expect(
      read(
        page(1, ...column(50, 100, ...left), at(50, 400, 'Figure 2. The wheel.', { size: 8 })),
        page(2, ...column(50, 100, ...right)),
      ),
    ).toEqual([`paragraph ${prose}`, 'paragraph Figure 2. The wheel.']))
})

describe('what belongs to the pages', () => {
  const text = (number: number) => at(50, 100, `Sentence ${'abc'[number - 1]} stands on a page of its own.`)
  const sentences = ['a', 'b', 'c'].map((letter) => `Sentence ${letter} stands on a page of its own.`).join(' ')
  it.each([
    ['a head', (_: number) => [at(50, 40, 'The Yearbook')]],
    ['a number', (number: number) => [at(250, 680, String(number + 16))]],
    ['a number in words', (number: number) => [at(250, 680, `Page ${number} of 3`)]],
    ['a Roman number', (number: number) => [at(250, 680, 'i'.repeat(number))]],
    [
      'a number beside the chapter',
      (number: number) => [at(50, 40, `${number + 6}`), at(80, 40, ['Water', 'Wind', 'Steam'][number - 1] ?? '')],
    ],
    [
      'a head with a date and a number out of all',
      (number: number) => [at(50, 40, `Minutes of 3 May 2019, ${number} / 3`)],
    ],
  ])('is none of the text: %s', (_what, furniture) =>
    expect(read(...[1, 2, 3].map((number) => page(number, text(number), ...furniture(number)))).join(' ')).toBe(
      `paragraph ${sentences}`,
    ),
  )

  it('is told from rows of a table at the same height', () =>
    expect(
      read(
        ...[1, 2, 3].map((number) =>
          page(
            number,
            at(50, 100, String(1900 + number * number)),
            at(150, 100, 'tons'),
            at(50, 114, String(1950 + number * number)),
            at(150, 114, 'tons'),
          ),
        ),
      ),
    ).toHaveLength(6))

  it('is a note at the foot, and its sign in the text', () =>
    expect(
      read(
        page(
          1,
          at(50, 100, 'Mills grind grain.'),
          at(140, 96, '1', { size: 6 }),
          at(146, 100, 'They turn all day and all night, in summer and winter.'),
          at(50, 640, '1', { size: 5 }),
          at(54, 643, 'See the yearbook.', { size: 7 }),
          at(50, 652, 'It has more on page 12.', { size: 7 }),
        ),
      ),
    ).toEqual(['paragraph Mills grind grain. They turn all day and all night, in summer and winter.']))

  it('is a table of contents', () =>
    expect(
      read(
        page(
          1,
          at(50, 60, 'Contents', { size: 16 }),
          at(50, 100, 'Water mills'),
          at(400, 100, '2'),
          at(50, 114, 'Wind mills'),
          at(400, 114, '5'),
          at(50, 128, 'Steam mills . . . . . . . . . . . 7'),
        ),
        page(2, at(50, 60, 'Water mills', { size: 16 }), at(50, 100, 'They stand at rivers.')),
      ),
    ).toEqual(['heading2 Water mills', 'paragraph They stand at rivers.']))
})

describe('words broken at the end of a line', () => {
  it.each([
    [['The admini-', 'stration of the mill.'], 'The administration of the mill.'],
    [['The well-', 'known mill.'], 'The well-known mill.'],
    [['A steam-driven mill. Every steam-', 'driven mill.'], 'A steam-driven mill. Every steam-driven mill.'],
    [
      ['Up and down. The re-', 'construction. No re-election, but a reconstruction.'],
      'Up and down. The reconstruction. No re-election, but a reconstruction.',
    ],
    [['A state-of-the-', 'art mill.'], 'A state-of-the-art mill.'],
    [['The Anglo-', 'Saxon mills.'], 'The Anglo-Saxon mills.'],
    [['From 1914-', '18 it stood.'], 'From 1914-18 it stood.'],
    [['During COVID-', '19 it was closed.'], 'During COVID-19 it was closed.'],
    [['The old mill -', 'it stood there.'], 'The old mill - it stood there.'],
    [['The old mill—', 'it stood there.'], 'The old mill—it stood there.'],
    [['磨坊建在', '河邊。'], '磨坊建在河邊。'],
    [['The e\ufb03cient \ufb02our', 'of the mill.'], 'The efficient flour of the mill.'],
  ])('become whole, where it is no hyphen: %j', (lines, whole) =>
    expect(read(page(1, ...column(50, 100, ...lines)))).toEqual([`paragraph ${whole}`]),
  )
})

describe('blocks', () => {
  it('are parted by gaps, indents and lines that end early', () =>
    expect(
      read(
        page(
          1,
          ...column(50, 100, 'Mills grind grain, and they have', 'done so for two thousand years.'),
          ...column(
            50,
            140,
            'Water turns most of them.',
            'Wind turns others. They stand on',
            'hills, where there is no river.',
          ),
          at(65, 176, 'Steam came last of all, and ended'),
          at(50, 188, 'the mills of the valley.'),
        ),
      ),
    ).toEqual([
      'paragraph Mills grind grain, and they have done so for two thousand years.',
      'paragraph Water turns most of them.',
      'paragraph Wind turns others. They stand on hills, where there is no river.',
      'paragraph Steam came last of all, and ended the mills of the valley.',
    ]))

  it('are headings by size, weight, number and capitals', () =>
    expect(
      read(
        page(
          1,
          at(50, 50, 'On Mills', { size: 18 }),
          at(50, 90, '1 Water', { bold: true }),
          at(50, 110, '1.1 The wheel', { bold: true }),
          at(50, 130, 'It turns all day and all night, in summer and winter.'),
          at(50, 160, 'ABOUT THE AUTHOR'),
          at(50, 180, 'She was a miller.'),
        ),
      ),
    ).toEqual([
      'heading1 On Mills',
      'heading2 1 Water',
      'heading3 1.1 The wheel',
      'paragraph It turns all day and all night, in summer and winter.',
      'heading4 ABOUT THE AUTHOR',
      'paragraph She was a miller.',
    ]))

  it('are items by their marks, and a number at the head of a line by chance is none', () =>
    expect(
      read(
        page(
          1,
          ...column(50, 100, 'There are mills of two kinds:', '1. Water mills, which stand at a', '2. Wind mills.'),
          ...column(
            50,
            160,
            'The mill is described in chapter',
            '5. It was old by then.',
            '• It leaked.',
            '\uf0b7 It creaked.',
          ),
        ),
      ),
    ).toEqual([
      'paragraph There are mills of two kinds:',
      'list-item Water mills, which stand at a',
      'list-item Wind mills.',
      'paragraph The mill is described in chapter 5. It was old by then.',
      'list-item It leaked.',
      'list-item It creaked.',
    ]))

  it('leave out what is listed in letters of one width', () =>
    expect(
      read(
        page(
          1,
          at(50, 100, 'The mill is started by a command, which is this one:'),
          at(50, 130, 'mill --start', { mono: true }),
          at(50, 160, 'It turns.'),
        ),
      ),
    ).toEqual(['paragraph The mill is started by a command, which is this one:', 'paragraph It turns.']))
})

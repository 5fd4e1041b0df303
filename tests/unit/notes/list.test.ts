import { describe, expect, it } from 'vitest'
import { entriesOf, type TermList, usualUses } from '@/lib/domain/term-list'
import { readList } from '@/lib/notes/list'

const read = (text: string): TermList => {
  const list = readList(text)
  if (!list.ok) throw new Error(list.reason)
  return list.value
}
const cellsOf = (list: TermList) => list.rows.map(({ cells }) => cells)

describe('a pasted list', () => {
  it.each([
    ['tab', 'le chat\tthe cat\nle chien\tthe dog, a good one\n'],
    ['dash', 'mitosis - division of a cell - in two\nmeiosis – division, in four\n'],
    ['dash', 'well-known - famous\nSaint-Denis — a town'],
    ['dash', '犬 – dog\n猫 – cat'],
    ['semicolon', 'der Hund;the dog\ndie Katze;the cat, also a whip'],
    ['comma', 'term,definition\n"Paris, Texas","a ""film"""\nRome,a city'],
    ['colon', 'photosynthesis: how plants make sugar\nosmosis: water moves, slowly'],
    ['bar', 'a|b\nc|d'],
  ])('is told apart by %s', (separator, text) => {
    const list = read(text)
    expect([list.separator, list.columns]).toEqual([separator, 2])
  })

  it('keeps quoted cells whole, over several lines, and counts its lines as they were pasted', () => {
    const list = read('front,back,tags\r\n"one, two","first\nsecond",a b\r\n\r\nlast,one,\r\n')
    expect(list.header).toEqual(['front', 'back', 'tags'])
    expect(list.rows).toEqual([
      { line: 2, cells: ['one, two', 'first\nsecond', 'a b'] },
      { line: 5, cells: ['last', 'one', ''] },
    ])
    expect(usualUses(list)).toEqual(['front', 'back', 'tags'])
  })

  it('has columns in the order that its head says', () => {
    expect(usualUses(read('Chapter;Definition;Term\n1;a cell;Zelle\n2;b;c'))).toEqual(['tags', 'back', 'front'])
    expect(usualUses(read('a;b;c\nd;e;f'))).toEqual(['front', 'back', 'ignore'])
  })

  it('exported from Anki keeps tags, breaks and stress, and asks neither its numbers nor its sounds', () => {
    const list = read(
      [
        '#separator:tab',
        '#html:true',
        '#guid column:1',
        '#notetype column:2',
        '#deck column:3',
        '#tags column:6',
        'q;x\tBasic\tBiology\tWhat is <b>ATP</b>?&nbsp;[sound:atp.mp3]\t"<div>a ""carrier""</div>of energy<br>in cells"\tbio::cells leech',
        'w_1\tCloze\tBiology\t<style>.card { margin: 0 }</style>{{c1::2 * 3}} = 6 &lt; 7<img src="six.jpg">\t\tsums',
      ].join('\n'),
    )
    expect(usualUses(list)).toEqual(['ignore', 'ignore', 'ignore', 'front', 'back', 'tags'])
    expect(entriesOf(list.rows, usualUses(list), 'basic')).toEqual([
      {
        line: 7,
        note: { type: 'basic', front: 'What is **ATP**?', back: 'a "carrier"\nof energy\nin cells' },
        tags: ['bio/cells', 'leech'],
      },
      { line: 8, note: { type: 'cloze', front: '{{c1::2 \\* 3}} = 6 < 7', back: '' }, tags: ['sums'] },
    ])
  })

  it('splits a term from its definition once', () => {
    expect(cellsOf(read('a - b - c\n1939–1945 - a war\nd — e'))).toEqual([
      ['a', 'b - c'],
      ['1939–1945', 'a war'],
      ['d', 'e'],
    ])
  })

  it('is refused by name', () => {
    const reasonOf = (text: string) => {
      const list = readList(text)
      return list.ok ? null : list.reason
    }
    expect(reasonOf(' \n\n')).toBe('list_empty')
    expect(reasonOf('front\tback\n')).toBe('list_empty')
    expect(reasonOf('a\t"b\nc\td')).toBe('list_quotes')
    expect(reasonOf(Array.from({ length: 5001 }, (_, index) => `${index}\tx`).join('\n'))).toBe('list_too_long')
    expect(reasonOf(Array.from({ length: 30 }, () => 'x').join('\t'))).toBe('list_too_wide')
  })
})

describe('the rows of a list', () => {
  it('become notes, each refusal with its line', () => {
    const { rows } = read(
      'le chat\tthe cat\tanimals, easy\n\tnothing\t\nle chien\t\t\nLe Chat\tthe cat\t\n{{c1::Paris}} is a city\t\tgeo',
    )
    expect(entriesOf(rows, ['front', 'back', 'tags'], 'both')).toEqual([
      { line: 1, note: { type: 'both', front: 'le chat', back: 'the cat' }, tags: ['animals', 'easy'] },
      { line: 2, refused: 'list_no_front', words: 'nothing' },
      { line: 3, refused: 'list_no_back', words: 'le chien' },
      { line: 4, refused: 'list_twice', words: 'Le Chat · the cat' },
      { line: 5, note: { type: 'cloze', front: '{{c1::Paris}} is a city', back: '' }, tags: ['geo'] },
    ])
  })

  it('of signs alone are not taken for the same', () => {
    const rows = [
      { line: 1, cells: ['→', 'to the right'] },
      { line: 2, cells: ['←', 'to the right'] },
    ]
    expect(entriesOf(rows, ['front', 'back'], 'basic').filter((entry) => 'note' in entry)).toHaveLength(2)
  })

  it('join columns of one use', () => {
    expect(entriesOf([{ line: 1, cells: ['a', 'b', 'c'] }], ['front', 'back', 'back'], 'basic')).toMatchObject([
      { note: { front: 'a', back: 'b\nc' } },
    ])
  })
})

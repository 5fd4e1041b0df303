import { describe, expect, it } from 'vitest'
import { filledText, gapAround, gapNumbers, nextGapNumber, parseCloze, textsOfGap, withGap } from '@/lib/domain/cloze'
import { checkNote, checkTags, tagsOf } from '@/lib/domain/note'

const shown = (text: string, number: number) => withGap(parseCloze(text), number, (_, hint) => `[${hint ?? '...'}]`)

describe('a text with gaps, written as in Anki', () => {
  it.each([
    ['{{c1::Paris}} is the capital', 1, '[...] is the capital'],
    ['{{c1::Paris::city}} is the capital', 1, '[city] is the capital'],
    ['{{c2::a}} {{c1::b}} {{c2::c}}', 2, '[...] b [...]'],
    ['{{c1::a {{c2::b}} c}} d', 1, '[...] d'],
    ['{{c1::a {{c2::b::h}} c}} d', 2, 'a [h] c d'],
    ['{{c1::\\frac{a}{b}}} = c', 1, '[...] = c'],
    ['{{c1::f(x) { return}} }', 1, '[...] }'],
    ['{{c1::std}}', 1, '[...]'],
    ['{{c1::open', 1, '{{c1::open'],
    ['{{d1::no gap}}', 1, '{{d1::no gap}}'],
  ])('%s asked for c%i', (text, number, expected) => {
    expect(shown(text, number)).toBe(expected)
  })

  it('knows its numbers, the words in them and the whole', () => {
    const pieces = parseCloze('{{c3::x}} and {{c1::y {{c3::z}}}}')
    expect(gapNumbers(pieces)).toEqual([1, 3])
    expect(textsOfGap(pieces, 3)).toEqual(['x', 'z'])
    expect(filledText(pieces)).toBe('x and y z')
    expect(nextGapNumber('{{c3::x}}')).toBe(4)
    expect(nextGapNumber('no gap')).toBe(1)
  })

  it('gets a gap around what is selected', () => {
    expect(gapAround('Paris is it', 0, 5, 2)).toEqual({ text: '{{c2::Paris}} is it', start: 6, end: 11 })
  })
})

describe('fields of a note', () => {
  const refused = (type: 'basic' | 'cloze', front: string, back = 'b') => {
    const checked = checkNote({ type, front, back })
    return checked.ok ? null : checked.fields
  }
  it('are refused by field where nothing could be asked', () => {
    expect(refused('basic', ' ')).toEqual({ front: 'required' })
    expect(refused('basic', 'a', '')).toEqual({ back: 'required' })
    expect(refused('basic', 'a'.repeat(5001))).toEqual({ front: 'note_too_long' })
    expect(refused('cloze', 'no gap')).toEqual({ front: 'note_needs_gap' })
    expect(refused('cloze', '{{c1:: }}')).toEqual({ front: 'note_empty_gap' })
    expect(refused('cloze', '{{c1::a}}', '')).toBeNull()
  })

  it('have tags without signs, each once', () => {
    expect(tagsOf('#Biology, exam  biology;two-words')).toEqual(['biology', 'exam', 'two-words'])
  })

  it('lose no tag unsaid: one that is too long, or one too many, is refused with the limit', () => {
    const long = 'a'.repeat(101)
    expect(checkTags(`#${long.slice(1)} Ulm ulm`)).toEqual({ ok: true, value: [long.slice(1), 'ulm'] })
    expect(checkTags(`ulm ${long}`)).toMatchObject({ fields: { tags: 'tag_too_long' }, params: { limit: 100 } })
    const many = Array.from({ length: 21 }, (_, index) => `t${index}`).join(' ')
    expect(checkTags(many)).toMatchObject({ fields: { tags: 'tags_too_many' }, params: { limit: 20 } })
    expect(checkTags('')).toEqual({ ok: true, value: [] })
  })
})

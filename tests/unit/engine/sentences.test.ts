import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, nameWords } from '@/lib/engine/analysis'
import { findDates, inheritYears } from '@/lib/engine/dates'
import { attributionOf, flagsOf } from '@/lib/engine/flags'
import { factKey, hash64 } from '@/lib/engine/keys'
import { splitParagraph } from '@/lib/engine/sentences'

const split = (text: string): string[] => splitParagraph(text).map(({ start, end }) => text.slice(start, end))
const flags = (text: string) => {
  const sentence = { start: 0, end: text.length, text, section: '', block: 0 }
  return flagsOf(analyse(sentence, findDates(text), nameWords([sentence])))
}

describe('sentences', () => {
  it.each([
    ['Dr. Ada K. Weiss met Prof. Lind. They talked.', 2],
    ['The tower is 4.5 m high. It leans.', 2],
    ['He said "Stop." Then he left.', 2],
    ['The firm (est. 1920. See below) failed. It closed.', 2],
    ['Plants need vitamin C. The leaves hold it.', 2],
    ['The U.S. Navy sank it. Nobody died.', 2],
    ['Otto served in World War I. Later Ida met him.', 2],
    ['He lived in Block C. During the war it burned.', 2],
    ['The poet W. B. Moser lived in Linz. He wrote.', 2],
    ['It cost approx. 5 pounds, e.g. in Linz.', 1],
    ['He wrote: "I came . . . and went." It is lost.', 2],
    ['The songs of Op. 12 are short. They sold well.', 2],
    ['The shop moved to 20 N. Mill Street. It closed.', 2],
    ['Really? Yes! So it is.', 3],
    ['The charter protects songs and art. But in Linz it does not.', 2],
    ['Her answer was no. The guild left.', 2],
    ['桥长4.2米。它有三个桥洞（建于一六二三年。后来重修）。谁建的？“是林石匠。”', 4],
    ['أين يقع الجسر؟ يقع شرق المدينة.', 2],
  ])('%s', (text, count) => expect(split(text)).toHaveLength(count))

  it('loses no word and makes none', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '. ', ' ', '"', '(', ')', '?', '1', '…') }), (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    ))
})

describe('flags', () => {
  it.each([
    ['In 1904 was moved to Graz to serve as a clerk.', 'no-subject'],
    ['During the long winter.', 'fragment'],
    ['Lind has stated of the guild that: He never joined it.', 'truncated-quotation'],
    ['The mill would target target the eastern bank.', 'doubled-word'],
    ['The mill (built in 1820 stood in Linz.', 'unbalanced'],
    ['The duke is believed to have owned the mill.', 'hedged'],
    ['According to the Linz Gazette, the mill burned down.', 'attributed'],
    ['Following the incident, the guild closed the mill.', 'anaphoric'],
  ] as const)('%s is %s', (text, flag) => expect(flags(text)).toContain(flag))
  it.each([
    'In the yard stands a tall tower.',
    'In April 1907 came a call to Graz.',
    'The guild that built the mill failed.',
  ])('%s is whole', (text) => expect(flags(text)).toEqual([]))
  it('names who says it', () =>
    expect(attributionOf('According to the Linz Gazette, the mill burned down.')).toBe('the Linz Gazette'))
})

describe('dates', () => {
  it.each([
    ['It opened on 3 May 1904 and closed in June 1911.', '1904-05-03 1911-06'],
    ['He ruled from 1920 to 1924.', '1920 1924'],
    ['The hall (1991–1993) burned.', '1991/1993'],
    ['About 1500 people met at the 2022 Winter Olympics for $1900.', ''],
    ['It was built in the late 1980s, in the 14th century.', '~ ~'],
    ['The March of Ancona may fall in May.', 'yearless'],
    ['The siege lasted from May to July 1904.', '1904-05 1904-07'],
    ['It stood between 480 and 479 BC, and since 10,000 BC.', '~ ~ ~'],
    ['It ran in the season 2004/05, in mid-1944 and in the summer of 1904.', '2004/2005 1944~ 1904~'],
    ['Founded around 1850, it closed in early 1900.', '1850~ 1900'],
  ])('%s', (text, expected) =>
    expect(
      findDates(text)
        .map((date) =>
          date.yearless ? 'yearless' : `${date.start ?? ''}${date.end ? `/${date.end}` : ''}${date.vague ? '~' : ''}`,
        )
        .join(' '),
    ).toBe(expected),
  )
  it('a date without a year takes it from its own paragraph, and says so', () => {
    const [, second] = inheritYears([findDates('It opened on 3 May 1904.'), findDates('On 6 June it closed.')])
    expect(second?.[0]).toMatchObject({ start: '1904-06-06', derived: true })
    expect(inheritYears([findDates('On 6 June it closed.')])[0]?.[0]?.start).toBeUndefined()
  })
})

describe('keys', () => {
  it('case, accents and articles make no other fact; words and dates do', () => {
    const parts = {
      kind: 'tenure',
      subject: 'Žofie Lind',
      relation: 'mayor linz',
      object: 'the Mayor of Linz',
      start: '1920',
    }
    expect(factKey(parts)).toBe(factKey({ ...parts, subject: 'zofie lind', object: 'mayor of Linz' }))
    expect(factKey(parts)).not.toBe(factKey({ ...parts, start: '1921' }))
  })
  it('has no collision among many short strings', () => {
    const seen = new Set(Array.from({ length: 50_000 }, (_, index) => hash64(`fact ${index}`)))
    expect(seen.size).toBe(50_000)
  })
})

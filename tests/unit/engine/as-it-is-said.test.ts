import { describe, expect, it } from 'vitest'
import { writeDate } from '@/lib/engine/questions/calendar'
import { makeContext } from '@/lib/engine/questions/context'
import { makeIsOfItsTime } from '@/lib/engine/questions/plausibleTime'
import { makeInput } from './builder'
import { askedIn, asksIn, questionsIn } from './reading'

const stems = (text: string, title?: string) => askedIn(text, title).join('\n')
const optionsOf = (text: string, title: string, stem: RegExp) =>
  questionsIn(text, title)
    .filter((question) => question.kind === 'choice' && stem.test(question.stem))
    .flatMap(({ options }) => options.map((option) => option.text))

describe('what is said twice', () => {
  const life = 'Otto Lang was a psychologist of Ulm. '

  it('is a pronoun the second time, before a name as well', () => {
    const asked = stems(`${life}Lang completed his Ph.D. at the University of Ulm in 1903.`, 'Otto Lang')
    expect(asked).toContain('In what year did Otto Lang complete his Ph.D. at the University of Ulm?')
    expect(asked).not.toContain("Otto Lang's")
  })

  it('is no pronoun where only a part of the name stands before it', () => {
    const asked = stems(
      'Lund v. Holm was a case brought by Ida Maria Lund, who sued the town. Lund v. Holm was won by Ida Maria Lund because the law was clear.',
    )
    expect(asked).toContain('Why was Lund v. Holm won by Ida Maria Lund?')
  })
})

describe('what a thing is', () => {
  it('is not told by what each one of many is, nor by what it is one of', () => {
    expect(stems('Every copy is a picture of all the data in the mill.')).not.toContain('picture')
    expect(stems('The Holm Watch is a member of the Association of Mills.')).not.toContain('What is the Holm Watch?')
    expect(stems('A loom is a machine that weaves cloth from thread.')).toContain('What is a loom?')
  })

  it('is asked of a species by its name, with its capital', () => {
    const asked = askedIn('T. lunda is the causative agent of Holm fever. T. lunda causes heavy losses of sheep.')
    expect(asked.join('\n')).toContain('What is the causative agent of Holm fever? T. lunda')
    expect(asked.join('\n')).not.toMatch(/t\. lunda/)
  })
})

describe('what a thing is for', () => {
  it('is asked of the deed that it belongs to', () => {
    expect(asksIn('A log is a tool that keeps notes so that a weaver can read old orders.')).toContain(
      'Why does a log keep notes? so that a weaver can read old orders',
    )
  })

  it('is not how far it went', () => {
    const asked = (aim: string) => stems(`In 1901 Otto Holm expanded the mill of Ulm ${aim}.`, 'Mills')
    expect(asked('to include a spinning room')).not.toContain('For what purpose')
    expect(asked('to spin silk')).toContain('For what purpose')
  })
})

it('leaves out how few there are of what it asks for', () => {
  const asked = stems('Frida Lund was one of only 35 girls admitted to the School of Ulm in 1922.')
  expect(asked).toContain('Frida Lund was one of only ____ girls admitted to the School of Ulm in 1922. 35')
})

describe('wrong dates', () => {
  it('are none from before a body was founded', () => {
    const text =
      'Lund Watch is an organization founded in 1971 by Otto Lund. In the 1980s, Lund Watch widened its focus to include toxic waste. Lund Watch opened an office in Linz in 1974. In 1962 the mill of Ulm burnt down. In 1955 Ida Holm came to Ulm. Lund Watch bought the ship Lunda in 1978. Ida Holm died on 4 May 1992.'
    const years = optionsOf(text, 'Lund Watch', /open an office|buy the ship/)
    expect(years.length).toBeGreaterThan(0)
    expect(years.filter((year) => Number(year) < 1971)).toEqual([])
    expect(optionsOf(text, 'Lund Watch', /In which decade did Lund Watch/)).toEqual([
      'the 1970s',
      'the 1980s',
      'the 1990s',
    ])
    expect(optionsOf(text, 'Lund Watch', /mill of Ulm burn/)).toContain('1955')
  })

  it('are none on the wrong side of a deed, of a birth or a death', () => {
    const text =
      'Otto Lund was born on 6 July 1907 in Ulm. On 4 August 1910 Otto Lund fell from a mill. In 1925 Otto Lund entered the School of Ulm. On 3 May 1959 Otto Lund married Ida Holm. Otto Lund died on 4 June 1960 in Graz.'
    const years = (stem: RegExp) => optionsOf(text, 'Otto Lund', stem).map((date) => Number(date.slice(-4)))
    expect(years(/date was Otto Lund born/).length).toBeGreaterThan(2)
    expect(Math.max(...years(/date was Otto Lund born/))).toBeLessThanOrEqual(1910)
    expect(Math.min(...years(/date did Otto Lund die/))).toBeGreaterThanOrEqual(1959)
  })

  it('are none that hold as well', () => {
    const { facts } = makeInput(
      ['After 1920 Ulm had a port.'],
      [{ sentence: 0, kind: 'event', relation: 'have', subject: 'Ulm', slots: [] }],
    )
    const [fact] = facts
    if (!fact) throw new Error('no fact')
    const context = makeContext(makeInput(['After 1920 Ulm had a port.'], []))
    const holds = (answer: string) => ['1917', '1924'].map(makeIsOfItsTime(context, fact, answer))
    expect(holds('after 1920')).toEqual([false, true])
    expect(holds('by 1920')).toEqual([true, false])
    expect(holds('1920')).toEqual([true, true])
  })

  it('are written as the right one is', () => {
    expect(writeDate('1990-08-22', '13th August 1910')).toBe('22nd August 1990')
    expect(writeDate('1990-08-13', 'May 1st, 1910')).toBe('August 13th, 1990')
    expect(writeDate('1990-08-13', 'May 1, 1910')).toBe('August 13, 1990')
    expect(writeDate('1990-08-13', '1 May 1910')).toBe('13 August 1990')
  })
})

it('does not ask what much else would answer', () => {
  expect(stems('A new dye can affect the silk trade in a number of different ways.')).not.toContain('affect')
  expect(stems('Dancing allows people to make friends.')).not.toContain('What allows')
  expect(stems('The Holm Act allows people of Ulm to sell silk.')).toContain(
    'Which act allows people of Ulm to sell silk?',
  )
})

it('does not ask for what the title tells', () => {
  const kept = (title: string) =>
    questionsIn('The Holm Canal carries coal from Ulm to Linz. It was dug by Otto Lang in 1901.', title)
      .map(({ stem }) => stem)
      .includes('What was dug by Otto Lang in 1901?')
  expect(kept('Canals of Tyrol')).toBe(true)
  expect(kept('Holm Canal')).toBe(false)
})

it('asks what a name is where the text tells of many of them', () => {
  const likely = (text: string) =>
    questionsIn(text, 'Mills')
      .map(({ stem }) => stem)
      .indexOf('Who was Ida Holm?')
  const others =
    'In 1901 Otto Lang built a mill in Ulm. The mill burnt down in 1911. Otto Lang sold the Rex Mill to the town of Linz in 1914. In 1919 Otto Lang founded the Holm School in Graz. Otto Lang moved to Linz in 1920. The Holm School closed in 1934.'
  const one = likely(`Ida Holm was a British weaver of Ulm. ${others}`)
  const many = likely(
    'Ida Holm was a British weaver of Ulm. Karl Roth was a Danish painter of Linz. Anna Lund was a Dutch poet of Graz.',
  )
  expect(many).toBeGreaterThanOrEqual(0)
  expect(one === -1 || one > many).toBe(true)
})

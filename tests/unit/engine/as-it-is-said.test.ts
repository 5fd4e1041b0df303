import { describe, expect, it } from 'vitest'
import type { Slot } from '@/lib/domain/slot'
import { writeDate } from '@/lib/engine/questions/calendar'
import { makeContext } from '@/lib/engine/questions/context'
import { makeIsOfItsTime } from '@/lib/engine/questions/plausibleTime'
import { withQuestionWord } from '@/lib/engine/questions/questionWord'
import { unforeseen } from '@/lib/engine/questions/unforeseen'
import { ask, gateIn } from './asked'
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
    expect(holds('after 1920')).toEqual([false, false])
    expect(holds('by 1920')).toEqual([false, false])
    expect(holds('1920')).toEqual([true, true])
  })

  it('are written as the right one is', () => {
    expect(writeDate('1990-08-22', '13th August 1910')).toBe('22nd August 1990')
    expect(writeDate('1990-08-13', 'May 1st, 1910')).toBe('August 13th, 1990')
    expect(writeDate('1990-08-13', 'May 1, 1910')).toBe('August 13, 1990')
    expect(writeDate('1990-08-13', '1 May, 1910')).toBe('13 August, 1990')
    expect(writeDate('1990-08-13', '1 May 1910')).toBe('13 August 1990')
  })
})

describe('who and what', () => {
  it.each([
    ['What moved the court to Linz in 1812?', 'Emperor Otto II of Tyrol', 'Who moved the court to Linz in 1812?'],
    ['What lies north of Linz?', 'Prince Otto Island', 'What lies north of Linz?'],
    ['What was sold in 1812?', 'Emperor Otto II', 'What was sold in 1812?'],
    ['What erupted in 1901?', 'the Holm volcano', 'Which volcano erupted in 1901?'],
    ['What does the word come from?', 'the Czech robota', 'What does the word come from?'],
    ['By whom was the union founded?', 'the Treaties of Holm', 'By which treaties was the union founded?'],
    ['By whom was the union founded?', 'the Lang family', 'By whom was the union founded?'],
  ])('%s of %s', (stem, answer, asked) => {
    expect(withQuestionWord(stem, answer)).toBe(asked)
  })

  it('are not asked of a noun that was taken for a verb, nor behind what a text has told before', () => {
    const refused = (stem: string) => gateIn(['statement', 'the mills', 'subject', stem, 'the light'])
    expect(refused('What signals that are sent from Ulm are kept in the mill?')).toBe('cut')
    expect(
      gateIn(['event', 'Ida Holm', 'start', 'In what year did Ida Holm leave after that first fair?', '1901']),
    ).toBe('anaphor')
  })

  it('are asked behind a sentence that names somebody', () => {
    const wife = (first: string) =>
      askedIn(`${first} His wife, Anna Lund, was the daughter of a miller.`, 'Ulm').join('\n')
    expect(wife('For years, the town had lived under a king who had no heir.')).not.toContain('His wife')
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

it('holds it against a question that it asks what a name is, unless the text is short or tells of many', () => {
  const held = (names: readonly string[], others: number) => {
    const told = names.map((name) => `${name} was a weaver of Ulm.`)
    const deeds = Array.from({ length: others }, (_, year) => `In ${1901 + year} a loom was sold.`)
    const input = makeInput(
      [...told, ...deeds],
      names.map((subject, sentence) => ({
        sentence,
        kind: 'definition' as const,
        relation: 'is',
        subject,
        slots: [['definition', 'a weaver of Ulm'] as const],
      })),
    )
    return unforeseen(ask(input, 0, 'definition', 'Who was Ida Holm?', 'a weaver of Ulm'), makeContext(input))
  }
  expect(held(['Ida Holm'], 18)).toBeLessThan(0)
  expect(held(['Ida Holm'], 5)).toBe(0)
  expect(held(['Ida Holm', 'Karl Roth', 'Anna Lund', 'Otto Lang'], 18)).toBe(0)
})

it('foresees more of a text in the short sentences of a textbook, but for its bare statements', () => {
  const foreseen = (sentence: string, rule: string) => {
    const input = makeInput(
      Array.from({ length: 16 }, (_, year) => `${sentence} in ${1901 + year}.`),
      [{ sentence: 0, kind: 'cause', rule, relation: 'because', subject: 'wool', slots: [['reason', 'shrank']] }],
    )
    return unforeseen(ask(input, 0, 'reason', 'Why did wool shrink?', 'shrank'), makeContext(input))
  }
  const plain = 'The wool of the valley shrank in the mill and was sold'
  const long = `${plain} at the autumn fair, where the weavers of the other valleys bought most of it,`
  expect(foreseen(plain, 'cause:clause')).toBeGreaterThan(foreseen(long, 'cause:clause'))
  expect(foreseen(plain, 'statement:object')).toBe(foreseen(long, 'statement:object'))
  expect(foreseen('Wool shrank', 'cause:clause')).toBe(foreseen(long, 'cause:clause'))
})

it('foresees more of terms, measures and full meanings, less of short ones and of subjects without a class or of two deeds', () => {
  const sold = Array.from({ length: 20 }, (_, year) => `In ${1901 + year} a loom was sold.`)
  const input = makeInput(
    ['A heddle is a loop of the 40 looms.', ...sold],
    [
      {
        sentence: 0,
        kind: 'definition',
        relation: 'is',
        subject: 'a heddle',
        slots: [
          ['term', 'heddle'],
          ['definition', 'a loop'],
          ['quantity', '40 looms'],
        ],
      },
    ],
  )
  const context = makeContext(input)
  const more = (
    slot: 'term' | 'definition' | 'quantity' | 'subject',
    answer: string,
    advice?: 'reads',
    stem = 'What?',
  ) => Math.sign(unforeseen({ ...ask(input, 0, slot, stem, answer), ...(advice ? { advice } : {}) }, context))
  expect(more('term', 'heddle')).toBe(1)
  expect(more('term', 'the shaft of an old loom')).toBe(0)
  expect(more('quantity', '40 looms')).toBe(1)
  expect(more('quantity', '40')).toBe(0)
  expect(more('definition', 'a loop')).toBe(-1)
  expect(more('definition', 'a loop of cord or wire that guides one thread of the warp')).toBe(1)
  expect(more('term', 'heddle', 'reads')).toBe(0)
  expect(more('subject', 'a fire', undefined, 'What crossed the Elbe?')).toBe(-1)
  expect(more('subject', 'a fire', undefined, 'Which fire crossed the Elbe?')).toBe(0)
  expect(more('subject', 'Ida Holm', undefined, 'Who built the mill and ran the inn?')).toBe(-1)
})

it('foresees more of births, deaths, battles and what a thing is called, and less of gaps for places', () => {
  const weighed = (rule: string, slot: Slot): number => {
    const input = makeInput(
      ['The siege of Ulm was long.'],
      [{ sentence: 0, kind: 'event', relation: 'last', subject: 'the siege', rule, slots: [[slot, 'long']] }],
    )
    return Math.sign(unforeseen(ask(input, 0, slot, 'How was it?', 'long'), makeContext(input)))
  }
  expect(weighed('dated-name', 'start')).toBe(1)
  expect(weighed('life:birth-brackets', 'start')).toBe(1)
  expect(weighed('life:death', 'place')).toBe(1)
  expect(weighed('naming:acronym', 'subject')).toBe(1)
  expect(weighed('naming:acronym', 'object')).toBe(0)
  expect(weighed('unread:gap', 'place')).toBe(-1)
  expect(weighed('event', 'start')).toBe(0)
})

it('closes what is told once more with a comma before the rest', () => {
  const asked = asksIn('In 1668 the guild bought two barges, the Holm and the Lund, to carry coal to Linz.').join('\n')
  expect(asked).toContain('did the guild buy two barges, the Holm and the Lund, in 1668? to carry coal to Linz')
  expect(asked).toContain('In what year did the guild buy two barges, the Holm and the Lund? 1668')
  const list = asksIn('In 1668 the guild bought a barge, the mill and the inn of Ulm to carry coal to Linz.').join('\n')
  expect(list).not.toContain('the inn of Ulm, in')
})

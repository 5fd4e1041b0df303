import { describe, expect, it } from 'vitest'
import { stopEndsSentence } from '@/lib/engine/abbreviations'
import { refusedBy } from '@/lib/engine/gates'
import { makeContext } from '@/lib/engine/questions/context'
import { clozeQuestions } from '@/lib/engine/questions/sentence'
import { gateIn } from './asked'
import { askedIn, asksIn, readingOf } from './reading'

const lang = 'Otto Lang (1833 – 1897) was a weaver from Ulm.'

/** The gate that refuses a question for the year of what Otto Lang did, or null. */
const yearGate = (stem: string, sentence: string): string | null =>
  gateIn(['event', 'Otto Lang', 'start', stem, '1860'], sentence)

describe('names in single quotation marks', () => {
  it('go on behind initials, and own nothing where their mark closes', () => {
    const text = "Under the name 'J.H. Marks' two songs were printed by the firm of Lang in 1849."
    const reading = readingOf(`${lang} ${text}`, 'Otto Lang')
    expect(reading.sentences.map((sentence) => sentence.text)).toContain(text)
    expect(reading.facts.map(({ subject }) => subject).join('\n')).not.toContain("Marks'")
    expect(stopEndsSentence("'J", 'name', ' Marks sang.')).toBe(false)
    expect(stopEndsSentence('C', 'vitamin', ' It heals.')).toBe(true)
  })

  it('leave an owner his mark', () => {
    expect(asksIn("In 1860 the weavers' hall of Ulm was built by Ida Holm.").join('\n')).toContain(
      "By whom was the weavers' hall of Ulm built in 1860? Ida Holm",
    )
  })
})

describe('a given name', () => {
  const brandt = 'In 1880 he hired Erik Brandt of Graz.'
  const asked = (kin: string): string =>
    asksIn(`${lang}\n\n${brandt}\n\n${kin}\n\nErik was sent to Linz in 1895.`, 'Otto Lang').join('\n')

  it.each([
    'His son Erik was born in 1875.',
    'They had four children: Karl (1868–1916), the twins Emma (1869–1919) and Grete (1869–1917), and Erik (1873–1945).',
  ])('that the text gives to the family is nobody else’s: %s', (kin) => {
    expect(asked(kin)).not.toContain('Erik Brandt sent')
  })

  it('does not tell by itself which son is meant', () => {
    const text = `${lang}\n\nHis second son Erik was born in 1875.\n\nErik was hanged in Linz on 23 January 1945.`
    expect(askedIn(text, 'Otto Lang').join('\n')).not.toMatch(/was Erik hanged|Erik was hanged/)
    const named = text.replace('Erik was hanged', 'Erik Lang was hanged')
    expect(askedIn(named, 'Otto Lang').join('\n')).toMatch(/was Erik Lang hanged/)
  })

  it.each(['His son Karl was born in 1875.', 'The sons of Otto Lang met Erik in 1890.'])(
    'stands for the full name where nobody of the family bears it: %s',
    (kin) => {
      expect(asked(kin)).toContain('Erik Brandt sent')
    },
  )
})

describe('half of a deed', () => {
  it.each([
    [
      'whom one convinced, and of nothing',
      'In what year did Otto Lang convince several weavers?',
      'In 1860, Otto Lang convinced several weavers, including Ida Holm, to build a mill.',
    ],
    [
      'to have written, and nothing',
      'In what year did Otto Lang write at the request of Ida Holm?',
      'In 1860, Otto Lang wrote at the request of Ida Holm, A Report on Felt, which was read in Ulm.',
    ],
    [
      'a thing smaller than nothing',
      'In what year did Otto Lang sell a smaller wheel in Ulm?',
      'In 1860 Otto Lang sold a smaller wheel in Ulm.',
    ],
    [
      'a place near nothing',
      'In what year did Otto Lang establish a nearby outpost?',
      'In 1860 Otto Lang established a nearby outpost.',
    ],
    [
      'what is between nothing and nothing',
      'In what year did Otto Lang measure the heat of the interaction?',
      'In 1860 Otto Lang measured the heat of the interaction.',
    ],
  ])('is not asked: %s', (_what, stem, sentence) => {
    expect(yearGate(stem, sentence)).not.toBeNull()
  })

  it.each([
    [
      'In what year did Otto Lang convince several weavers to build a mill in Graz?',
      'In 1860, Otto Lang convinced several weavers, including Ida Holm, to build a mill in Graz.',
    ],
    [
      'In what year did Otto Lang write a report on felt at the request of Ida Holm?',
      'In 1860, Otto Lang wrote a report on felt at the request of Ida Holm.',
    ],
    [
      'In what year did Otto Lang sell a smaller wheel than that of Ida Holm?',
      'In 1860 Otto Lang sold a smaller wheel than that of Ida Holm.',
    ],
    [
      'In what year did Otto Lang weave on a larger scale in Graz?',
      'In 1860 Otto Lang wove on a larger scale in Graz.',
    ],
    [
      'In what year did Otto Lang measure the interaction of heat and felt?',
      'In 1860 Otto Lang measured the interaction of heat and felt.',
    ],
  ])('is a whole one with what belongs to it: %s', (stem, sentence) => {
    expect(yearGate(stem, sentence)).toBeNull()
  })

  it('keeps as what somebody was considered', () => {
    const asked = asksIn(
      `${lang} On the hundredth anniversary of his death, in 1997, Lang was considered by most in the old trade as "The Father of Felt".`,
      'Otto Lang',
    ).join('\n')
    expect(asked).toContain('as "The Father of Felt"')
    expect(asked).not.toMatch(/considered by most in the old trade(?! as)/)
  })

  it('asks not who admired, loved or enjoyed what many do', () => {
    const gate = (stem: string) =>
      gateIn(['statement', 'Otto Lang', 'subject', stem, 'Otto Lang'], `Otto Lang did so in 1860.`)
    expect(gate('Who admired the works of Ida Holm and Karl Roth?')).toBe('vague')
    expect(gate('Who first admired the works of Ida Holm and Karl Roth?')).not.toBe('vague')
  })
})

describe('a gap', () => {
  const stemsOf = (text: string): string[] => {
    const context = makeContext(readingOf(text, 'Otto Lang'))
    return context.facts.flatMap((fact) =>
      clozeQuestions(fact)
        .filter((candidate) => refusedBy(candidate, context) === null)
        .map(({ stem, answer }) => `${stem} ${answer}`),
    )
  }

  it('for the time by which something was done stands in front', () => {
    const stems = stemsOf(`${lang} By 1812, seventy-eight new mills had been built in old Tyrol towns.`).join('\n')
    expect(stems).toContain('By ____, seventy-eight new mills had been built in old Tyrol towns. 1812')
    expect(stems).not.toContain('by ____.')
  })

  it('stays at the end where the time is that of another verb', () => {
    const stems = stemsOf(
      `${lang} The trade was praised by Ida Holm with the aim of doubling all sales of Ulm by 2020.`,
    )
    expect(stems.join('\n')).not.toContain('By ____')
  })

  it('takes the figure with its unit', () => {
    const asked = askedIn('The best-known large flood of Ulm took place 65 million years ago in the hills of Tyrol.')
    expect(asked.join('\n')).not.toContain('65 ____')
  })

  it('leaves no "it" that the sentence before has told', () => {
    const of = (said: string) =>
      stemsOf(`${lang} He first suspected ${said} because it was used to clean the fields of Ulm by Ida Holm.`).join()
    expect(of('it would prove an adequate dye')).not.toContain('suspected it')
  })

  it('behind "After" asks nothing', () => {
    const stems = stemsOf(`${lang} After World War II, Ida Holm built a mill of stone in the old town of Ulm for Lang.`)
    expect(stems.join('\n')).not.toContain('After ____')
  })
})

describe('a wedding', () => {
  it('is not asked for "his second wife", but for its time', () => {
    const asked = askedIn(
      `${lang}\n\nIn March 1881, Lang married his second wife. He married Ida Holm in 1862.`,
      'Otto Lang',
    ).join('\n')
    expect(asked).not.toMatch(/\? his second wife/)
    expect(asked).toContain('Ida Holm')
  })
})

import { describe, expect, it } from 'vitest'
import { findDates } from '@/lib/engine/dates'
import { askedIn, asksIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('figures, names and conditions are asked whole', () => {
  it.each([
    [
      'Karl Moser spoke for 24 hours and 18 minutes against the Bread Act of 1957.',
      'For how long did Karl Moser speak against the Bread Act of 1957? 24 hours and 18 minutes',
    ],
    [
      'The bell tax was declared unlawful by the Court of Graz in 1898 in Lund v. City of Linz.',
      'In what year was the bell tax declared unlawful by the Court of Graz in Lund v. City of Linz? 1898',
    ],
    ['The towers of Ulm can be more than 15 metres high.', 'How high can the towers of Ulm be? more than 15 metres'],
    [
      'A spark can leave the coil only if its charge exceeds the gap value.',
      'Under what condition can a spark leave the coil? if its charge exceeds the gap value',
    ],
    [
      'If steam escapes and pressure falls within ten minutes, the boiler shuts down.',
      'What happens if steam escapes and pressure falls within ten minutes? the boiler shuts down',
    ],
    [
      'A spark needs the gap value, which is the charge at which air conducts.',
      'What is the gap value? the charge at which air conducts',
    ],
    ['Lichens and frost shape the soil as well.', 'What do lichens and frost shape? the soil'],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it.each([
    [
      'a clause that only a condition says',
      'If the heir is a child and the council meets within ten days, the bishop chooses.',
      /^The council meets/,
    ],
    [
      'a count of parts',
      'Graz received three eighths of the Bavarian Empire in 1204.',
      /How many eighths|____ eighths/,
    ],
    [
      'a lawsuit for a person',
      'In Lund v Bell (1961), a grocer was fined. The rule of stalls was made by Emil Haas in 1947.',
      /made by Lund v Bell/,
    ],
  ])('keeps no question about %s', (_, sentence, pattern) => {
    expect(askedIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })
})

describe('whom and what a text is about', () => {
  it('has the name that she was born with, and is no other beside herself', () => {
    const text =
      'Ida Holm was a Danish painter. She was born Idunn Sofie Berg in Lund in 1867. Her mother died when Idunn was ten years old. Ida Holm married Otto Lang in 1895. Karl Moser met her in 1901.'
    expect(asksIn(text, 'Ida Holm').filter((one) => /Idunn/.test(one))).toEqual([])
  })

  it('is called "the" where the text calls it so', () => {
    const text =
      'A monsoon is a seasonal wind. Bavarian farming depends on the monsoon, since more than half of the fields have no water.'
    expect(asksIn(text, 'The Monsoon')).toContain(
      'Why does Bavarian farming depend on the monsoon? more than half of the fields have no water',
    )
  })

  it('lets a discoverer own a deed in a text on something else', () => {
    const text =
      'The glow effect was seen by Hugo Kern in 1887. Hugo Kern was a weaver. Hugo Kern studied in Graz. Otto Lang received the Bell Prize in 1921 for his discovery of the glow law.'
    expect(askedIn(text, 'The Glow Effect')).toContain(
      'In what year did Otto Lang receive the Bell Prize for his discovery of the glow law? 1921',
    )
  })
})

describe('the ends of a range', () => {
  const datesIn = (text: string) => findDates(text).map((date) => date.text)
  it.each([
    ['Mill dogs hear sounds from 1000 to 91000 Hz.', []],
    ['The herds graze between 1200 and 1500 metres.', []],
    ['The mill had from 1500 to 12,000 guests.', []],
    ['The mill ground rye from 1900 to 1950.', ['1900', '1950']],
    ['The mill ground rye from 1990 to 95.', ['1990']],
  ])('are years only if both can be: %s', (sentence, dates) => expect(datesIn(sentence)).toEqual(dates))
})

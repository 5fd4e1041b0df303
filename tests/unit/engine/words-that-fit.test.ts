import { describe, expect, it } from 'vitest'
import { polished } from '@/lib/engine/questions/polish'
import { gateIn } from './asked'
import { askedIn, asksIn } from './reading'

const asks = (sentence: string, title = 'Ulm'): string =>
  asksIn(`The town of Ulm lies in Tyrol. ${sentence}`, title).join('\n')

describe('the word a question opens with', () => {
  it.each([
    [
      'people held aboard',
      'The guild held Saxon prisoners aboard barges in Lund.',
      'Whom did the guild hold aboard barges',
    ],
    [
      'a kind of school',
      'Otto Lang entered grammar school in 1831.',
      'What kind of school did Otto Lang enter in 1831?',
    ],
    ['a school with a name', 'Otto Lang entered Holm School in 1831.', 'Which school did Otto Lang enter in 1831?'],
    [
      'a rock named after a castle',
      'The mill was located at Castle Rock.',
      'Where was the mill located? at Castle Rock',
    ],
    ['a castle', 'The mill was located at Holm Castle.', 'At which castle was the mill located? Holm Castle'],
    [
      'the middle of an age',
      'The record extends to the middle Devonian.',
      'What does the record extend to? the middle Devonian',
    ],
  ])('is that of %s', (_what, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it('takes quarters for no cities', () => {
    expect(asks('The guild of weavers fortified Lund’s Old Town.')).not.toContain('Which city')
  })

  it('asks which country of one with a name of two words', () => {
    const asked = asks('Great Britain pursued a policy of peace when dealing with crises in the towns.', 'Lund')
    expect(asked).not.toMatch(/^What pursued/m)
  })

  it('takes a date for nobody that is official', () => {
    const asked = asks('In 1890 the city of Graz declared her official and symbolic home to be Castle Lund.')
    expect(asked).not.toMatch(/^Whom/m)
  })
})

describe('names and phrases', () => {
  it('take an odd first name that looks like an adjective for a name', () => {
    expect(asks('Praiseworthy Ida Holm, a Swiss chemist, coined the term "ash" in 1914.')).toContain(
      'coined the term "ash" in 1914? Praiseworthy Ida Holm',
    )
    expect(asks('Young Otto Lang, a Swiss chemist, coined the term "ash" in 1914.')).not.toMatch(/ Young/)
  })

  it('leave where something is used with the use', () => {
    const asked = asks('Roth’s notes gave support for the law of tides and its application in steam mills.', 'Roth')
    expect(asked).toContain(
      'What did Roth’s notes give? support for the law of tides and its application in steam mills',
    )
  })

  it('leave it there behind a preposition, too', () => {
    expect(asks('Otto Lang wrote about the wheel and its role in the mills of Tyrol in 1850.')).toContain(
      'write about in 1850? the wheel and its role in the mills of Tyrol',
    )
  })

  it('set apart how long something was held to be so', () => {
    expect(asks('Roth’s tree was considered the standard key for many years.', 'Otto Roth')).toContain(
      'considered to be for many years? the standard key',
    )
  })

  it('do not choose between two things that may be meant by "which"', () => {
    expect(
      asks('This is due to the motion of waters in the old canal, which dissipates some of the heat.'),
    ).not.toMatch(/^[^?]*dissipate/m)
    expect(asks('This is due to the waters of the old canal, which dissipates some of the heat.')).toContain(
      'dissipate',
    )
  })
})

describe('times and turns that lean on the text', () => {
  it('are left out where the rest says enough', () => {
    const asked = askedIn('During the subsequent Battle of Linz, the Swiss aided Ulm. Otto Lang lived in Ulm.', 'Ulm')
    expect(asked.join('\n')).not.toMatch(/subsequent[^?\n]*\?/)
    const built = askedIn(
      'There Otto Lang met Ida Holm, who had invented the ash loom three years before.',
      'Otto Lang',
    )
    expect(built).toContain('Who had invented the ash loom? Ida Holm')
  })

  it('stand where they belong', () => {
    expect(
      polished({
        slot: 'start',
        stem: 'When did settlement of Ulm occur by Swiss peoples?',
        answer: 'around 550',
      }).stem,
    ).toBe('When did settlement of Ulm by Swiss peoples occur?')
    expect(asks('In the 1890s the city of Graz declared Otto Lang’s birthday to be 24 June 1400.')).toContain(
      'In the 1890s, which city declared Otto Lang’s birthday to be 24 June 1400?',
    )
    expect(asks('The Ulm language, once spoken in parts of Tyrol, is written in ash.')).toContain(
      'Which language was once spoken in parts of Tyrol?',
    )
  })

  const subject = 'the guild'
  it.each([
    ['a measure that is lost', 'What is located in Lund, about south of Graz?', 'the mill', 'damaged'],
    ['a measure that is there', 'What is located in Lund, about 3 km south of Graz?', 'the mill', null],
    ['one of two', 'What carries the lower one down into the mantle of Ulm?', 'the drift', 'anaphor'],
    [
      'the whole of a land without a name',
      'In what year was almost the entire peninsula annexed to Lund?',
      '1820',
      'anaphor',
    ],
    [
      'the whole of one with a name',
      'In what year was almost the entire peninsula of Holm annexed to Lund?',
      '1820',
      null,
    ],
    ['an evening of no day', 'Whom did Otto Lang send to Lund in the evening?', 'the guards of Holm', 'anaphor'],
    [
      'an evening with its day',
      'Whom did Otto Lang send to Lund in the evening of 3 May 1820?',
      'the guards of Holm',
      null,
    ],
    ['what is always done in the evening', 'Whom do Lund farmers feed in the evening?', 'the goats of Holm', null],
  ])('%s', (_what, stem, answer, gate) => {
    expect(gateIn(['statement', subject, 'object', stem, answer])).toBe(gate)
  })

  it('do not leave out who did it as well', () => {
    const sentence = 'Karl Holm and, on his own, Otto Lang built looms of ash in Lund.'
    const asked = ['statement', 'Otto Lang', 'subject', 'Who built looms of ash in Lund?', 'Otto Lang'] as const
    expect(gateIn(asked, sentence)).toBe('damaged')
    expect(gateIn(asked, 'In 1820 and later, Otto Lang built looms of ash in Lund.')).toBe(null)
  })
})

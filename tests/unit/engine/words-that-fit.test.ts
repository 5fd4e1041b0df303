import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

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

import { describe, expect, it } from 'vitest'
import { askedIn, questionsIn } from './reading'

const lang = (text: string): string[] =>
  askedIn(`Otto Lang (12 May 1850 – 3 June 1921) was an Austrian engineer. ${text}`, 'Otto Lang')

describe('what belongs to a noun is asked with it', () => {
  it.each([
    ['In 1900, Lang was granted patents for a bell.', 'What was Otto Lang granted in 1900? patents for a bell'],
    ['Lang published research on river moss in 1888.', 'What did Otto Lang publish in 1888? research on river moss'],
  ])('%s', (text, expected) => expect(lang(text)).toContain(expected))
})

describe('a name in quotation marks', () => {
  it.each([
    [
      'before a full stop within them',
      'In 1902, Lang was granted a patent for an "electric bell."',
      'In what year was Otto Lang granted a patent for an "electric bell"? 1902',
    ],
    [
      'is no speech',
      'Based on notes left by a brother, the film "Night Train" was shown in Graz without regard to older customs.',
      'Based on notes left by a brother, the film "Night Train" was shown in ____ without regard to older customs. Graz',
    ],
  ])('%s', (_what, text, expected) => expect(lang(text)).toContain(expected))
})

describe('a clause that denies', () => {
  it('asks nothing of what was never done', () =>
    expect(lang('According to his daughter, Lang never owned a car.').join('\n')).not.toMatch(/own/))
})

describe('the most famous of somebody', () => {
  it('is asked for, whatever it is', () =>
    expect(lang('Lang’s most famous work is a treatise on dynamos.')).toContain(
      'What is Otto Lang’s most famous work? a treatise on dynamos',
    ))
  it('is told apart from what was later', () =>
    expect(lang('In his later years he suffered from gout.').join('\n')).toMatch(
      /later years, what did he suffer from\? gout/,
    ))
})

describe('a term that a sentence brings in', () => {
  it('is a gap in it', () =>
    expect(
      askedIn('Dry peat comes in different shapes known as fen slates depending on the depth of the frost.', 'Fen'),
    ).toContain('Dry peat comes in different shapes known as ____ depending on the depth of the frost. fen slates'))
})

describe('a long definition', () => {
  it('ends before what it goes on with', () =>
    expect(
      lang(
        'The Mill Plot was a failed attempt against Duke Albert by a band of Tyrolean weavers led by Karl Moser who wanted to bring the old tolls back to the town after years of hunger.',
      ),
    ).toContain(
      'What was the Mill Plot? a failed attempt against Duke Albert by a band of Tyrolean weavers led by Karl Moser',
    ))
})

describe('a statement to be judged', () => {
  const judged = (text: string): string[] =>
    questionsIn(`Otto Lang died in 1921. Karl Moser died in 1902. Emil Haas died in 1911. ${text}`, 'Otto Lang')
      .filter(({ kind }) => kind === 'true-false')
      .map(({ stem }) => stem)
  it('says one thing', () => {
    const both = 'The mill prospered as a guild house and reached a height of 40 meters in 1700.'
    const aside = 'Otto Lang opened the mill of Graz in 1888, which Karl Moser led for years.'
    expect(judged(both).join('\n')).not.toContain('and reached')
    expect(judged(aside).join('\n')).not.toContain(', which')
  })
})

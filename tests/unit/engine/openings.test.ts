import { describe, expect, it } from 'vitest'
import { splitParagraph } from '@/lib/engine/sentences'
import { askedIn, asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('what a sentence opens with', () => {
  it.each([
    [
      'a place that only the text tells',
      'There Otto Brandt opened a mill in 1840.',
      'In what year did Otto Brandt open a mill? 1840',
    ],
    [
      'a year counted from another',
      'That same year, Otto Brandt founded the Lund Guild.',
      'Who founded the Lund Guild? Otto Brandt',
    ],
    [
      'a part of a day before its month',
      'One evening in May 1842, Otto Brandt founded the Lund Guild.',
      'In what month and year did Otto Brandt found the Lund Guild? May 1842',
    ],
    [
      'a deed without its subject',
      'While planning the canal of Ulm, Otto Brandt repaired the Lund Mill in 1841.',
      'In what year did Otto Brandt repair the Lund Mill? 1841',
    ],
    [
      'an adjective with what one could not do',
      'Unable to sell it, Otto Brandt printed the Lund Atlas in 1844.',
      'In what year did Otto Brandt print the Lund Atlas? 1844',
    ],
    [
      'what a relative adds to it',
      'Guided by Ida Holm, who loved the arts, Otto Brandt built the Lund Hall in 1846.',
      'In what year did Otto Brandt build the Lund Hall? 1846',
    ],
    [
      'the land behind a town',
      'In Ulm, Tyrol, Otto Brandt built the Lund Hall in 1846.',
      'In what year did Otto Brandt build the Lund Hall in Ulm? 1846',
    ],
  ])('%s', (_what, sentence, expected) => expect(asks(sentence)).toContain(expected))

  it('keeps a time of thousands of years, and the years of which it is the beginning', () => {
    const text =
      'Approximately 5000 years ago, weavers in Ulm were paid by their masters. For 200 years after Ulm was founded, the seat of the duke remained in Linz.'
    const found = asksIn(text, 'Ulm').join('\n')
    expect(found).toContain('Approximately 5000 years ago, ')
    expect(found).not.toMatch(/^Where did the seat of the duke remain\?/m)
  })

  it('is no number where a ruler is told of', () => {
    const found = asksIn('King Otto I of Tyrol opened the Lund Court in 1812. King Otto I was just.', 'Tyrol').join(
      '\n',
    )
    expect(found).toContain('In what year did King Otto I of Tyrol open the Lund Court? 1812')
  })
})

it('is no subject where the subject follows it', () => {
  const found = asksIn('Using steam the mill produces flour in Ulm.', 'Mills').join('\n')
  expect(found).not.toContain('using steam the mill')
})

it('a school that somebody attends is no doer, and one that takes students in is nobody', () => {
  expect(asksIn('McCauley attended rural schools until the age of eleven.', 'Notes').join('\n')).toContain(
    'Who attended rural schools',
  )
  expect(asksIn('Lundell enrolled the first women in 1951. Lundell is old.', 'Notes').join('\n')).not.toContain(
    'Who enrolled',
  )
})

it('a land is no time, throughout which something was done', () => {
  const found = asks(
    'Otto Brandt built mills throughout the West. Otto Brandt dyed wool throughout the Thirty Years War.',
  )
  expect(found.join('\n')).not.toMatch(/^When did Otto Brandt build/m)
  expect(found.join('\n')).toContain('throughout the Thirty Years War')
})

describe('what helps to do a thing', () => {
  it.each([
    [
      'Otto Brandt helped found the Lund Guild in 1894.',
      'In what year did Otto Brandt help found the Lund Guild? 1894',
    ],
    [
      'The air layer also helps insulate the mills in winter.',
      'What does the air layer help insulate in winter? the mills',
    ],
  ])('%s', (sentence, expected) => expect(asks(sentence)).toContain(expected))

  it('is no verb behind an article', () => {
    expect(asks('The help desk opened the hall in 1894.').join('\n')).not.toMatch(/help (?:to )?desk the/)
  })
})

describe('an adverb without which the verb is not the same', () => {
  it.each([
    ['Otto Brandt first used the word enzyme in 1877.', 'In what year did Otto Brandt first use the word enzyme? 1877'],
    ['Otto Brandt often visited the Lund Guild in 1844.', 'Who often visited the Lund Guild in 1844? Otto Brandt'],
  ])('%s', (sentence, expected) => expect(asks(sentence)).toContain(expected))
  it('is none where it tells how often a thing is called so', () => {
    expect(asks('Otto Brandt kept weaver ants, sometimes called the tailors of Ulm.').join('\n')).toContain(
      'sometimes called',
    )
  })
})

describe('the point of an abbreviation at the end of a sentence', () => {
  it('belongs to the answer', () => {
    expect(askedIn('The Union is the league of states that remained loyal to the U.S.', 'Notes')).toContain(
      'What is the Union? the league of states that remained loyal to the U.S.',
    )
  })
})

describe('titles in quotation marks', () => {
  it('belong to their noun, also behind an owner and where they begin with a small word', () => {
    const found = asks('In 1840 Otto Brandt\'s essay "On Salt" won a prize of the Lund Academy.')
    expect(found).toContain('What won a prize of the Lund Academy in 1840? Otto Brandt\'s essay "On Salt"')
  })

  it('are closed where they end a subject', () => {
    expect(asks('Otto Brandt\'s "Lund Blues" was published in 1912.')).toContain(
      'In what year was Otto Brandt\'s "Lund Blues" published? 1912',
    )
  })
})

describe('another name of a thing that has one', () => {
  it.each([
    [
      'The Sil was initially known by sailors from Ulm as the Ister.',
      'By what name was the Sil initially known by sailors from Ulm? the Ister',
    ],
    ['The Sil Canal was originally called the Holm Cut.', 'What was the Sil Canal originally called? the Holm Cut'],
  ])('%s', (sentence, expected) => expect(asksIn(`${sentence} The Sil is long.`, 'Rivers')).toContain(expected))

  it('is not asked where it is called so by all', () => {
    expect(asksIn('The Sil was then called the Ister. The Sil is long.', 'Rivers').join('\n')).not.toContain(
      'What was the Sil',
    )
  })
})

describe('the person of a title', () => {
  const life = (short: string): string =>
    `${short} was born in Ulm. He learnt weaving there. ${short} left Ulm in 1840. He married in Linz. In 1842 ${short} met the duke, and he became rich. He taught his sons. ${short} sold his mill in 1850. He died in Graz in 1862.`
  it.each([
    ['Ludo the Great', 'Ludo'],
    ['Temaro', 'Temaro'],
    ['Mahar Tendi', 'Tendi'],
    ['Milo Lutter King Jr.', 'King'],
  ])('%s is whom "he" means', (title, short) => {
    expect(asksIn(life(short), title).join('\n')).toContain(`In what year did ${title} die`)
  })

  it('is no land that kings ruled', () => {
    const text =
      'Norland lies in the north. In Norland the king ruled. His son left Norland in 1840. He moved to Ulm. In Norland he had a mill. His duke stayed in Norland. He died in 1862.'
    expect(asksIn(text, 'Norland').join('\n')).not.toContain('did Norland die')
  })
})

it('a sentence may end with "art"', () => {
  expect(splitParagraph('Otto taught logic and art. Under Otto, the guild grew. See art. 5 of the law.')).toHaveLength(
    3,
  )
})

describe('questions that were refused for what another word had said', () => {
  const kept = (text: string): readonly string[] => askedIn(text, 'Notes')
  it.each([
    [
      'a date before "and"',
      'Ida Holm died on February 28, 1829, and the guild closed the mill of Ulm.',
      'On what date did Ida Holm die? February 28, 1829',
    ],
    [
      'a town founded as something',
      'Lund was established as a trading town by Emil Holm in 1550.',
      'In what year was Lund established as a trading town by Emil Holm? 1550',
    ],
    [
      'a ruler without a name',
      'The King of Norland founded the Lund Guild in 1752.',
      'Who founded the Lund Guild in 1752? the King of Norland',
    ],
  ])('%s', (_what, text, expected) => expect(kept(text)).toContain(expected))
})

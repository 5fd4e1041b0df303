import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

/** What is asked of a text: kind, stem and answer of each question. */
const asked = (text: string, title = 'Notes'): string => {
  return readingOf(text, title)
    .questions.map(({ kind, stem, answer }) => `${kind}: ${stem} ${answer}`)
    .join('\n')
}

describe('a careful teacher does not ask', () => {
  it.each([
    [
      'who somebody was by what he was, where his name stands behind it',
      'The founder of the mill was a rich merchant, Otto Lind, born in 1788.',
      /Who was the founder/i,
    ],
    [
      'what a thing is by how something was done with it',
      'Old mills used a wheel and a mirror to direct the light, a method that wasted half of it.',
      /What is the light/,
    ],
    [
      'what is called so as if it were the place around it',
      'The parting of plates forms a long split in the crust called a rift valley.',
      /the crust called/,
    ],
    [
      'for one of two as another word for the other',
      'A siege is a blockade of a city, or fortress, with the intent of conquering it.',
      /another word for city/,
    ],
    [
      'who it was, of things that somebody owned',
      'Sir Otto Lind was a doctor in Graz. At first, Sir Otto Lind’s botanical specimens were housed in an imposing building that featured the image of Austria.',
      /Who was housed/,
    ],
    ['what a time did', 'The winter of 1646 found the garrison of Linz in want of bread.', /the winter of 1646 find/],
    ['for half a name', 'The court kept the pictures of Lorenzo de’ Medici in Graz.', /de’ ____/],
    [
      'for a work by half its title',
      'Otto Brandt wrote famous pieces, including Still Waters, Long Ride in a Fast Coach, and songs.',
      /Long Ride$/m,
    ],
    [
      'what a term for a description would be',
      'The basis of the museum was a group of more than 400 French paintings.',
      /term for a group/,
    ],
    ['half a name for its title', 'Louise de Brissac married the marquis du Plessis in 1725.', /marquis du did/],
    [
      'for the reason of a condition as if it were that of what follows',
      'If too little wool is sold because of a storm, the guild lowers the toll.',
      /Why does the guild/,
    ],
    [
      'with two prepositions in a row',
      'Water passes from the upper pond into a channel of the mill.',
      /from into|into from/,
    ],
    ['what many are together', 'Rivers are the source of fresh drinking water.', /What are rivers|term for the source/],
    ['what is only thought of a thing', 'Rust is a serious problem caused by damp air in old mills.', /What is rust/i],
    ['what many are by one quality', 'Lichens are present almost everywhere in Tyrol.', /What are lichens/i],
    [
      'how old somebody was at another moment',
      'Otto Brandt left Graz in 1901 when Ada Brandt was nine years old.',
      /How old was/,
    ],
    ['whose a share is, with the owner left out', 'Over 80% of its wool comes from Tyrol.', /of its wool/],
    [
      'for one of several, where more is said of the same',
      'Ada Brandt also taught chemistry in Ulm.',
      /did Ada Brandt teach.*(?:chemistry|Ulm)$/m,
    ],
    [
      'with a condition left out',
      'Resin behaves like a brittle solid until its thickness exceeds 50 m.',
      /(?:like a brittle solid\?|What does resin behave like)/,
    ],
    ['what went on at a time that is not said', 'Ada Brandt was looking for evidence of the lost mill.', /looking for/],
    ['for an option that is true as well', 'The Ulm Canal stretched over 450 miles.', /^(?:choice|true-false)/m],
    [
      'whose name holds the field of a post',
      'In March 1898 Secretary of State Ada Holm wrote to Otto Brandt. Otto Brandt met Ada Holm in Ulm.',
      /(?<!Secretary of )State Ada/,
    ],
    [
      'after what nobody can tell from another',
      'Ada Brandt accepted the offer in 1902, and Otto Brandt accepted a post in Graz in 1903.',
      /accept the offer/,
    ],
    [
      'what a clause says only with another',
      'Storms are detected as they form through the use of Ulm radar.',
      /do storms/,
    ],
    [
      'for another person what is told of one',
      'A letter to William Holm, 4th Baron Ulm, was sent by Otto Roth on 26 October 1605. Clara Roth met Otto Roth in 1590.',
      /^true-false: .*(?:Clara|Otto) Roth, 4th/m,
    ],
    ['for one of a row of which only the text tells', 'A third type of moss covers the Alder Hills.', /./],
    [
      'what a deed is',
      "Otto Roth's first step onto the Moon was broadcast on live TV to a large audience.",
      /What was Otto/,
    ],
    [
      'with half of a clause behind "before"',
      'A fault caused Luna 15 to crash about two hours before Otto Roth and Karl Holm took off from the Moon.',
      /before Otto Roth[.?]/,
    ],
    [
      'with what is left over from another clause',
      'Yuri Holm was a pilot from Ulm. Karl Weber was a pilot from Graz. The project was halted by the fire on January 27, 1967, in which Otto Roth, Karl Holm, and Jan Brandt died, and the subsequent inquiry.',
      /died, and the subsequent inquiry/,
    ],
    [
      'where a thing is that is so only in another',
      'Moths have a closed circulation, in which the blood remains inside small vessels.',
      /Where does the blood remain/,
    ],
    ['what is made up to explain', 'For example, an accountant may charge $100 to file a tax return.', /./],
    ['who a court is', 'The HCT is the successor of the Permanent Court of Trade in Ulm.', /Who is the HCT/],
    [
      'for a condition with what follows from it',
      'The main pump is idle when the mill is standing and thus it cools quickly.',
      /cools quickly$/m,
    ],
    ['what is like another', 'A similar strike broke out in Linz in 1911.', /similar strike/],
    [
      'to fill in the name that is said all the time',
      `${'Marland lies in the north. '.repeat(6)}The Alder Hills are the largest protected area of Marland.`,
      /area of ____/,
    ],
  ])('%s', (_what, text, never) => {
    expect(asked(text)).not.toMatch(never)
  })

  it('through what, where something is done', () =>
    expect(asked('Glaciers in the Alder Hills move through basal sliding.')).toMatch(
      /How do glaciers in the Alder Hills move\? through basal sliding/,
    ))

  it('of the father of the same name what the person of the title did', () => {
    const text = `Fridgar Clemens Roth was a painter and sailor. He was born in 1861 in Ulm. His father was Anton Fridgar Roth, a lawyer. In 1880
he won the Alder Prize for his maps. In 1888 Roth sailed to Marland, and he married Clara Holm in 1889.`
    const questions = asked(text, 'Fridgar Roth')
    expect(questions).toMatch(/did Fridgar Clemens Roth/)
    expect(questions).not.toMatch(/did Anton/)
  })

  it('of another court what a text on one says of "the court"', () => {
    const text = `The Harbour Court of Marland (HCM) settles disputes between guilds.

The HCM has nine judges named by the guilds of the Permanent Court of Trade. Elections are staggered, with three judges elected every
two years to keep order within the court.`
    expect(asked(text, 'Harbour Court of Marland')).not.toMatch(/within the Permanent Court/)
  })

  it('with the words that lead over from the sentence before', () => {
    const questions = asked('In general, the Alder Mill stores 60 tons of rye in Ulm.')
    expect(questions).toMatch(/Alder Mill/)
    expect(questions).not.toMatch(/in general/i)
  })
})

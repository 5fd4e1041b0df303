import { describe, expect, it } from 'vitest'
import type { EngineQuestion } from '@/lib/engine/types'
import { readingOf } from './reading'

function questions(text: string, title = 'Notes'): readonly EngineQuestion[] {
  return readingOf(text, title).questions
}
const asked = (text: string, title = 'Notes'): string =>
  questions(text, title)
    .map(({ stem, answer }) => `${stem} ${answer}`)
    .join('\n')

describe('a place that is asked', () => {
  it.each([
    [
      'with a direction beside it',
      'Lindau lies in the northern sea, south of the Isle of Holm.',
      /Where does Lindau lie south/,
    ],
    ['that is a way', 'The Elme flows to the east through the province of Holm.', /Where does the Elme flow/],
    [
      'that is none',
      'The quarrel of the two guilds originated in the bitter rivalry between the mills.',
      /Where did the quarrel/,
    ],
  ])('is refused %s', (_what, text, never) => expect(asked(text)).not.toMatch(never))
  it.each([
    [
      'The Lund guild met in the old cemetery of Holm in 1641.',
      'Where did the Lund guild meet in 1641? in the old cemetery of Holm',
    ],
    ['Starch forms in the leaves of green plants.', 'Where does starch form? in the leaves of green plants'],
  ])('is taken: %s', (text, question) => expect(asked(text)).toContain(question))
})

describe('who and what', () => {
  it.each([
    ['The militias of Holm burned Ulm in 1650.', 'Who burned Ulm in 1650? the militias of Holm'],
    ['The garrison of Holm burned Ulm in 1815.', 'Who burned Ulm in 1815? the garrison of Holm'],
  ])('asks for people who act as one: %s', (text, question) => expect(asked(text)).toContain(question))
  it('but not for what an army is or has', () =>
    expect(asked('The Swedish army consisted of nine regiments of foot.')).not.toMatch(/^Who consisted/m))
})

describe('what somebody strives for', () => {
  it.each([
    'In 1850 Otto Brandt failed the exam to become a school teacher.',
    'In 1853 Otto Brandt studied to become mayor of Ulm.',
  ])('is not what he became: %s', (text) => expect(asked(text, 'Otto Brandt')).not.toMatch(/did Otto Brandt become/))
  it('but what he rose to be he was', () =>
    expect(asked('In 1860 Otto Brandt rose to become mayor of Ulm.', 'Otto Brandt')).toContain(
      'In what year did Otto Brandt become mayor of Ulm? 1860',
    ))
})

it('takes a second infinitive for no verb of the sentence', () => {
  const said = asked('Old maps, drawings and coins may be used to find lost towns and date their walls.')
  expect(said).toContain('to find lost towns and date their walls')
  expect(said).not.toMatch(/may old maps, drawings and coins date/)
})

describe('pronouns put back', () => {
  const life =
    'Otto Brandt was a painter. He lived in Ulm. He became a monk because it helped him to read. In Brandt’s studies he led pupils into a dark room.'
  it('stand in their case', () => expect(asked(life, 'Otto Brandt')).toContain('it helped him to read'))
  it('stand for the owner', () =>
    expect(asked(life, 'Otto Brandt')).toContain('Into what did Otto Brandt lead pupils in his studies?'))
})

describe('what is left out', () => {
  it.each([
    [
      'what was done next',
      'The town of Ulm recognized King Otto and established weekly fairs with Graz.',
      /What did the town .* and established/,
    ],
    ['half of what a verb means', 'In 1632 the crew of the Elme set fire to the mill.', /What did .* set /],
    ['a part of a figure', 'In 1990 the Holm fund had 477 billion crowns.', /477 ____/],
    ['the class of a name', 'The University is divided into eleven schools.', /the University/],
    ['a past of which nothing is named', 'Minor changes were made in the 1960s.', /When were minor changes/],
    [
      'the time of another deed',
      'In 1907 Otto Brandt sold the mill and now calls the house the Elm House.',
      /call[^?]*1907/,
    ],
    ['a choice in brackets', 'Most soils hold small clods (sand and/or clay).', /What are clods/],
    ['a part of what is asked', 'A jar can hold a measure of up to nine litres.', /What can a jar hold of/],
    ['such a one for which one', 'In 1632 the marshes of Holm were turned into a coal region.', /which region/],
    ['what lies near to what, the text tells', 'Erik Lund ran a school in the nearby village of Holm.', /nearby/],
    ['copies of nobody knows what', 'About 180 copies were printed, most on paper and some on vellum.', /____ copies/],
  ])('%s', (_what, text, never) => expect(asked(text)).not.toMatch(never))
  it('no other town lies in that land', () =>
    expect(
      questions('The guild of dyers met in Lyon in 1641. The guild of smiths moved to Vienna, Austria in 1650.').filter(
        ({ stem }) => /moved to (?!Vienna)\p{Lu}\p{Ll}+, Austria/u.test(stem),
      ),
    ).toEqual([]))
})

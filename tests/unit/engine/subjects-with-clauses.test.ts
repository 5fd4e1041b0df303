import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Lang was a weaver. Otto Lang lived in Ulm. ${sentence}`, 'Otto Lang')

describe('subjects that are longer than a noun', () => {
  it.each([
    [
      'an infinitive with a place',
      'The wish to move to Linz led to a quarrel in Ulm.',
      'What did the wish to move to Linz lead to? a quarrel in Ulm',
    ],
    [
      'a decision that its infinitive names',
      'The decision to build a canal between Ulm and Linz was taken in 1820.',
      'In what year was the decision to build a canal between Ulm and Linz taken? 1820',
    ],
    [
      'an activity behind a front',
      'In the dry season, burning straw can cause fires.',
      'What can cause fires in the dry season? burning straw',
    ],
    [
      'an activity that "of" governs',
      'The degree of broadening provides an exact measure of the age of Lund granite.',
      'What provides an exact measure of the age of Lund granite? the degree of broadening',
    ],
    [
      'two verbs behind one pronoun',
      'Girls who live or lodge with weavers show less fear of noise.',
      'Who shows less fear of noise? girls who live or lodge with weavers',
    ],
    [
      'a reason within its clause',
      'Farmers who leave the valley because of the toll may use the Lund ferry.',
      'What may farmers who leave the valley because of the toll use? the Lund ferry',
    ],
    [
      'a past with an object behind its clause',
      'The weavers who climbed over the wall of Ulm broke the gates of Lund.',
      'What did the weavers who climbed over the wall of Ulm break? the gates of Lund',
    ],
    [
      'a time within its clause',
      'The 400 Danes who had left by 1820 built the Lund Mill.',
      'What did the 400 Danes who had left by 1820 build? the Lund Mill',
    ],
  ])('reads %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['a participle before its subject', 'In 1820, using steam the mill produced flour.', /using steam/],
    ['what one works at before one acts', 'In 1820, working at night Lang finished the Lund plan.', /working at night/],
    ['a participle within a clause behind', 'Ida Holm knew a man who sold a house built of stone.', /\bbuild\b/],
    ['an activity within a list', 'For cooking, washing, and bathing is a well in Ulm.', /washing/],
  ])('leaves %s', (_, sentence, wrong) => {
    expect(asks(sentence).filter((own) => wrong.test(own.split('?')[0] ?? ''))).toEqual([])
  })
})

describe('what a front or a comparison may say', () => {
  it('keeps a concession with an adverb before the question', () => {
    expect(asks('Although quite weak in his childhood, Otto Lang studied law in Graz.')).toContain(
      'In which city did Otto Lang study law? Graz',
    )
  })

  it('knows others that are compared', () => {
    expect(asks('Unlike other seals, the sea cow feeds on grass and moss.')).toContain(
      'Unlike other seals, what does the sea cow feed on? grass and moss',
    )
  })

  it('does not know others that are compared with nothing', () => {
    expect(asks('The sea cow fears other seals.').filter((own) => /other seals\?/.test(own))).toEqual([])
  })
})

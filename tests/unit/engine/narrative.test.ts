import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('who did what, and when', () => {
  it.each([
    [
      'an age in front',
      'At 17, he enrolled in the Lund Academy.',
      'At what age did Otto Brandt enrol in the Lund Academy? 17',
    ],
    [
      'a date before what one was doing',
      'In July 1923, while traveling in Lund, Otto Brandt suffered a stroke.',
      'In what month and year did Otto Brandt suffer a stroke? July 1923',
    ],
    [
      'what somebody was moved to do',
      'Otto Brandt was inspired to found the Lund Guild in 1890.',
      'What was Otto Brandt inspired to do in 1890? found the Lund Guild',
    ],
    [
      'what somebody told another to do',
      'In 1841, Otto Brandt hired Ida Holm to paint the ceiling of the Lund Hall.',
      'What did Otto Brandt hire Ida Holm to do in 1841? paint the ceiling of the Lund Hall',
    ],
    [
      'the first of its kind, which a phrase tells',
      'The first book on looms was written by Ida Holm in 1716.',
      'In what year was the first book on looms written by Ida Holm? 1716',
    ],
    [
      'the first to do a thing',
      'Otto Brandt became the first weaver to sail to Linz.',
      'Who became the first weaver to sail to Linz? Otto Brandt',
    ],
  ])('%s', (_what, sentence, expected) => expect(asks(sentence)).toContain(expected))

  it('is the first of what the text is about, and of nothing else', () => {
    const found = asksIn(
      'The first loom was built by Ida Holm in 1716. The first mill was built by Emil Holm in 1720.',
      'Loom',
    ).join('\n')
    expect(found).toContain('By whom was the first loom built in 1716? Ida Holm')
    expect(found).not.toContain('the first mill')
  })

  it('is no doer that is given a new name', () => {
    expect(asks('Lund was bought by Ida Holm and renamed Holmstad.').join('\n')).not.toContain('did Lund rename')
  })
})

it('is nothing that people do to be of an age', () => {
  const found = asksIn(
    'The war killed 10 percent of all men in Lund and 30 percent of all weavers aged 18 to 40.',
    'Notes',
  )
  expect(found.join('\n')).not.toMatch(/What percentage of all weavers aged/)
})

it('is no purpose, of which somebody was the first', () => {
  expect(asks('Otto Brandt became the first weaver to sail to Linz.').join('\n')).not.toContain('For what purpose')
})

it('is not the contrary of what somebody agreed to', () => {
  expect(asks('Otto Brandt agreed not to collect the toll of Ulm in 1807.').join('\n')).not.toContain('agree to do')
})

describe('questions that a gate took for what they were not', () => {
  it.each([
    [
      'by when something was under way',
      'By 1492, the mills of Lund were producing over three million pounds of sugar.',
      'By what year were the mills of Lund producing over three million pounds of sugar? 1492',
    ],
    [
      'a people with how new its league is',
      'In 1871, Lund became the capital of the newly founded Holm League.',
      'In what year did Lund become the capital of the newly founded Holm League? 1871',
    ],
    [
      'what was done besides another thing',
      'In addition to weaving cloth, Ida Holm directed the Lund Guild in 1842.',
      'In what year did Ida Holm direct the Lund Guild? 1842',
    ],
    [
      'how long it took',
      'The siege of Lund by the army of Tyrol took ten weeks.',
      'How long did the siege of Lund by the army of Tyrol take? ten weeks',
    ],
    [
      'how large a share it was',
      'In 1871, approximately 30 percent of the weavers of Lund joined the Holm League.',
      'What percentage of the weavers of Lund joined the Holm League in 1871? approximately 30 percent',
    ],
  ])('%s', (_what, sentence, expected) => expect(askedIn(sentence, 'Notes')).toContain(expected))
})

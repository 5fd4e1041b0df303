import { describe, expect, it } from 'vitest'
import { askedIn, questionsIn } from './reading'

const asked = (text: string, title = 'Ulm'): string => askedIn(text, title).join('\n')

describe('a question that stands alone', () => {
  it.each([
    [
      'the place that "there" means',
      'The first mill built there was raised by Otto Lang from 1696 to 1698.',
      /built there/,
    ],
    ['a chart', 'The horizontal axis shows wool sales of Ulm in 1840.', /horizontal axis/],
    ['what was to be found out', 'In 1840 Otto Lang and Ida Holm made a series of tests to find out.', /find out/],
    [
      'what else it is so of',
      'Just as with the Holm mill, the cost of salt is shown by the slope of the road.',
      /as with/,
    ],
    ['what did not hinder it', 'Looms are made in Norway even with the spread of machines.', /with the spread/],
    ['an order', 'First, the Holm Act provided many rewards for Bavarians to move to Ulm.', /First,/],
    ['an example made up', 'For example, children are seeing a doctor every day.', /How often/],
  ])('is without %s', (_what, sentence, question) => {
    expect(asked(sentence)).not.toMatch(question)
  })

  it('may say that there is something', () => {
    expect(asked('In Ulm, there are three mills.')).toContain('How many mills are there in Ulm? three')
  })
})

describe('a whole answer', () => {
  it('names both of what stands between', () => {
    const cut =
      'Physics describes the relation between the speed of a body, the path over which it travels, and the time it takes.'
    expect(asked(cut)).not.toContain('the relation between the speed of a body')
    expect(asked('Physics describes the relation between the speed of a body and its path.')).toContain(
      'the relation between the speed of a body and its path',
    )
  })

  it('gives the reason, and not the reason of the reason', () => {
    const text = 'Mill owners in Ulm grew rich because they sold more salt in towns because their mills were near.'
    expect(asked(text)).toContain('Why did mill owners in Ulm grow rich? they sold more salt in towns')
    expect(asked(text)).not.toContain('rich? their mills')
  })

  it('tells what came of what was argued', () => {
    const argued = 'In 2013, Otto Lang argued that the dam broke in May 1257, resulting in the famine of 1258.'
    expect(asked(argued)).not.toContain('What was the result when Otto Lang')
    expect(asked('The dam of Ulm broke in May 1257, resulting in a long famine.')).toContain('What was the result when')
  })

  it('says to what somebody was to be persuaded', () => {
    expect(asked('The Ulm council attempted to convince Otto Lang to return as head of the school.')).not.toContain(
      'attempted to convince ____.',
    )
  })

  it('is a class only where the noun is one', () => {
    expect(asked('The toll on salt proved divisive in the reform-minded postwar United States.')).not.toMatch(
      /which reform/,
    )
  })

  it('is no name for one of several', () => {
    expect(asked('Skill consisted of one general gift, called k, which the guild measured.')).not.toContain(
      'What is one',
    )
  })
})

describe('measures', () => {
  it('are named in full', () => {
    expect(asked('Marsh fever has a mortality rate of 90 percent.')).toContain(
      'What is the mortality rate of marsh fever? 90 percent',
    )
    expect(asked('The sun has a high surface temperature of 5,500 degrees.')).toContain(
      'What is the surface temperature of the sun?',
    )
  })

  it('of time are long', () => {
    expect(asked('Otter gestation is 60 days.')).toContain('How long is otter gestation? 60 days')
    expect(asked('The lifespan of the otter is 12 years.')).toContain('What is the lifespan of the otter? 12 years')
  })

  it('stand in the number of their figure', () => {
    const options = questionsIn('Growth of the horn takes 1 year after birth.', 'Otter').flatMap(
      (question) => question.options?.map(({ text }) => text) ?? [],
    )
    expect(options).toContain('1 year')
    expect(options.filter((text) => /^[2-9] year$|^1 years$/.test(text))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asked = (sentence: string, title?: string): string => asksIn(`${sentence} The mill burned.`, title).join('\n')

describe('by whom a thing was led or made, told by a participle behind its name', () => {
  it.each([
    ['Ida Holm joined the Lund Alpha group led by Otto H. Lang.', 'By whom was the Lund Alpha group led? Otto H. Lang'],
    [
      'The list draws on the Charter of Ulm produced by the European Parliament.',
      'was the Charter of Ulm produced? the European Parliament',
    ],
    [
      'He drew the old Lund system of canals dug by Otto Lang.',
      'By whom was the old Lund system of canals dug? Otto Lang',
    ],
  ])('%s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it.each([
    ['a thing that only the sentence knows', 'Many use the definition developed by Otto Lang.'],
    ['one of many', 'The guild bought a map drawn by Otto Lang.'],
    ['what gives a name', 'The mayor met the Lund group called by Otto Lang.'],
  ])('is not asked of %s', (_what, sentence) => {
    expect(asked(sentence)).not.toMatch(/^By whom (?:is|was)/m)
  })
})

describe('of whom a sentence is said that begins with a time or place', () => {
  it.each([
    [
      'In the area of trade, Otto Lang worked to preserve the peace through closer ties and lower tolls around the world.',
      'In the area of trade, who worked to preserve the peace through closer ties and lower tolls around the world? Otto Lang',
    ],
    [
      'However, Otto Lang argued against selling old wooden houses to strangers, leading to a law.',
      'Who argued against selling old wooden houses to strangers? Otto Lang',
    ],
  ])('%s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it.each([
    ['a means', 'By a secret letter, Otto Lang warned against using steam to heat wooden houses.'],
    ['two things', 'In 1913, in Graz, Otto Lang warned against using steam to heat wooden houses.'],
    ['a time that leans', 'In that year, Otto Lang warned against using steam to heat wooden houses.'],
  ])('does not begin with %s', (_what, sentence) => {
    expect(asked(sentence)).not.toMatch(/^(?:By a secret|In 1913, in|In that)\b.*, who/m)
  })
})

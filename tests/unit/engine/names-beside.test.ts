import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const asked = (sentence: string, title?: string): string => asksIn(`${sentence} The mill burned.`, title).join('\n')

describe('who somebody’s relative or companion was', () => {
  it.each([
    ['Ida Holm shared the prize with Ida Holm’s husband Otto Lang.', 'Who was Ida Holm’s husband? Otto Lang'],
    ['The ship was named after Roth’s half-sister, Anna Lind, and sank.', 'Who was Roth’s half-sister? Anna Lind'],
    ['Anna Roth was born to Karl Roth and his wife Maria Roth.', "Who was Karl Roth's wife? Maria Roth"],
    ['Ida Holm met her private tutor, Mary Sommer, in Ulm.', "Who was Ida Holm's private tutor? Mary Sommer"],
    ['Karl Roth works with Karl Roth’s brother Hans.', 'Who is Karl Roth’s brother? Hans'],
  ])('%s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it.each([
    ['one of many friends', 'Ida Holm’s friend Otto Lang left for Graz.'],
    ['several of them', 'Ida Holm’s brothers Otto and Karl left for Graz.'],
    ['a list', 'Ida Holm’s brother, Otto Lang, and Karl Roth left for Graz.'],
    ['the next clause', 'In Ida Holm’s infant son, Otto Lang saw himself.'],
    ['nobody’s', 'The mill was left to his brother Otto Lang.'],
    ['a thing', 'Ida Holm’s novel Salt Road was printed in Graz.'],
  ])('is not asked of %s', (_what, sentence) => {
    expect(asked(sentence)).not.toMatch(/^Who (?:is|was) \S+ ?\S*’s|^Who was his/m)
  })

  it('is kept where the name stands right behind its noun', () => {
    expect(askedIn('Ida Holm shared the Lund Prize with Ida Holm’s husband Otto Lang in 1903.').join('\n')).toContain(
      'Who was Ida Holm’s husband? Otto Lang',
    )
  })
})

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
    ['one of two', 'A column stood near Lund Street, planned by Otto Lang.'],
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

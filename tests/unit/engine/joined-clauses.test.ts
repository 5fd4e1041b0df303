import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asked = (sentence: string): string => asksIn(`Ulm lies on a river. ${sentence}`, 'Ulm').join('\n')

describe('what the same subject did next', () => {
  it.each([
    [
      'Ida Holm built a loom in 1863, and in 1865 sold the Ulm Mill.',
      'In what year did Ida Holm sell the Ulm Mill? 1865',
    ],
    ['Ida Holm left Graz in 1863 and in 1865 sold the Ulm Mill.', 'In what year did Ida Holm sell the Ulm Mill? 1865'],
    ['Otto Lang left Ulm in 1896, then moved to Graz in 1900.', 'In what year did Otto Lang move to Graz? 1900'],
    ['The blight reached Tyrol in 1349, then spread to Linz.', 'To which city did the blight spread? Linz'],
  ])('is asked with its own time: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it.each([
    ['Otto Lang built the house in 1907, then called Ulm Hall.', /did Otto Lang call/],
    ['The blight reached Tyrol when a ship landed at Linz, then spread to Graz.', /Linz spread/],
    ['Otto Lang led the guild before 1907 and in 1912 and moved to Graz.', /In what year did Otto Lang move/],
  ])('is nothing else: %s', (sentence, question) => {
    expect(asked(sentence)).not.toMatch(question)
  })
})

describe('what somebody did to a thing that is named before', () => {
  it.each([
    ['Otto Lang had a library, which he left to the Ulm Museum in 1720.', 'In what year did Otto Lang leave a library'],
    [
      'The Ulm Act, which the Diet passed in 1867, bound the mayor.',
      'In what year did the Diet pass the Ulm Act? 1867',
    ],
    ['Otto Lang met Ida Holm, whom he married in 1912.', 'Whom did Otto Lang marry in 1912? Ida Holm'],
    ['Linz praised Ida Holm, whom the people of Graz considered their patron.', 'consider their patron? Ida Holm'],
  ])('is asked with the thing: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it.each([
    // Of the deeds, of the house, or of Graz.
    ['Otto Lang kept the deeds of the house in Graz, which Ida Holm sold in 1912.', /Ida Holm sell/],
    // The verb has an object of its own.
    ['Otto Lang owned a mill, which Ida Holm gave a coat of paint in 1912.', /Ida Holm give/],
    ['Otto Lang asked Carl Berg to sort the moths, which he took for beetles in 1912.', /did Otto Lang take/],
    // Which of several was meant, nobody knows.
    ['Otto Lang owned mills and barges, which Ida Holm sold in 1912.', /Ida Holm sell/],
  ])('is left where the thing may be another: %s', (sentence, question) => {
    expect(asked(sentence)).not.toMatch(question)
  })
})

describe('what somebody says was so', () => {
  it.each([
    [
      'Ida Holm wrote that Otto Lang bought the Ulm Mill in 1907.',
      'In what year did Otto Lang buy the Ulm Mill, according to Ida Holm? 1907',
    ],
    [
      'The Ulm Chronicle reports that the Linz Bridge was built by Otto Lang.',
      'By whom was the Linz Bridge built, according to the Ulm Chronicle? Otto Lang',
    ],
  ])('is asked by the source: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it.each([
    // What happened is no source.
    ['The fall of Linz showed that Otto Lang lost the war in 1907.', /according to the fall/],
    // A wish or an order says nothing of what was so.
    ['Ida Holm demanded that Otto Lang sold the Ulm Mill in 1907.', /according to/],
    ['Ida Holm wrote that people like Otto Lang fled to Norse dynasty ruled Linz after 1907.', /according to/],
    ['They wrote that Otto Lang bought the Ulm Mill in 1907.', /according to/],
  ])('is left without one: %s', (sentence, question) => {
    expect(asked(sentence)).not.toMatch(question)
  })
})

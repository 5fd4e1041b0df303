import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

describe('what is half said in a life or a history', () => {
  it.each([
    [
      'what somebody was successful in, where it is a town',
      'Ida Roth was successful in Linz and Graz.',
      /successful in\?/,
    ],
    [
      'what the riots did, of which only the text tells',
      'Work was stopped by the Garnet Square riots. The riots drove away bankers, leaving no money.',
      /did the riots/,
    ],
    [
      'when work went on, of which the death of somebody says nothing',
      'Work recommenced in 1862, three years after the death of Ida Roth.',
      /did work recommence/,
    ],
    ['when it was during a career', 'During her career, Ida Roth made many bold experiments.', /during her career$/],
    [
      'when a town was begun that a bridge stands in',
      'Ida Roth is remembered for plans for the Garnet Bridge in Lauen, begun in 1831.',
      /Lauen begun|begun in Lauen/,
    ],
    [
      'where somebody first was, without where she then was',
      'At the age of 14, Ida Roth was enrolled first at the University of Graz, then at the Holm School in Linz.',
      /enrolled first/,
    ],
    [
      'by whom a structure was established, without whose',
      'The political structure was established by Otto Lang.',
      /the political structure/,
    ],
    [
      'what drove somebody away, where it was the riots',
      'Work was stopped by the Garnet Square riots. The riots drove away bankers in 1831.',
      /the riots$/,
    ],
    [
      'what somebody had chosen, cut before what it was chosen from',
      'In 1878 Ida Roth had chosen Linz among offers from Graz, Ulm and Lund.',
      /among offers$/,
    ],
    [
      'whether a new contest was won',
      'Protests forced the board to hold a new contest, which was won by Ida Roth.',
      /^A new contest was won/,
    ],
    [
      'in which land a book came out that has the land in its title',
      'Her letters were later published in book form as Five Months in Peru.',
      /as Five Months\?/,
    ],
    [
      'for what purpose a report prompted somebody',
      'The report of Ida Roth prompted the Holm Asylum to carry out reforms.',
      /^For what purpose/,
    ],
    [
      'what was protested, for what the arrested one had done',
      'Ida Roth protested the arrest of a poet for mocking the king.',
      /for mocking/,
    ],
    ['who brought the home of somebody', 'Otto Lang hired a private train to bring her home in 1890.', /Roth's home/],
    [
      'for examples of cities',
      'A number of Swedish cities including Lund, Malmo and Kalmar kept the rule.',
      /examples of Swedish cities/,
    ],
    [
      'what of a list of towns has something in all the others',
      "It was tried in Holm, Linden, Kern's Lynn, which features the last mill in Marland, Ulm, Linz, Graz, and Steyr.",
      /feature in/,
    ],
    [
      'what was sent, cut before to whom',
      'During the famine Ida Roth organised the distribution of bread to millions of people.',
      /^What did Ida Roth organise to/,
    ],
    [
      'for one of two figures',
      'The Holm Institute has seven schools and over fifty departments.',
      /^How many schools and over fifty/,
    ],
    [
      'where a school was that has moved',
      'Originally located in the convent of Lauen, the Holm Institute moved to Linz in 1577.',
      /^Where was the Holm Institute located\?/,
    ],
    [
      'what a town is, where its quarter is meant',
      'Ida Roth grew up in the old quarter of Lauen, a poor area near the harbour of the Inn.',
      /^What is Lauen\? a poor area/,
    ],
    [
      'which town was appointed',
      'Power lay in the hands of the Chief Secretary for Lauen, who was appointed by the Marland council.',
      /was appointed by the Marland council\? .*Lauen$/,
    ],
    [
      'what a wall is called, where the room has the name',
      'Students sign the wall of a small waiting room known as the Sweating Room.',
      /the wall of a small waiting room called/,
    ],
    [
      'for half of what somebody focused',
      'As a writer Ida Roth focused her early work for the Holm Gazette on the lives of weavers.',
      /^What did Ida Roth focus/,
    ],
    [
      'when the marriage was',
      'Ida Roth was allowed the marriage, which took place on 12 September 1840.',
      /did the marriage/,
    ],
    [
      'to whom somebody was sent, where it was a school',
      "Ida Roth was sent to Dr Morel's boarding school in Hove.",
      /^To whom/,
    ],
    [
      'whom somebody married, where it was twice',
      'After her divorce Ida Roth married Otto Kern in secret.',
      /^Whom did Ida Roth marry/,
    ],
    [
      'what somebody only tried to become',
      'On July 2, 1937, Ida Roth vanished over the Garnet Sea while attempting to become the first female pilot of the Inn Line.',
      /^What did Ida Roth become/,
    ],
    [
      'where shares rose, where it was in value',
      'Garnet stock rose greatly in value after 1720.',
      /^Where did Garnet stock/,
    ],
    [
      'which of two lands ruled',
      'Ida Roth knew that Peru was at war and Marland and Lauria controlled most of the coast.',
      /^(?:Who|What|Which \w+) controlled .*\? Lauria$/,
    ],
    [
      'who was a cloister',
      'Saint Holm Abbey was torn down and replaced with a fortress for royal troops.',
      /^Who was replaced/,
    ],
    [
      'how many every July drew',
      'The Lauen Fair is a music festival held every July, which attracts about two million visitors.',
      /every July attract/,
    ],
    [
      'whom a court found guilty as a what',
      'The Commons found Roth guilty of fraud in 1721.',
      /^What did .* find guilty/,
    ],
    [
      'who showed interest, cut before in what',
      "After Otto Lang's flight across the Garnet Sea in 1927, Emma Guest expressed interest in being the first woman there.",
      /^Who expressed interest(?! in)/,
    ],
    [
      'for the head of the end of a name',
      "Ida Roth was elected president of the Women's International League for Peace and Concord in 1919.",
      /president of Concord/,
    ],
    [
      'for half of a name with a dash',
      'In January 1868 the Garnet War started with the Battle of Holm–Linden.',
      /Battle of Holm\?/,
    ],
  ])('asks not %s', (_, sentence, pattern) => {
    const text = `Ida Roth was a botanist. Ida Roth was born in Graz in 1870. ${sentence}`
    expect(askedIn(text, 'Ida Roth').filter((one) => pattern.test(one))).toEqual([])
  })

  it('gives the name of the title to its noun with a capital', () => {
    const text =
      'The Lund Rising was a revolt of weavers in 1848. It began in Linz.\n\nThe Rising led to new taxes on cloth.'
    expect(asksIn(text, 'Lund Rising')).toContain('What did the Lund Rising lead to? new taxes on cloth')
  })

  it('asks who a shogun was', () => {
    const text = 'The war ended in 1867, when Toda Yoshi, the 15th Toda shogun, resigned.'
    expect(asksIn(text, 'Toda')).toContain('Who was Toda Yoshi? the 15th Toda shogun')
  })

  it('says of the one who is described what is said behind the description', () => {
    const text =
      'Ida Roth was a botanist. Ida Roth lived in Graz. In 1868 she married Otto Kern, a young geologist, printer and radical, who was the first to translate the works of Moser in Marland.'
    const asked = askedIn(text, 'Ida Roth')
    expect(asked.filter((one) => / radical$/.test(one))).toEqual([])
    expect(asked.some((one) => /^Who was the first to translate .* Otto Kern$/.test(one))).toBe(true)
  })

  it.each([
    ['because of their high price', 'because of their high price'],
    ['owing to their high price', 'owing to their high price'],
  ])('answers a question for a reason with its preposition: %s', (phrase, answer) => {
    expect(asksIn(`The mills of Lauen failed in 1901 ${phrase}.`, 'Lauen')).toContain(
      `Why did the mills of Lauen fail in 1901? ${answer}`,
    )
  })

  it('knows the name of the title where the text says more of it', () => {
    const text =
      'Fridtmar Wedel-Jarlsund Moser (10 October 1861 – 13 May 1930) was a Norwegian geologist. He was born in Lund. He died in Graz.'
    expect(asksIn(text, 'Fridtmar Moser').filter((one) => /fridtmar/.test(one))).toEqual([])
    expect(asksIn(text, 'Fridtmar Moser').some((one) => /^Where (?:was|did) Fridtmar .*Moser/.test(one))).toBe(true)
  })

  it('takes no bearer of the same given names for a wrong answer', () => {
    const text =
      'Freda Johanna Moser (née Kern) was a dancer. She was the first woman to star in a film of Lauen. Ida Page and Karl Lang were dancers. Ida Page lived in Linz.\n\nFreda Johanna Kern was born in Graz. She moved to Linz in 1901.'
    const options = questionsIn(text, 'Freda Moser').flatMap((one) =>
      one.answer === 'Freda Johanna Moser' ? one.options.map(({ text: option }) => option) : [],
    )
    expect(options).not.toContain('Freda Johanna Kern')
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const king = 'Otto Lang was a king of Ulm. He built a mill. '

describe('who is meant', () => {
  it('is the name between commas, behind a noun whose owner is put in', () => {
    const text =
      'While President Brandt sold the mills, his successor, Otto Lang, established a school of weaving, based on a saying, “spin slowly, and carry a comb”.'
    const asked = asksIn(text).join('\n')
    expect(asked).toContain('Who established a school of weaving? Otto Lang')
    expect(asked).not.toMatch(/established a school.*Brandt|Brandt establish/)
  })

  it('is another than the person whom the same clause names as its object', () => {
    const asked = (whom: string) =>
      asksIn(`${king}Before the war, he appointed ${whom} as the keeper of the mill.`, 'Otto Lang').join('\n')
    expect(asked('Lang')).not.toMatch(/appoint/)
    expect(asked('Karl Holm')).toContain('Whom did Otto Lang appoint as the keeper of the mill? Karl Holm')
  })

  it.each(['is often viewed as the first weaver of the valley', 'was called the father of weaving'])(
    'is the one of whom the sentence before says that he %s',
    (said) => {
      const asked = asksIn(`Otto Holm ${said}. In 1785 he built a mill called Morning at the weir of Linz.`, 'Weaving')
      expect(asked.join('\n')).toContain('Who built a mill called Morning at the weir of Linz in 1785? Otto Holm')
    },
  )

  it('is either of two, where one was called home with the other', () => {
    const asked = asksIn('Otto Holm was called home with Karl Weiss. In 1785 he built a mill at the weir of Linz.')
    expect(asked.join('\n')).not.toMatch(/Who built a mill/)
  })

  it('is what is asked for, of which a pronoun behind it speaks', () => {
    const text = (line: string) => asksIn(`Ulm lies on the Danube. ${line}`).join('\n')
    const kept = 'Which Tyrolean leader kept his policy of peace with the League? Otto Lang'
    expect(text('Tyrolean leader Otto Lang kept his policy of peace with the League.')).toContain(kept)
    const rises = 'What rises as it bakes in the oven of the inn? bread'
    expect(text('Bread rises as it bakes in the oven of the inn.')).toContain(rises)
    const other = text('Dry oak is used because it takes up water.')
    expect(other).not.toMatch(/What is used because it/)
  })

  it('is nobody from a clause put in behind the subject', () => {
    const text = 'The weavers of Ulm, many of whom were burdened with old debts, were fond of the looms they bought.'
    expect(asksIn(text).join('\n')).not.toMatch(/debts bought/)
  })

  it('is the person of the text, called by a part of the name and what he is like', () => {
    const asked = asksIn(`${king}The young Otto showed his skill by mending the looms.`, 'Otto Lang')
    expect(asked).toContain('How did Otto Lang show his skill? by mending the looms')
    expect(asked.join('\n')).not.toMatch(/Otto Lang's skill/)
    const other = asksIn(`${king}The next Otto showed his skill by mending the looms.`, 'Otto Lang')
    expect(other.join('\n')).not.toMatch(/did Otto Lang show/)
  })

  it('is no single parent where two are told', () => {
    const text = 'Ida Holm was the third daughter of Karl Holm, a tanner who came from Linz, and Rosa Weiss, a weaver.'
    expect(asksIn(text, 'Ida Holm').join('\n')).not.toMatch(/^Whose/m)
    expect(asksIn('Ida Roth was the third daughter of Karl Holm, a tanner.').join('\n')).toMatch(
      /^Whose third daughter/m,
    )
  })

  it('is not the noun of a phrase put in before "which"', () => {
    const text = 'The gland of the beaver makes a waxy oil, during winter, which plays a role in the care of the fur.'
    expect(asksIn(text).join('\n')).not.toMatch(/winter play/)
  })
})

describe('who or what is asked for', () => {
  it.each([
    [
      'people by what they do',
      'Attackers know the tricks that weavers use to lock the doors.',
      'Who knows the tricks that weavers use to lock the doors? attackers',
    ],
    [
      'a ruler with a number',
      'Otto Lang II was a king of Ulm. He built a mill. Otto Lang II is widely considered the richest king of Tyrol.',
      'Who is widely considered the richest king of Tyrol? Otto Lang II',
    ],
  ])('is somebody: %s', (_what, text, question) => {
    expect(asksIn(text)).toContain(question)
  })

  it('is a thing where an empire reaches from sea to sea', () => {
    const asked = asksIn(
      "Otto Lang's empire reached from Ulm to the sea. Otto Lang's army marched from Ulm to the sea.",
    )
    expect(asked.join('\n')).not.toMatch(/^Who reached/m)
  })
})

describe('what is not so yet, or not whole', () => {
  it.each([
    'In 1922, Ida Holm studied in Ulm with the goal of becoming a physician.',
    'In 1922, Ida Holm moved to Ulm, where she dreamed of becoming a physician.',
    'In 1922, Ida Holm entered the school in Ulm, hoping to become a physician.',
  ])('is no post: %s', (sentence) => {
    expect(asksIn(sentence, 'Ida Holm').join('\n')).not.toMatch(/did Ida Holm become|became a physician|What position/)
  })

  it('is still a post behind "after becoming"', () => {
    const asked = asksIn('Ida Holm left Ulm after becoming mayor of Linz in 1922.', 'Ida Holm').join('\n')
    expect(asked).toMatch(/become mayor of Linz|became mayor of Linz/)
  })

  it('is no sentence before a quotation', () => {
    const said = asksIn('Otto Lang wrote in The Book of Looms in 1776: “Weavers seldom meet in the same hall.”')
    expect(said.join('\n')).not.toMatch(/Otto Lang|Who wrote/)
    const listed = askedIn('Otto Lang wrote three books in Ulm in 1776: a poem, a play, and a song.')
    expect(listed.join('\n')).toMatch(/1776/)
  })

  it('ends no that-clause before its verb', () => {
    const stems = askedIn(
      'Research shows that of the 101 looms released between 1990 and 2005, most of them were wooden.',
    )
    expect(stems.filter((stem) => /2005\. /.test(stem))).toEqual([])
  })

  it('ends a gerund before what the subject never did', () => {
    const asked = asksIn('Otto Lang played a major role in founding the Ulm Guild but never joined.')
    expect(asked).toContain('In what did Otto Lang play a major role? founding the Ulm Guild')
  })

  it.each([
    [
      'a list with a word that may be a verb',
      'The major sources of starch are grains, milk, plums, and sweet roots.',
      'What are the major sources of starch? grains, milk, plums, and sweet roots',
    ],
    [
      'two things together',
      'On average, a weaver consumes over two liters of water per day from food and drink combined.',
      'How much water per day does a weaver consume from food and drink combined on average? over two liters',
    ],
    [
      'two things that were taken',
      "Otto's generals expanded Ulm's reach by capturing Linz and the rich Tyrol salt mines, securing the road.",
      "Who expanded Ulm's reach by capturing Linz and the rich Tyrol salt mines? Otto's generals",
    ],
  ])('says the whole of %s', (_what, sentence, question) => {
    expect(asksIn(sentence)).toContain(question)
  })
})

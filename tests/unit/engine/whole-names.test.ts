import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('a name is read whole, and no more than the name', () => {
  it.each([
    [
      'In the United States Karl Moser developed a loom with a single beam.',
      'In which country did Karl Moser develop a loom with a single beam? the United States',
    ],
    ['Piero della Costa elaborated on the work of Moser.', 'On whose work did Piero della Costa elaborate? Karl Moser'],
    [
      'The letters lie in the Torre do Vento, the national archive of bells.',
      'What is the Torre do Vento? the national archive of bells',
    ],
    [
      'In 1796 Emil Haas, a weaver in Lauen, Suffolk, invented a glass bell.',
      'What did Emil Haas invent in 1796? a glass bell',
    ],
    [
      'About 1415 Karl Moser demonstrated the method of levers in Graz.',
      'What did Karl Moser demonstrate in Graz about 1415? the method of levers',
    ],
    ['Congress granted Karl Moser 300 crowns in 1843.', 'To whom did Congress grant 300 crowns in 1843? Karl Moser'],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('takes a father with a further name for nobody else', () => {
    const text =
      'Otto Roth was born in Ulm on 14 November 1840. He was the second son of Otto Karl Roth (1800–1871) and Ida Holm (1805–1857), both of them dyers. He wove in Linz, and he sold his looms in Lund.'
    const asked = askedIn(text, 'Otto Roth')
    expect(asksIn(text, 'Otto Roth')).toContain('In what year did Otto Karl Roth die? 1871')
    expect(asked).toContain('On what date was Otto Roth born? 14 November 1840')
    expect(asked.filter((one) => /did Otto Roth die/.test(one))).toEqual([])
  })

  it('keeps the capital of a name that a sentence opens with', () => {
    const text = 'Gundo Adalbert landed in Ulm in 1630. Gundo was wounded at the Battle of Linz in 1632.'
    expect(asksIn(text)).toContain('In what year was Gundo wounded at the Battle of Linz? 1632')
  })

  it('counts no year of a name, and takes the name behind a relative for nobody else', () => {
    const text =
      "The 1555 Peace of Lauen had settled the quarrel by dividing the land into Saxon and Bavarian states. They married in late 1816, after the death of Karl Moser's first wife, Ida."
    expect(asksIn(text).filter((one) => /How many|What was the death/.test(one))).toEqual([])
    expect(asksIn(text)).toContain(
      'How did the 1555 Peace of Lauen settle the quarrel? by dividing the land into Saxon and Bavarian states',
    )
  })
})

describe('phrases that go on', () => {
  it.each([
    [
      'Weaver Karl Moser drew the first standard warp and weft diagrams in his book on looms.',
      'What did weaver Karl Moser draw in his book on looms? the first standard warp and weft diagrams',
    ],
    [
      'A humble good is a product whose price falls when wages rise, and vice versa.',
      'What is a humble good? a product whose price falls when wages rise',
    ],
    [
      'The flood reached Linz on the morning of 1 November 1755, at around 09:40 local time.',
      'Which city did the flood reach on the morning of 1 November 1755 at around 09:40 local time? Linz',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it.each([
    ['a condition of what a definition says', 'A humble good is a product whose price falls when wages rise.', /^When/],
    ['of what a text speaks as a place', 'Karl Moser published two letters in 1756 on the Graz flood.', /^Where/],
    ['how long something is as what it is', 'The beam of a Lauen loom is at least 20 feet long.', /^What is the beam/],
    [
      'a definition by what belongs to another',
      'A flat toll is a fixed sum, whereas a fair toll is a part of its worth in crowns.',
      /fair toll/,
    ],
  ])('asks not %s', (_, sentence, pattern) => {
    expect(asksIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })
})

describe('one of several', () => {
  const several =
    'The army of Lund crossed the Inn in May 1630. The Saxon army waited at Ulm. The army was destroyed at Linz in 1632.'

  it('is not asked as if there were one', () => {
    expect(askedIn(several).filter((one) => /\bthe army (?!of)/i.test(one))).toEqual([])
  })

  it('a lawsuit is no company', () => {
    const text =
      'In Lund v Ash Mill Company the court held in 1893 that an offer is a promise. The company had promised 100 crowns to Karl Moser.'
    expect(askedIn(text).filter((one) => /Lund v .*promised/.test(one))).toEqual([])
  })

  it('accepts for what letters stand for not the letters', () => {
    const text = 'The Lund Weaving Rule (LWR) is a rule for looms. LWR was written by Karl Moser in 1902.'
    const asked = questionsIn(text).find(({ stem }) => stem === 'What does LWR stand for?')
    expect([asked?.answer, asked?.accepted]).toEqual(['Lund Weaving Rule', []])
  })

  it('is said in full where a question would stand on its last word', () => {
    const named = 'Emil Haas founded the Lund Weaving League in 1836.'
    const later = 'Graz declared war on the League on 9 May 1837.'
    const asked = (text: string) => askedIn(text).filter((one) => one.includes('Graz declare war'))
    expect(asked(`${named} ${later}`).join()).toContain('Graz declare war on the Lund Weaving League')
    expect(asked(`${named} Karl Moser led the Graz Milling League. ${later}`).join()).not.toContain('Weaving League')
    expect(asked(`${later} ${named}`).join()).not.toContain('Weaving League')
  })

  it('is not cut in a gap, nor a gap for one of several', () => {
    const gaps = (text: string) =>
      questionsIn(text)
        .filter(({ kind }) => kind === 'cloze')
        .map(({ answer }) => answer)
    expect(
      gaps('The two towns formed a league in 1836, with Andrés de Lorca as their first captain in war.'),
    ).not.toContain('Lorca')
    expect(gaps('The first loom with a double beam was made on the coast of Lund, Graz or Ulm.').join()).not.toMatch(
      / or |,/,
    )
  })

  it('has no century before it that is still to come', () => {
    const text = 'In the 19th century stained glass had a great revival in Graz.'
    const options = questionsIn(text).flatMap((own) => own.options.map((option) => option.text))
    expect(options.join()).not.toContain('21st')
  })
})

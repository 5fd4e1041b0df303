import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const people =
  'Otto Lang (born 3 May 1850 in Ulm) was a German weaver. Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('what stands between commas within a clause', () => {
  it.each([
    [
      'Otto Lang met Ida Page, a teacher from Linz, in Vienna in 1886.',
      'In what year did Otto Lang meet Ida Page in Vienna? 1886',
    ],
    [
      'Otto Lang sold the mill, built by monks, to a chemist, Anton Frey, in 1897.',
      'To which chemist did Otto Lang sell the mill in 1897? Anton Frey',
    ],
    [
      'Otto Lang partnered with two bankers in 1892, Paul Stern and Max Roth.',
      'With which two bankers did Otto Lang partner in 1892? Paul Stern and Max Roth',
    ],
    ['In 1901 a tanner, Hugo Kern, bought the mill in Ulm.', 'Who bought the mill in Ulm in 1901? Hugo Kern'],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('takes no list for a name, and no names that are not so many', () => {
    const text = 'Otto Lang sold the looms to a dyer, Ulm and Graz in 1897. He met two weavers, Anton Frey, in 1898.'
    expect(asksIn(`${people} ${text}`).filter((question) => /hich (?:dyer|two weavers)/.test(question))).toEqual([])
  })
})

describe('whose it is', () => {
  it.each([
    ['In 1901 Otto Lang married the daughter of Emil Haas.', 'Whose daughter did Otto Lang marry in 1901? Emil Haas'],
    [
      'The Ulm loom was built under the direction of Karl Moser.',
      'Under whose direction was the Ulm loom built? Karl Moser',
    ],
    ["The Ulm plan was based on Emil Haas's ideas.", 'On whose ideas was the Ulm plan based? Emil Haas'],
    ['Ernst Beck was the son of Anton and Maria Beck.', 'Whose son was Ernst Beck? Anton and Maria Beck'],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('asks for no owner where "of" tells what a thing is of, or whom the text is about', () => {
    const text = 'Ida Page wrote the biography of Emil Haas. Ida Page sold the mill of Otto Lang.'
    const life = 'Otto Lang (born 3 May 1850) was a weaver. He lived in Ulm. He died in Graz in 1910. He sold looms.'
    expect(asksIn(`${life} ${text}`).filter((question) => /^Whose/.test(question))).toEqual([])
  })
})

describe('a time without a figure', () => {
  it.each([
    [
      'After the death of Karl Moser the mill in Ulm fell into decay.',
      'When did the mill in Ulm fall into decay? after the death of Karl Moser',
    ],
    [
      'The old loom was rebuilt before the opening of the railway.',
      'When was the old loom rebuilt? before the opening of the railway',
    ],
    [
      'The guild has met in Graz since the defeat of Bavaria.',
      'Since when has the guild met in Graz? the defeat of Bavaria',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('asks for no time that only the text knows', () => {
    expect(asksIn(`${people} The old loom was rebuilt after the meeting.`).filter((one) => /^When/.test(one))).toEqual(
      [],
    )
  })
})

describe('clauses that tell when or more of a name', () => {
  it.each([
    [
      'After Bavaria left the Swabian League in 1523, trade in Ulm fell.',
      'In what year did Bavaria leave the Swabian League? 1523',
    ],
    [
      'Emil Haas founded the Ulm Museum, which opened in Graz in May 1890.',
      'In what month and year did the Ulm Museum open in Graz? May 1890',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('takes nothing for done that a clause leaves open', () => {
    const text =
      'If Bavaria left the Swabian League in 1523, trade fell. Trade fell before Bavaria left the Swabian League in 1523.'
    expect(asksIn(`${people} ${text}`).filter((one) => /Bavaria leave/.test(one))).toEqual([])
  })
})

describe('of what kind, how many, and who', () => {
  it.each([
    ['Bavaria has a mild climate.', 'What kind of climate does Bavaria have? a mild climate'],
    ['Comets have highly eccentric orbits.', 'What kind of orbits do comets have? highly eccentric orbits'],
    ['Ulm has been a walled city since 1300.', 'What kind of city has Ulm been since 1300? a walled city'],
    ['In 1640 Ulm had a population of 12,300.', 'What was the population of Ulm in 1640? 12,300'],
    ["Emil Haas's father was a tanner.", "What was the occupation of Emil Haas's father? a tanner"],
    [
      "At Graz, Emil Haas's professor of law was Ernst Beck.",
      "Who was Emil Haas's professor of law at Graz? Ernst Beck",
    ],
    ["Emil Haas's uncle was the painter Georg Brandt.", "Who was Emil Haas's uncle? the painter Georg Brandt"],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('asks for no kind where the words tell none', () => {
    expect(asksIn('Bavaria has a large city. Bavaria has a good climate.').filter((one) => /kind/.test(one))).toEqual(
      [],
    )
  })
})

describe('what its subject did beside', () => {
  it.each([
    [
      'Emil Haas studied law in Vienna, becoming a judge at Ulm in 1885.',
      'In what year did Emil Haas become a judge at Ulm? 1885',
    ],
    ['Emil Haas moved to Linz, carrying letters to Karl Moser.', 'To whom did Emil Haas carry letters? Karl Moser'],
    ['Emil Haas moved to Linz, working with Karl Moser on a new loom.', 'With whom did Emil Haas work? Karl Moser'],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('takes what followed from it all for no deed of its subject', () => {
    const text =
      'Emil Haas closed the Ulm Mill, causing a strike in Graz. The Ulm Mill burned in 1880, killing five workers.'
    expect(asksIn(`${people} ${text}`).filter((one) => /cause|(?<!, )kill/.test(one))).toEqual([])
  })
})

describe('a phrase that goes with its verb', () => {
  it.each([
    [
      'In 1880 Emil Haas was sent to the University of Graz.',
      'To which university was Emil Haas sent in 1880? the University of Graz',
    ],
    ['The floor of the Ulm Mill is cleaned with dry sand.', 'What is the floor of the Ulm Mill cleaned with? dry sand'],
    [
      'The first Ulm loom was moved in the opposite direction.',
      'In which direction was the first Ulm loom moved? the opposite direction',
    ],
    [
      'The Ulm Mill, which stands in Graz, was sold in 1890, but despite the debts trade went on.',
      'In what year was the Ulm Mill sold? 1890',
    ],
    [
      'In the summer after this, Emil Haas met Karl Moser in Graz.',
      'In which city did Emil Haas meet Karl Moser? Graz',
    ],
    ['His brother, Hugo Haas, controlled the port of Linz.', 'Who controlled the port of Linz? Hugo Haas'],
    [
      'Following the election of Emil Haas, Karl Moser moved to Linz.',
      'When did Karl Moser move to Linz? following the election of Emil Haas',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('leaves out no condition of what always holds', () => {
    const text = 'In this case, Ulm sells cloth to Graz.'
    expect(asksIn(`${people} ${text}`).filter((one) => /cloth|sell/.test(one))).toEqual([])
  })
})

describe('phrases that belong together', () => {
  it.each([
    [
      'The Ulm Mill was built in the early 17th century by Karl Moser.',
      'When was the Ulm Mill built by Karl Moser? the early 17th century',
    ],
    [
      'The Ulm Mill was built by Karl Moser on a hill north of the Danube.',
      'Where was the Ulm Mill built by Karl Moser? on a hill north of the Danube',
    ],
    [
      'The Ulm Mill was opened for the first time on 3 March 1858 by Karl Moser.',
      'On what date was the Ulm Mill opened for the first time by Karl Moser? 3 March 1858',
    ],
    [
      'The wheels of the Ulm Mill are held together by an iron ring.',
      'What are the wheels of the Ulm Mill held together by? an iron ring',
    ],
    [
      'The Ulm Mill sold two million sacks between 1887 and 1912.',
      'How many sacks did the Ulm Mill sell between 1887 and 1912? two million',
    ],
    [
      'In 1804 the Ulm Observatory was taken over by the Bavarian state.',
      'In what year was the Ulm Observatory taken over by the Bavarian state? 1804',
    ],
    [
      'Under the leadership of Karl Moser, the observatory joined the Star Union in 1887.',
      'Under whose leadership did the observatory join the Star Union in 1887? Karl Moser',
    ],
    [
      'The Ulm Mill uses a wheel with a diameter of two meters in winter.',
      'What does the Ulm Mill use in winter? a wheel',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('asks for no place that tells of the phrase before it, and no term for the first of a class', () => {
    const text =
      'The old Ulm loom was moved to the museum of science in Linz. The most valuable item in the Ulm Museum is a globe made of silver for the town.'
    expect(asksIn(`${people} ${text}`).filter((one) => /In which city was|the term/.test(one))).toEqual([])
  })
})

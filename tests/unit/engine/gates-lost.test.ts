import { describe, expect, it } from 'vitest'
import { type Asked, gateIn } from './asked'
import { askedIn } from './reading'

describe('cut: words that change the sense are gone', () => {
  it.each<readonly [sentence: string, question: Asked]>([
    [
      'Not all floods of the Ulm brook leave silt.',
      ['cause', 'all floods of the Ulm brook', 'object', 'What do all floods of the Ulm brook leave?', 'silt'],
    ],
    [
      'In 1881, she went to Ulm and again sold her looms to Otto Lang.',
      ['event', 'Ida Holm', 'start', 'In what year did Ida Holm sell her looms to Otto Lang?', '1881'],
    ],
    [
      'The Ulm defence consists first of earth walls with a ditch.',
      ['part', 'the Ulm defence', 'object', 'What does the Ulm defence consist of?', 'earth walls with a ditch'],
    ],
    [
      'Floods in Ulm can also result from late snow.',
      ['cause', 'floods in Ulm', 'reason', 'What can floods in Ulm result from?', 'late snow'],
    ],
    [
      'Often a Danube ford is marked by an oak post.',
      ['statement', 'a Danube ford', 'object', 'What is a Danube ford marked by?', 'an oak post'],
    ],
    [
      'With the exception of Lund, the oldest looms were found in Ulm.',
      [
        'statement',
        'the oldest looms',
        'subject',
        'What was found in Ulm with the exception of Lund?',
        'the oldest looms',
      ],
    ],
    [
      'The Ulm guild can be divided into subsets: the weavers, the dyers, and the fullers.',
      ['part', 'the Ulm guild', 'object', 'What can the Ulm guild be divided into?', 'subsets'],
    ],
    [
      'In 1841 Ida Holm was christened in the old Ulm church, Saint Gall, by her uncle.',
      ['event', 'Ida Holm', 'place', 'In which church was Ida Holm christened in 1841?', 'the old Ulm church'],
    ],
    [
      'Otto Roth was taken to the Abbot early on the morning of 5 November.',
      ['statement', 'Otto Roth', 'object', 'To whom was Otto Roth taken?', 'the Abbot early'],
    ],
    [
      'Ulm springs mark spots where water comes to the surface.',
      ['statement', 'Ulm springs', 'object', 'What do Ulm springs mark?', 'spots'],
    ],
    [
      'The warm springs of Ulm slow the growth of moss and speed up the decay of wood.',
      [
        'statement',
        'the warm springs of Ulm',
        'object',
        'What do the warm springs of Ulm slow up the decay of wood?',
        'the growth of moss and speed',
      ],
    ],
    [
      'In 1865 Otto Lang reported the crops of Ulm fields involving seven sorts of rye.',
      [
        'event',
        'Otto Lang',
        'object',
        'What did Otto Lang report involving seven sorts of rye in 1865?',
        'the crops of Ulm fields',
      ],
    ],
    [
      'The pact required Ulm to disarm, cede its mills, and pay a fine to Lund.',
      ['cause', 'the pact', 'object', 'What did the pact require Ulm to do?', 'disarm'],
    ],
    [
      'All saw Ida Holm as a plain weaver, an image that the guild liked to give.',
      [
        'definition',
        'a plain weaver',
        'definition',
        'What was a plain weaver?',
        'an image that the guild liked to give',
      ],
    ],
    [
      'Cells of the Ulm moss find water, especially from dew, by fine hairs.',
      [
        'statement',
        'Cells of the Ulm moss',
        'object',
        'What do cells of the Ulm moss find especially from dew?',
        'water',
      ],
    ],
    [
      'In August long spells of heat slow the growth of moss and speed up the loss of water.',
      [
        'statement',
        'long spells of heat',
        'subject',
        'What slows the growth of moss and speed up the loss of water?',
        'long spells of heat',
      ],
    ],
    [
      'Ida Maria, Countess of Holm, Duchess of Lund (born 1815), was the first abbess of Ulm.',
      ['definition', 'Duchess of Lund', 'term', 'Who was the first abbess of Ulm?', 'Duchess of Lund'],
    ],
    [
      "In 1823, Otto Lang gave the Hall Otto Lang's library of maps.",
      ['event', 'Otto Lang', 'object', 'Whom did Otto Lang give in 1823?', "Otto Lang's library of maps"],
    ],
  ])('%s', (sentence, question) => {
    expect(gateIn(question, sentence)).toBe('cut')
  })

  it.each<readonly [question: Asked]>([
    [['event', 'Ida Holm', 'start', 'Whom did Ida Holm ask to Ulm according to old letters in 1604?', 'Otto Lang']],
    [
      [
        'definition',
        'the use of looms',
        'term',
        'What was the use of steam looms in Ulm?',
        'the last step of the craft',
      ],
    ],
    [['naming', 'looms', 'term', 'What were Ulm looms known as early as the mill in?', 'the first century']],
    [['statement', 'towns', 'object', 'What do all along the Ulm canal, towns mark?', 'the end of the fens']],
    [['statement', 'Ulm looms', 'object', 'What are Ulm looms expected to do since 1960?', 'grow in number']],
    [
      [
        'event',
        'the old Ulm hall',
        'subject',
        'What was demolished and work on the Ulm gallery began in 1823?',
        'the old hall',
      ],
    ],
    [
      [
        'founder',
        'Otto Lang',
        'object',
        'What did Otto Lang build for Ulm in 1829?',
        'the Rocket which was entered in',
      ],
    ],
    [['quantity', 'the Ulm wage', 'quantity', 'How much money is the Ulm wage near?', '$8.00 per']],
    [['event', 'trade in Ulm', 'start', 'In which century did the trade of Ulm continue to grow?', 'the 18th century']],
    [
      [
        'event',
        'a show',
        'start',
        'From what year did a show of cloth bring back from the voyages of Otto Lang?',
        '1778',
      ],
    ],
    [['event', 'Otto Lang', 'start', 'When did Otto Lang continue northwards?', 'after his stay in Ulm']],
    [['purpose', 'damp in Ulm', 'reason', 'For what purpose does damp in Ulm result from rain?', 'to fill the moats']],
    [
      [
        'cause',
        'the weavers of Ulm',
        'object',
        'What did the weavers of Ulm making cloth for Lund contribute to?',
        'the rise of the guild',
      ],
    ],
    [['event', 'Otto Lang', 'start', 'In what year did Otto Lang tell the Council of Ulm?', '1918']],
    [
      [
        'cause',
        'the raid on Ulm',
        'object',
        'What did the raid on Ulm lead to by the guilds of Lund?',
        'a strong protest',
      ],
    ],
    [['quantity', 'the Ulm wage', 'quantity', 'By what percentage has the Ulm wage risen?', '298 percent']],
    [['statement', 'Ulm', 'object', 'What did Ulm keep in the south?', 'the Danube heartland and the areas']],
    [['statement', 'the rich of Ulm', 'object', 'What do the rich of Ulm receive?', 'the most schooling']],
    [
      [
        'statement',
        'sensitive Ulm looms',
        'subject',
        'Which looms in Ulm show the wear of the wool?',
        'sensitive looms',
      ],
    ],
  ])('%j', (question) => {
    const [kind, subject, slot, stem, answer] = question
    expect(gateIn([kind, subject, slot, stem, answer], `${subject}: ${answer}.`)).toBe('cut')
  })
})

describe('what the title tells', () => {
  it('is not asked', () =>
    expect(
      askedIn('Weavers of wool are given special rights by the guilds in the Norlandic constitution.', 'Norland'),
    ).not.toEqual(expect.arrayContaining([expect.stringMatching(/^In which constitution/)])))
})

describe('words that stay', () => {
  it.each([
    ['In 1744, Otto the Great of Norland took Ulm.', /Otto the Great of Norland take Ulm/],
    [
      'The victory of Ulm was celebrated for many years by special sermons and other public feasts.',
      /^How was the victory of Ulm celebrated/,
    ],
    [
      'The songs of Ulm have been passed down by generations of weavers.',
      /^By whom have the songs of Ulm been passed down/,
    ],
  ])('%s', (sentence, question) =>
    expect(askedIn(sentence, 'Ulm')).toEqual(expect.arrayContaining([expect.stringMatching(question)])),
  )
})

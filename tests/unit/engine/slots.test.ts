import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('each slot of a plain clause with its own question word', () => {
  it.each([
    [
      'a name behind its class as agent',
      'The valve was improved in 1911 by the Danish engineer Poul Lund.',
      'By which Danish engineer was the valve improved in 1911? Poul Lund',
    ],
    [
      'a name behind its class as subject',
      'The Swedish painter Karin Holm decorated the chapel of Saint Bridget.',
      'Which Swedish painter decorated the chapel of Saint Bridget? Karin Holm',
    ],
    [
      'a name behind its class as object',
      'Karin Holm restored the altarpiece Morning Light for the chapel of Linz.',
      'Which altarpiece did Karin Holm restore for the chapel of Linz? Morning Light',
    ],
    [
      'a city',
      'The cheese makers of the valley met in Paris.',
      'In which city did the cheese makers of the valley meet? Paris',
    ],
    [
      'a place by its class',
      'The peace treaty with Sweden was signed in the city of Frankfurt.',
      'In which city was the peace treaty with Sweden signed? Frankfurt',
    ],
    [
      'in which battle',
      'The Danes lost their last ship at the Battle of Falkenau.',
      'At which battle did the Danes lose their last ship? the Battle of Falkenau',
    ],
    [
      'how, in one word',
      'The letters of the abbey are sorted alphabetically.',
      'How are the letters of the abbey sorted? alphabetically',
    ],
    [
      'what has',
      'The island of Hven has the oldest lighthouse of Denmark.',
      'Which island has the oldest lighthouse of Denmark? Hven',
    ],
    [
      'by how much',
      'The Lund brewery cut its debt by $30 million.',
      'By how much did the Lund brewery cut its debt? $30 million',
    ],
    ['a country', 'The beetle was found in Canada.', 'In which country was the beetle found? Canada'],
    [
      'where things are put',
      'Squirrels hide acorns under the roots of trees.',
      'Where do squirrels hide acorns? under the roots of trees',
    ],
    [
      'a century',
      'The stone bridge of Linz was rebuilt in the 17th century.',
      'In which century was the stone bridge of Linz rebuilt? the 17th century',
    ],
    [
      'a decade',
      'The valley lost its railway in the 1960s.',
      'In which decade did the valley lose its railway? the 1960s',
    ],
    [
      'until when',
      'The colliery of Falkenau produced silver until 1893.',
      'Until what year did the colliery of Falkenau produce silver? 1893',
    ],
    [
      'since when',
      'The Orrefors factory has produced lenses since 1921.',
      'Since what year has the Orrefors factory produced lenses? 1921',
    ],
    ['with whom', 'Poul Lund worked with the chemist Ida Berg.', 'With which chemist did Poul Lund work? Ida Berg'],
    [
      'what a verb governs',
      'The colour of the glass depends on the amount of iron.',
      'What does the colour of the glass depend on? the amount of iron',
    ],
    [
      'the kind of a thing',
      'The monks of the abbey spoke the Latin language.',
      'Which language did the monks of the abbey speak? the Latin language',
    ],
    [
      'without a linking adverb',
      'The red lens was also polished by the glassmakers of Murano.',
      'By whom was the red lens polished? the glassmakers of Murano',
    ],
  ])('%s', (_what, text, expected) => expect(asksIn(text)).toContain(expected))
})

describe('figures and completions', () => {
  it.each([
    ['how long', 'The siege of Falkenau lasted nine weeks.', 'How long did the siege of Falkenau last? nine weeks'],
    ['how much', 'A grown otter weighs about 10 kilograms.', 'How much does a grown otter weigh? about 10 kilograms'],
    ['how far', 'The Linz tramway extends 12 kilometers.', 'How far does the Linz tramway extend? 12 kilometers'],
    ['what temperature', 'Beeswax melts at 63 degrees.', 'At what temperature does beeswax melt? 63 degrees'],
    ['what age', 'Karin Holm left Graz at the age of 14.', 'At what age did Karin Holm leave Graz? 14'],
    [
      'how many behind a preposition',
      'The Lund brewery exports beer to twelve countries.',
      'To how many countries does the Lund brewery export beer? twelve',
    ],
    ['how many there are', 'There are 26 cantons in Switzerland.', 'How many cantons are there in Switzerland? 26'],
    [
      'an adjective with its preposition',
      'Spinach is rich in iron and folic acid.',
      'What is spinach rich in? iron and folic acid',
    ],
    [
      'a decision',
      'The council of Linz decided to close the harbor in 1931.',
      'What did the council of Linz decide to do in 1931? close the harbor',
    ],
    [
      'where to',
      'In 1936 the Lund brewery moved to Vienna, Austria.',
      'To which city did the Lund brewery move in 1936? Vienna',
    ],
    ['as what', 'Karin Holm worked as a school teacher.', 'What did Karin Holm work as? a school teacher'],
  ])('%s', (_what, text, expected) => expect(asksIn(text)).toContain(expected))
})

describe('a question no longer than it need be', () => {
  it.each([
    [
      'without what is conceded',
      'Although the winters were hard, the settlers of Falkenau built a granite church in 1820.',
      'In what year did the settlers of Falkenau build a granite church? 1820',
    ],
  ])('%s', (_what, text, expected) => expect(asksIn(text)).toContain(expected))
})

describe('what must not be asked', () => {
  it.each([
    [
      'a subject of whom only a date is said',
      'The first theatre of the town was founded in 1817.',
      /^What was founded/,
    ],
    ['a noun that says nothing', 'The commission made progress in 1950.', /progress$/],
    ['what nobody did', 'No painter of the valley visited Vienna in 1900.', /./],
    [
      'what is owned by somebody not named',
      'The mass of the cluster near Linz was estimated from their light by Karin Holm.',
      /^By whom/,
    ],
    ['what only might be', 'The people of Falkenau could press a red button.', /./],
    ['what much else does there', 'Small earthquakes occur in Austria.', /^What occurs/],
    ['a post as a person', 'Karin Holm rose to vice director of the museum.', /whom/i],
    ['a clause with two objects too many', 'The bank announced a deal Friday the union a strike in 1980.', /./],
  ])('%s', (_what, text, pattern) => expect(asksIn(text).filter((ask) => pattern.test(ask))).toEqual([]))
})

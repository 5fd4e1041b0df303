import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

describe('figures that a plain sentence gives', () => {
  it.each([
    ['a population', 'The population of Linz was 3,412 in 1901.', 'What was the population of Linz in 1901? 3,412'],
    [
      'a duchy',
      'In 1811 the duchy of Norland had 52,000 inhabitants.',
      'How many inhabitants did the duchy of Norland have in 1811? 52,000',
    ],
    [
      'an area',
      'The area of Elm Park is 3,000 square kilometres.',
      'What is the area of Elm Park? 3,000 square kilometres',
    ],
    [
      'a rate',
      'The density of iron is 7.9 grams per cubic centimetre.',
      'What is the density of iron? 7.9 grams per cubic centimetre',
    ],
    [
      'people',
      'The Elm mill employed about 300 people in 1910.',
      'How many people did the Elm mill employ in 1910? about 300',
    ],
    [
      'an age',
      'Most of the carpet weavers in Persia are aged 12-20.',
      'How old are most of the carpet weavers in Persia? 12-20',
    ],
    [
      'a range of ages',
      'Most carpet weavers in Persia are between 12 and 20 years old.',
      'How old are most carpet weavers in Persia? between 12 and 20 years',
    ],
    [
      'times a year',
      'The Norland committee meets twice a year.',
      'How often does the Norland committee meet? twice a year',
    ],
    [
      'every some years',
      'Plovers visit the Elm Fen every other winter.',
      'How often do plovers visit the Elm Fen? every other winter',
    ],
    [
      'the first of several shares',
      'In 1890, 41.3 % of the people of Linz were Lutherans, 22.8 % Calvinists and 9.1 % Catholics.',
      'What percentage of the people of Linz were Lutherans in 1890? 41.3 %',
    ],
    [
      'the last of several shares',
      'In 1890, 41.3 % of the people of Linz were Lutherans, 22.8 % Calvinists and 9.1 % Catholics.',
      'What percentage of the people of Linz were Catholics in 1890? 9.1 %',
    ],
    [
      'a share with a verb of its own',
      'About 60 % of the land in Norland is forest, 30 % is pasture and 10 % is lake.',
      'What percentage of the land in Norland is pasture? 30 %',
    ],
  ])('%s', (_, sentence, question) => {
    expect(askedIn(sentence)).toContain(question)
  })

  it('takes what comes every four years for no length of time', () => {
    expect(asksIn('Council elections take place every four years in Norland.').join()).not.toContain('How long')
  })
})

describe('subjects and what is said of them', () => {
  it.each([
    [
      'a comma behind the subject',
      'The Weaver Hall (1831-35), was the first example of "industrial classicism" in Saxony.',
      'What was the first example of "industrial classicism" in Saxony? the Weaver Hall',
    ],
    [
      'a comparison behind the subject',
      'Methods far more accurate than the sextant have been devised to find the position of a ship.',
      'For what purpose have methods far more accurate than the sextant been devised? to find the position of a ship',
    ],
    [
      'a superlative without its noun',
      'Steroids are the most powerful of the hormones used in medicine.',
      'What are the most powerful of the hormones used in medicine? steroids',
    ],
    [
      'an adverb before a superlative',
      "The Farmers' League is currently the largest party in Norland.",
      "What is the largest party in Norland? the Farmers' League",
    ],
    [
      'a letter',
      'The letter K stands for the Cretaceous period on geological maps.',
      'On geological maps, what does the letter K stand for? the Cretaceous period',
    ],
    ['a reputation', 'Linz is known chiefly for its salt mines.', 'What is Linz known chiefly for? its salt mines'],
    ['when', 'Scurvy occurs when the body lacks vitamin C.', 'When does scurvy occur? when the body lacks vitamin C'],
    [
      'where the subject has a place',
      'Most apprentices in Linz work in the weaving mills.',
      'Where do most apprentices in Linz work? in the weaving mills',
    ],
    [
      'what is made of two things',
      'Copper ore and tin ore can be smelted together to produce bronze.',
      'What can copper ore and tin ore be smelted together to produce? bronze',
    ],
    [
      'what is given',
      'The Linz Treaty gave Norland the port of Elm.',
      'Which port did the Linz Treaty give Norland? Elm',
    ],
    [
      'a body that decides',
      'The Elm Canal plan was rejected by the senate in 1834.',
      'By whom was the Elm Canal plan rejected in 1834? the senate',
    ],
  ])('%s', (_, sentence, question) => {
    expect(askedIn(sentence)).toContain(question)
  })

  it('takes no survey for a place', () => {
    const asked = asksIn('Norland placed 12th out of 40 countries in the 2010 survey.')
    expect(asked.filter((one) => one.startsWith('Where'))).toEqual([])
  })
})

describe('what is named, ceded, specialised in and due to something', () => {
  const people =
    'Karl Weiss (born 3 May 1850 in Linz) was a chemist. The Elm River is a river in Saxony. Poland is a country.'
  it.each([
    [
      'a name given',
      'Karl Weiss isolated the Elm metal and named it lindium.',
      'What did Karl Weiss name the Elm metal? lindium',
    ],
    [
      'what is partly due',
      'The shortage of tin has been partly due to the fire of 1640.',
      'What has the shortage of tin been partly due to? the fire of 1640',
    ],
    [
      'an office and who holds it',
      'The chief engineer of the Elm Canal, Daniel Roth, was mayor of Linz for twenty years.',
      'Who was the chief engineer of the Elm Canal? Daniel Roth',
    ],
    [
      'to whom something went',
      'After the Linz War, the city of Elm was ceded by Norland to Poland.',
      'To which country was the city of Elm ceded by Norland after the Linz War? Poland',
    ],
    [
      'two names of one thing',
      'A bell cote, or bell gable, is a small open frame in which a bell hangs.',
      'What is a bell cote? a small open frame in which a bell hangs',
    ],
    [
      'a firm with "and"',
      'William Bell of the Linz & Elm Railway surveyed the Harz Mountains in 1880.',
      'In what year did William Bell of the Linz & Elm Railway survey the Harz Mountains? 1880',
    ],
    [
      'what works against something',
      'Lindium is effective against marsh fever.',
      'What is lindium effective against? marsh fever',
    ],
    [
      'a process that is used',
      'Smelting is the process used by miners to get metal from ore.',
      'What is smelting? the process used by miners to get metal from ore',
    ],
    [
      'a thing with a name of its own',
      'The University of Linz adopted a charter, the Lex Elmina, in 1158.',
      'Which charter did the University of Linz adopt in 1158? the Lex Elmina',
    ],
  ])('%s', (_, sentence, question) => {
    expect(askedIn(`${people} ${sentence}`)).toContain(question)
  })

  it.each([
    [
      'why something "is"',
      'The shortage of tin has been partly due to the fire of 1640.',
      /^Why has the shortage of tin been/,
    ],
    [
      'an office by another post',
      'The chief engineer of the Elm Canal, Daniel Roth, was mayor of Linz for twenty years.',
      /chief engineer.*mayor/,
    ],
    [
      'what is said of the subject in front',
      'Once common in Saxony, the Elm beetle is now restricted to the Harz Mountains.',
      /common in Saxony/,
    ],
    [
      'why a town is a town',
      'A mill town is a settlement that grew or was founded because of a mill on its river.',
      /^Why is/,
    ],
    [
      'to what something is close',
      'In 1920, Norland was granted five parts of Saxony close to the Elm River.',
      /^To what/,
    ],
  ])('asks nothing: %s', (_, sentence, wrong) => {
    expect(asksIn(`${people} ${sentence}`).filter((one) => wrong.test(one))).toEqual([])
  })
})

describe('counts, portions, rights and examples', () => {
  it.each([
    [
      'how many of each there were',
      'In 1909, there were 2,400 Catholics, 310 Lutherans and 12 Calvinists in Linz.',
      'How many Catholics were there in Linz in 1909? 2,400',
    ],
    ['a figure of people', 'The Elm stadium seats 40,000.', 'How many people does the Elm stadium seat? 40,000'],
    [
      'what someone has the right to do',
      'The Linz council has the right to levy a tax on salt.',
      'What does the Linz council have the right to do? levy a tax on salt',
    ],
    [
      'what someone has a monopoly on',
      'The Salt Guild has a monopoly on the trade in salt.',
      'What does the Salt Guild have a monopoly on? the trade in salt',
    ],
    [
      'examples of what is said',
      'The Elm Valley grows various fruits, such as apples, pears and plums.',
      'What are three examples of fruits that the Elm Valley grows? apples, pears and plums',
    ],
    [
      'examples among others',
      'Saxony is active in several sports, among them hockey, rugby and golf.',
      'What are three examples of sports in which Saxony is active? hockey, rugby and golf',
    ],
    [
      'with whom',
      'The Elm Company, in partnership with the Weiss Bank, built the first tram line in Saxony.',
      'In partnership with which bank did the Elm Company build the first tram line in Saxony? the Weiss Bank',
    ],
    [
      'what a property is called',
      'The property of being odd (or even) is called parity.',
      'What is the property of being odd called? parity',
    ],
    [
      'the work that was honoured',
      'Karl Weiss was awarded the Gold Medal by the Linz Society for his work on tin.',
      'For what was Karl Weiss awarded the Gold Medal by the Linz Society? his work on tin',
    ],
    [
      'two causes of one thing',
      'Wars and palace projects had drained the Saxon treasury.',
      'What drained the Saxon treasury? wars and palace projects',
    ],
  ])('%s', (_, sentence, question) => {
    expect(askedIn(`Karl Weiss was a chemist. ${sentence}`)).toContain(question)
  })

  it('takes no rooms for what stands beside them', () => {
    const asked = asksIn('Elm Palace contains 300 rooms, a chapel and a theatre.')
    expect(asked.filter((one) => one.startsWith('Which 300'))).toEqual([])
  })
})

describe('times and phrases beside', () => {
  it.each([
    [
      'a deed of that year',
      'Karl Weiss wrote the poem Red Dust later that year, which begins with a storm.',
      'Who wrote the poem Red Dust? Karl Weiss',
    ],
    [
      'examples that end in -ing',
      'Saxony is active in several sports, among them hockey, rowing, golf and boxing.',
      'What are four examples of sports in which Saxony is active? hockey, rowing, golf and boxing',
    ],
  ])('%s', (_, sentence, question) => {
    expect(askedIn(`Karl Weiss was a chemist. ${sentence}`)).toContain(question)
  })

  it('calls no stations what their link is called', () => {
    const asked = asksIn('A link between two stations, sometimes called a virtual line, carries one call.')
    expect(asked.filter((one) => /are two stations/.test(one))).toEqual([])
  })
})

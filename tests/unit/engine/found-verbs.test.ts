import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('a sentence whose verb looks like a noun', () => {
  it.each([
    [
      'that no list of nouns has',
      'Coal smoke destroys the lichens of Elm Wood.',
      'What does coal smoke destroy? the lichens of Elm Wood',
    ],
    ['at its end', 'Over 40 sonatas of Otto Lang survive.', 'How many sonatas of Otto Lang survive? over 40'],
    [
      'before a price',
      'Elm Bridge cost $12,000 in 1840 and was the longest bridge of Norland.',
      'How much money did Elm Bridge cost in 1840? $12,000',
    ],
    [
      'that "and" joins to another',
      'Otto Lang leaves the court and travels to Graz to teach the violin.',
      'To which city does Otto Lang travel to teach the violin? Graz',
    ],
    [
      'before a noun that could be one',
      'Otto Lang also endowed village dance forms with a wider range of rhythm.',
      'What did Otto Lang endow with a wider range of rhythm? village dance forms',
    ],
  ])('%s', (_, sentence, question) => {
    expect(asksIn(`Otto Lang was a composer of Graz. ${sentence}`)).toContain(question)
  })
})

describe('a subject', () => {
  it.each([
    [
      'with a relative that has one by name',
      'The last opus number that Otto Lang himself used was 65.',
      'What was the last opus number that Otto Lang himself used? 65',
    ],
    [
      'that is a share',
      'In 1846, three-quarters of the vines of Norland were lost to blight.',
      'In what year were three-quarters of the vines of Norland lost to blight? 1846',
    ],
    [
      'behind a cause with a noun of its own',
      'In 1861, as a result of a war of succession, Norland and Elmark were parted.',
      'In what year were Norland and Elmark parted as a result of a war of succession? 1861',
    ],
    [
      'behind the name of an age',
      'During the Middle Ages Graz was the leading town for cloth.',
      'When was Graz the leading town for cloth? during the Middle Ages',
    ],
    [
      'in a plural name',
      'The Twelve Days of Graz, a race for cyclists, takes place in the Elm velodrome.',
      'Where does the Twelve Days of Graz take place? in the Elm velodrome',
    ],
  ])('%s', (_, sentence, question) => {
    expect(asksIn(`Otto Lang was a composer of Graz. ${sentence}`)).toContain(question)
  })
})

describe('more that a clause is found by', () => {
  it.each([
    [
      'a place told between commas',
      'The upper part of a lake, where light exceeds loss, is called the bright zone.',
      'What is the upper part of a lake called? the bright zone',
    ],
    [
      'a clause behind a time',
      'When steam rises, the lid above it swells.',
      'What happens when steam rises? the lid above it swells',
    ],
    [
      'the one verb of a relative clause',
      'Salt crusts result from layers of mostly shallow brine that dry along the shore.',
      'What do salt crusts result from? layers of mostly shallow brine that dry along the shore',
    ],
    [
      'a house with a plural in its name',
      'Weavers Hall houses over 1,000 books.',
      'How many books does Weavers Hall house? over 1,000',
    ],
    [
      'what is next',
      'Forgone gain is the value of the next best trade.',
      'What is forgone gain? the value of the next best trade',
    ],
  ])('%s', (_, sentence, question) => {
    expect(asksIn(`Otto Lang was a composer of Graz. ${sentence}`)).toContain(question)
  })

  it('is not sought in what may tell of either of two', () => {
    const asks = asksIn(
      'Otto Lang was a composer of Graz. The exception is a moth fed solely on lime leaf, which will turn into a queen.',
    )
    expect(asks.filter((ask) => ask.includes('turn into'))).toEqual([])
  })
})

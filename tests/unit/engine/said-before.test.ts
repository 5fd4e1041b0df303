import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn } from './reading'

const asked = (text: string, title?: string): string => askedIn(text, title).join('\n')
const asks = (text: string, title?: string): string => asksIn(text, title).join('\n')

describe('words that lean on a sentence before', () => {
  it('ask nothing of what remained so', () => {
    const text = 'In 1840 Ulm became a free port, and remained so until 1866.'
    expect(asks(text)).not.toMatch(/remain/)
    expect(asks('Ulm remained a free port of Tyrol until 1866.')).toMatch(/remain/)
  })

  it.each([
    ['Subsequent talks strengthened the guild of Ulm throughout Tyrol.', /What strengthened/],
    ['The news reached Otto Lang in Linz in 1840.', /news/],
    ['The fall of Linz proved equally grave for Otto Lang, who traded in Ulm.', /____.*equally grave[.]/],
  ])('do not ask what %s leaves open', (sentence, question) => {
    expect(asked(`${sentence} Otto Brandt lived in Ulm.`, 'Weavers')).not.toMatch(question)
  })

  it.each([
    ['What serves as another great example of the thrift of Ulm?', 'the mill', 'anaphor'],
    ['What serves as a great example of the thrift of Ulm?', 'the mill of Otto Lang', null],
    ['Who reached Otto Lang in Linz with the news in 1840?', 'Ida Holm', 'anaphor'],
    ['Who reached Otto Lang in Linz with the news of a fire in 1840?', 'Ida Holm', null],
  ] as const)('judge %s', (stem, answer, gate) => {
    expect(gateIn(['statement', answer, 'subject', stem, answer], `${answer} ${stem.slice(5, -1)}.`)).toBe(gate)
  })

  it('leave out what a question need not say', () => {
    const text = 'The subsequent discovery of silver in Linz in 1848 led to the construction of the Inn Railway.'
    expect(asked(text)).toContain('What did the discovery of silver in Linz in 1848 lead to?')
    const pair = 'Thereafter nothing held the Bavarians in the valleys of Tyrol. They marched south as far as Trento.'
    expect(asked(pair)).toContain(
      'Nothing held the Bavarians in the valleys of Tyrol. They marched south as far as ____.',
    )
  })

  it('take a span that begins where the text was for no time', () => {
    const text = 'Within a week, Otto Lang opened the Tyrolean Trade School of weavers in Ulm.'
    expect(asks(text)).toContain('Otto Lang open')
    expect(asks(text)).not.toContain('within a week')
    expect(asks('Within a week of the fire, Otto Lang opened the Trade School in Ulm.')).toContain('within a week of')
  })
})

describe('whom a text cites', () => {
  it('is no answer', () => {
    const text = 'As shown by Holm (1998), a loom of Ulm needs a beam of oak and a frame of ash wood.'
    expect(asked(text)).not.toMatch(/shown by ____/)
    expect(asked('The great loom of Ulm was built by Holm in 1998 of oak and of ash wood from Tyrol.')).toMatch(/Holm/)
  })
})

describe('the wording of questions', () => {
  it('keeps the preposition of a verb beside it', () => {
    expect(asks('At the time of the Tyrolean League, the Inn lake was known as the Long Water.')).toContain(
      'What was the Inn lake known as at the time of the Tyrolean League? the Long Water',
    )
    expect(asks('In Tyrol, the small weir of a mill is referred to as a lade.')).toContain(
      'What is the small weir of a mill called in Tyrol? lade',
    )
  })

  it('leaves out beside what somebody did something', () => {
    const text = 'In addition to the guild of Linz, the town council paid the weavers of Ulm.'
    expect(asks(text)).toContain('Which council paid the weavers of Ulm? the town council')
    // What one did in addition to something is asked so.
    expect(asks('In addition to wool, Otto Lang sold dyes in Ulm.')).toContain(
      'What did Otto Lang sell in Ulm in addition to wool? dyes',
    )
  })

  it('counts no list by its first things', () => {
    expect(asks('Divers of Ulm found over fifty broken carts, iron wheels, and other wood in the Inn.')).not.toMatch(
      /How many/,
    )
    expect(asks('Otto Lang bought twelve oxen, a cart and three ploughs in Linz.')).toMatch(/How many/)
  })

  it('ends no gap in an adjective that goes on', () => {
    expect(asked('Most of the looms keep solid parts relative to each other, year after year.')).not.toContain(
      'relative',
    )
  })

  it('reads a horizontal bar as a dash', () => {
    expect(asks('A small mill stands near the northern gate of Ulm―Lang Mill, the old one.')).not.toContain('―')
  })

  it('asks no time of what was the largest', () => {
    const text = 'In 1500 the largest town in Tyrol was Ulm.'
    expect(asks(text)).not.toMatch(/(?:year|When) was the largest/)
    expect(asks('In 1901 Ida Holm was mayor of Ulm.')).toMatch(/In what year was Ida Holm/)
  })

  it('takes the simple past where nothing is later', () => {
    expect(asks('Otto Lang had sung the hymn of Ulm in Linz.')).toContain('Who sang the hymn of Ulm in Linz? Otto Lang')
    expect(asks('The weavers had had three looms in Ulm.')).toContain(
      'How many looms did the weavers have in Ulm? three',
    )
    expect(asks('Otto Lang had sold the mill of Ulm to Ida Holm before the siege of Linz.')).toContain('had sold')
    expect(asks('By 1840 Otto Lang had sold the mill of Ulm to Ida Holm.')).toMatch(/had .*by 1840/i)
    expect(asks('Otto Lang had to sell the mill of Ulm in 1850.')).toContain('have to sell')
  })

  it('keeps the past perfect of what had grown by then', () => {
    expect(asks('The debt of Ulm in May 1901 had risen to 50 million crowns.')).not.toMatch(/did .* rise/)
  })

  it('keeps both commas of an addition', () => {
    const text = 'In 1840 Otto Lang found carts, mainly from Linz, on the bottom of the Inn.'
    expect(asks(text)).toContain('found carts, mainly from Linz, on the bottom of the Inn')
  })

  it('keeps the comma behind another name', () => {
    const text = 'The abbey of Ulm used serfs, or poor tenants, for the harvest of 1840.'
    expect(asks(text)).toContain('used serfs, or poor tenants, for the harvest of 1840? the abbey of Ulm')
    expect(asks(text)).toContain('use for the harvest of 1840? serfs, or poor tenants')
  })

  it('finds what many things do open', () => {
    const stem = 'What plays many essential roles in the trade of Tyrol?'
    expect(
      gateIn(
        ['statement', 'looms', 'subject', stem, 'looms'],
        'The looms play many essential roles in the trade of Tyrol.',
      ),
    ).toBe('vague')
  })
})

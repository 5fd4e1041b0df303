import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn, questionsIn, readingOf } from './reading'

const all = (text: string, title?: string): string => askedIn(text, title).join('\n')

describe('a statement that ends where its clause does', () => {
  it('leaves out what opens the next clause', () => {
    const asked = all(
      'The old name Uldorf became Ulmstadt during the 7th century, and by the 9th century, that word was used widely to refer to the valley between the rivers Lech and Inn.',
    )
    expect(asked).toContain('during the 7th century. ')
    expect(asked).not.toMatch(/, and by the 9th century\./)
  })

  it('leaves out what goes on from the clause around a relative', () => {
    const asked = all(
      'The weavers were the first to argue for a council of towns, necessarily the Great Guilds, who would judge all town affairs, and for the creation of a lasting school to improve the craft across a range of towns',
    )
    expect(asked).not.toMatch(/Guilds would judge[^.]*, and for|____ would judge[^.]*, and for/)
  })

  it('keeps what is said to its end', () => {
    expect(all('Ida Holm was trained as a weaver in the workshops of Ulm, and from 1890, in Lindau.')).not.toContain(
      'workshops of Ulm, and ____',
    )
  })
})

describe('a sentence that ends within brackets', () => {
  const text =
    'The oldest guild of weavers was founded by Otto Lang in 1889 (and still meets each spring in the old hall of the town.) The museum was opened in Lindau in 1901.'
  it('is over where they close', () => {
    expect(readingOf(text).sentences.map((sentence) => sentence.text.slice(0, 10))).toEqual([
      'The oldest',
      'The museum',
    ])
    expect(all(text)).not.toContain('____ The')
  })

  it('goes on behind a short form', () => {
    expect(readingOf('The mill was sold to Lang (formerly Lang Bros.) Holm in 1901.').sentences).toHaveLength(1)
  })
})

describe('a figure', () => {
  it('has its gap behind the word that says how near it is', () => {
    const asked = all('Otters can dig a long tunnel into the soft banks of the Lech in about five minutes.')
    expect(asked).toContain('in about ____. five minutes')
  })

  it('is counted without the same said again', () => {
    expect(asksIn('The mills of Ulm have 23 wheels or one full set of wheels.').join('\n')).toContain(
      'How many wheels do the mills of Ulm have?',
    )
    expect(asksIn('Otto Lang bought 23 coins or medals in Ulm.').join('\n')).not.toMatch(/How many coins did/)
  })

  it.each([
    ['a direction', 'The castle of Ulm lies about south of Lindau.'],
    ['a start', 'The castle of Ulm lies in a valley, about from the town of Lindau.'],
    ['a measure', 'The castle of Ulm is approximately long and stands in Lindau.'],
  ])('that is lost before %s leaves nothing to ask', (_what, sentence) => {
    expect(
      gateIn(['statement', 'the castle of Ulm', 'place', sentence.replace('Lindau', '____'), 'Lindau'], sentence),
    ).toBe('damaged')
  })

  it('at most so high is not made lower, and of another time nothing is said', () => {
    const text =
      'Otters of Ulm can stay under water for as long as 15 minutes. Their pups stay with them for 3 months. As of 1988, the otter population of Tyrol was 400. The first mill of Ulm was built in 1980.'
    const judged = questionsIn(text, 'Otter').filter(({ kind }) => kind === 'true-false')
    expect(judged.map(({ stem }) => stem).join('\n')).not.toMatch(/as long as (?!15)|as of (?!1988)/)
  })
})

describe('names', () => {
  it('of the first of three words, which no list has', () => {
    const asked = all('Galsworthy Otto Lang, a Tyrolean weaver, coined the term "Iron Felt" in 1914 and wove a cloth.')
    expect(asked).not.toMatch(/galsworthy/)
  })

  it('of a body with two fields', () => {
    expect(
      all('In 1832, Ida Holm was elected a Foreign Member of the Lund Academy of Crafts and Letters.'),
    ).not.toMatch(/Academy of Crafts\?/)
  })

  it('with an elided word before it are one', () => {
    expect(all("The old battlefield is located in the municipalities of Val-l'Ulmeud and Lasne.")).not.toMatch(/l'____/)
  })
})

describe('no statement is made', () => {
  it.each([
    [
      'of a noun with its adjective behind a colon',
      'A French army under Otto Lang was beaten by two armies: a Tyrolean-led allied army under the command of Karl Roth, and a Swiss army under the command of General Holm.',
      /A Tyrolean-led allied army under/,
    ],
    [
      'of a name for what its noun did',
      'The town\'s nickname "Ulmia" is not of local origin but rather was spread in the Middle Ages by Europeans.',
      /Ulmia was spread/,
    ],
    ['with a likeness for its gap', 'As in 1768, the British army again occupied the port of Lindau.', /As in ____/],
  ])('%s', (_what, sentence, statement) => {
    expect(all(`${sentence} Otto Brandt lived in Ulm.`)).not.toMatch(statement)
  })

  it('of what something is listed as', () => {
    const asked = all(
      'The Old Town and the New Town of Ulm are listed as a World Fair site, which has been managed by Ulm World Fairs since 1999.',
    )
    expect(asked).not.toMatch(/has a World Fair site been/)
    expect(all('The Old Mill of Ulm has been managed by Ulm World Fairs since 1999.')).toMatch(/^Since what year/m)
  })

  it('less where a clause stands behind a colon', () => {
    expect(all('The town has two parts: the Old Mill supplied Lindau with flour from 1890 to 1920.', 'Ulm')).toContain(
      'Lindau',
    )
  })
})

describe('what points back', () => {
  const father =
    'Otto Lang was born in Ulm. Otto Lang wove carpets. His father, Heinrich Lang, earned a poor living in Lindau'
  it('at a father, with the son named only beside', () => {
    const text = `${father}, and he left the family when Otto was five years old. He was believed to have died in the Long War in Tyrol.`
    expect(all(text, 'Otto Lang')).not.toMatch(/^Otto Lang was believed|was Otto Lang believed/m)
    const named = `${father}. When the mill burned down, Otto Lang moved to Bregenz. He opened a workshop in Graz in 1920.`
    expect(all(named, 'Otto Lang')).toContain('Otto Lang')
    expect(all(named, 'Otto Lang')).toMatch(/did Otto Lang open a workshop/)
  })

  it('at a post with nothing but a time behind it', () => {
    const text = (post: string): string =>
      `Otto Lang was born in Ulm. Otto Lang wove carpets. He accepted the ${post} in April 1894, at the age of 23.`
    expect(all(text('position'), 'Otto Lang')).not.toMatch(/the position/)
    expect(all(text('position of weaver'), 'Otto Lang')).toMatch(/the position of weaver/)
  })
})

describe('dates', () => {
  it('of two days are asked as both', () => {
    const asked = all('On 9–10 January 1915, a congress of weavers directed by Ida Holm was held in Lindau.')
    expect(asked).not.toMatch(/On what date.* 10 January 1915/)
    expect(asked).toContain('9–10 January 1915')
  })

  it('in brackets are not asked of somebody a text only mentions', () => {
    const text =
      'Ida Holm was the third daughter of Karl Holm (1801–1872), a weaver in Ulm. Ida Holm wove carpets in Lindau. She was a member of the guild.'
    expect(all(text, 'Ida Holm')).not.toMatch(/Karl Holm (?:born|die)/)
    expect(all('Ida Holm (1841–1909) was a weaver in Ulm. She wove carpets.', 'Ida Holm')).toMatch(
      /Ida Holm (?:born|die)/,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, readingOf } from './reading'

const all = (text: string, title = 'Ulm'): string => asksIn(text, title).join('\n')
const asked = (text: string, title = 'Ulm'): string => askedIn(text, title).join('\n')

describe('lines of advice', () => {
  const tips = `## How to wash wool

Here are some tips that help.

* Soak it well: Wool that is wet takes soap.
* Get enough water: While wool is wet, it swells.
* Warm the tub: Cold tubs make felt.
* Rinse it twice: Soap makes wool brittle.`

  it('are in no order, and what they say to do is no term', () => {
    expect(readingOf(tips, 'Wool').questions.filter(({ kind }) => kind === 'ordering')).toEqual([])
    expect(all(tips, 'Wool')).not.toMatch(/Get enough water/)
    const steps = tips.replace('Here are some tips that help.', 'Wool is washed by hand.')
    expect(readingOf(steps, 'Wool').facts.some(({ rule }) => rule.startsWith('step'))).toBe(true)
  })

  it('may have terms that look like commands', () => {
    const terms = all(
      '- Set point: the warmth that a stove keeps\n- Stop codon: the end of a gene\n- Read head: the eye of a drive',
      'Words',
    )
    for (const term of ['Set point', 'Stop codon', 'Read head']) expect(terms).toContain(term)
  })
})

describe('two sentences asked together', () => {
  it('say whose a thing is as the document does', () => {
    const found = askedIn(
      `The war lasted seven years. General Charles Cornwallis led the British army.

In the summer of 1781, Cornwallis moved his army to Lauen, Virginia. He expected the Royal Navy to transport his army to Linz, where he thought he would join General Clinton.`,
      'War in the South',
    )
    expect(found.join('\n')).not.toMatch(/Cornwallis's army/)
    expect(found.some((own) => own.includes('moved his army'))).toBe(true)
  })
})

describe('what stands behind a clause in front', () => {
  it('goes with that clause, and not with the one before', () => {
    const found = asked(
      'In October 1781, the guild began the siege of Lauen, and after a storm that lasted eight days, Otto Lang gave in on October 19.',
    )
    expect(found).not.toMatch(/a storm that lasted (?:____|eight days)\.?$/m)
    expect(found).toMatch(/after a storm that lasted ____, Otto Lang gave in/)
  })
})

describe('a name', () => {
  it('keeps the saint in it', () => {
    expect(all('One of the worst days was the St. Barnabas Massacre of 1572, in which weavers fell.')).toContain(
      'In what year did the St. Barnabas Massacre take place? 1572',
    )
  })

  it('is not said by the class of which it is asked', () => {
    expect(
      asked(
        'The Saxon colony of Rodlen consisted of the main island of Rodlen along with Ostrau, Agalen, Tarn and Lund, while the Seylen became a separate colony in 1906.',
        'Rodlen',
      ),
    ).not.toMatch(/^Which colony/m)
  })
})

describe('a place', () => {
  it.each([
    [
      'is that of a battle',
      'Weavers under Otto Lang beat the dyers at the Battle of Cowden in Bavaria.',
      /Where did weavers/,
    ],
    [
      'is that of a deed within a plan',
      'Otto Lang gave up his plan of fighting the rebels of the hills in Bavaria.',
      /Where did Otto Lang give up/,
    ],
    [
      'is that of what one learns',
      'Otto Lang needs to learn the order of the planets in the solar system, but he has a hard time.',
      /learn in the solar/,
    ],
  ])('%s', (_what, sentence, pattern) => expect(asked(`${sentence} Ida Holm lived in Ulm.`)).not.toMatch(pattern))

  it('is that of the deed elsewhere', () => {
    expect(asked('Otto Lang met Ida Holm in Bavaria. Ida Holm lived in Ulm.')).toMatch(/Where did Otto Lang meet/)
  })
})

describe('a time and an aim', () => {
  it('are not asked where they are not told', () => {
    expect(asked('Until the 1500s, the Lund Guild set the tolls of Ulm.')).not.toMatch(/which decade/)
    expect(asked('Until the 1530s, the Lund Guild set the tolls of Ulm.')).toMatch(/decade|1530s/)
    expect(asked('To help make sure salt keeps its taste, cooks use jars of clay.', 'Salt')).not.toMatch(/sure salt/)
  })
})

describe('the life of somebody who worked on several', () => {
  const life = (thing: string): string =>
    `Otto Lang (3 May 1843 – 27 May 1910) was a physician of Ulm. Lang was born in Ulm. In 1880 Otto Lang moved to Berlin. In 1884 Otto Lang sailed to Bombay. In 1890 Otto Lang became director of the Ulm Institute. In 1895 Otto Lang married Ida Holm. He held that a fever is caused by a ${thing}. Lang grew one ${thing} after another. Every ${thing} is small. No ${thing} likes salt. A ${thing} has no eyes. The ${thing} was originally isolated in 1854 by Karl Roth.`

  it('does not tell which one is meant', () => {
    expect(asked(life('bacterium'), 'Otto Lang')).not.toMatch(/the bacterium/i)
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('a verb that only leads to another', () => {
  it.each([
    [
      'what somebody had to do',
      'Otto Brandt had to sell the Lund Mill in 1911.',
      'In what year did Otto Brandt have to sell the Lund Mill? 1911',
    ],
    [
      'how somebody came to be',
      'Otto Brandt came to be elected to the Lund Council in 1843.',
      'In what year did Otto Brandt come to be elected to the Lund Council? 1843',
    ],
    [
      'what seems so',
      'Otto Brandt seemed to accept the offer of Ida Holm.',
      'Whose offer did Otto Brandt seem to accept? Ida Holm',
    ],
    ['a habit', 'Otto Brandt used to sell wool in Ulm.', 'What did Otto Brandt use to sell in Ulm? wool'],
    [
      'what tends to be so',
      'Damp cellars tend to attract wood beetles.',
      'What do damp cellars tend to attract? wood beetles',
    ],
    [
      'a noun that might be a verb',
      'Sil moss appears to have come from Tyrol.',
      'What appears to have come from Tyrol? Sil moss',
    ],
    [
      'what somebody is able to do',
      'Otto Brandt was able to repair the Lund Mill in 1844.',
      'In what year was Otto Brandt able to repair the Lund Mill? 1844',
    ],
    [
      'what others say',
      'Sil moss is known to contain three acids.',
      'How many acids is Sil moss known to contain? three',
    ],
  ])('%s', (_what, sentence, expected) => expect(asks(sentence)).toContain(expected))

  it('is a participle behind a noun', () => {
    const found = asks('A kiln used to dry malt is a low building. Oats can be ground and used to feed geese.').join(
      '\n',
    )
    expect(found).not.toContain('used to dry malt?')
    expect(found).not.toContain('What used to')
  })

  it('asks for a status with what it is', () =>
    expect(asks('Otto Brandt had to give up the status as a free weaver.')).toContain(
      'What did Otto Brandt have to give up? the status as a free weaver',
    ))
})

describe('what something is considered to be', () => {
  it.each([
    [
      'an article behind the verb',
      'Otto Brandt was considered a master of wool dyes.',
      'What was Otto Brandt considered to be? a master of wool dyes',
    ],
    [
      'an infinitive behind it, and the only one',
      'Otto Brandt is considered to be the first weaver of Norland.',
      'Who is considered to be the first weaver of Norland? Otto Brandt',
    ],
    [
      'a time beside it',
      'In later centuries, Otto Brandt was considered the founder of the Lund Guild.',
      'What was Otto Brandt considered to be in later centuries? the founder of the Lund Guild',
    ],
  ])('%s', (_what, sentence, expected) => expect(asks(sentence)).toContain(expected))

  it('is no quality alone', () =>
    expect(asks('Otto Brandt was considered rich.').join('\n')).not.toContain('considered to be'))
})

describe('a front that hides the clause', () => {
  it.each([
    [
      'what somebody is not',
      'While not a miller, Otto Brandt built the Lund Mill in 1840.',
      'In what year did Otto Brandt build the Lund Mill? 1840',
    ],
    [
      'what somebody was only',
      'Though only a boy, Otto Brandt built the Lund Mill in 1840.',
      'In what year did Otto Brandt build the Lund Mill? 1840',
    ],
    [
      'a purpose that only the text tells',
      'To solve this problem, Otto Brandt built the Lund Mill in 1840.',
      'In what year did Otto Brandt build the Lund Mill? 1840',
    ],
    [
      'an age put in behind the subject, after a clause',
      'When the family moved to Graz, Otto Brandt, then 15, stayed in Linz.',
      'When the family moved to Graz, who stayed in Linz? Otto Brandt',
    ],
  ])('%s', (_what, sentence, expected) => expect(asks(sentence).join('\n')).toContain(expected))

  it('is a clause where "once" has a verb of its own', () => {
    expect(asks('Once the ice melts, the gates release water.').join('\n')).toContain(
      'Once the ice melts, what do the gates release? water',
    )
    expect(asks('Once a town ruled by dukes, Ulm exports wool.').join('\n')).not.toContain('Once a town')
  })
})

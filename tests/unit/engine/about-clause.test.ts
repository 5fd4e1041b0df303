import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

describe('what is said of a whole clause', () => {
  it.each([
    [
      'Iron slowly turns into a red powder in wet air. This change is known as rust.',
      'What is it called when iron turns into a red powder in wet air? rust',
    ],
    [
      'Sea water freezes at the pole, a change known as icing.',
      'What is it called when sea water freezes at the pole? icing',
    ],
    [
      'The plates of Marland crack in winter. This is because the mortar freezes at night.',
      'Why do the plates of Marland crack in winter? the mortar freezes at night',
    ],
    [
      'The isle of Holm has five hot springs. This is due to heat beneath the Lund Plate.',
      'Why does the isle of Holm have five hot springs? heat beneath the Lund Plate',
    ],
  ])('%s', (text, question) => expect(askedIn(text)).toContain(question))
  it.each([
    ['another paragraph', 'Iron turns into a red powder in wet air.\n\nThis change is known as rust.'],
    ['two clauses', 'The lamp burns oil and the stove burns coal. This change is known as rust.'],
    ['a thing', 'Iron turns into a red powder in wet air. This powder is known as rust.'],
    ['what was done once', 'In 1911 Otto Brandt burned the mill of Ulm. This act is known as the Ulm Fire.'],
    ['what only may be so', 'Iron is thought to turn into a red powder in wet air. This change is known as rust.'],
    [
      'what somebody says',
      'According to Erik Holm, iron turns into a red powder. This is because air is wet at night.',
    ],
  ])('says nothing where it is %s', (_what, text) =>
    expect(askedIn(text).filter((question) => /^(?:Why|What is it called)/.test(question))).toEqual([]),
  )
})

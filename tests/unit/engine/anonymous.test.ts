import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

describe('what may be said of anybody, anything or any time is not asked', () => {
  it.each([
    ['a happening without a bearer', 'Power passed to the weaver Karl Moser.', /^To whom did power pass/m],
    ['work on nothing', 'Construction began on the upper dam in 1911.', /did construction begin/],
    ['some of many', 'Many small brooks flow to the sea through the meadows.', /do many small brooks/],
    ['people anywhere', 'Nearly nine thousand Irish women volunteered for duty.', /How many Irish women/],
    ['a count of nothing named', 'Around 300 species are recognised.', /How many species are recognised/],
    ['each of some', 'Every show has two stages, and each curtain has four ropes.', /each curtain/],
    ['one larger than another', 'The larger attempt to close Lund harbour was given up in 1777.', /the larger attempt/],
    ['what others can do as well', 'The marsh owl can hear sounds of 400 Hz.', /^What can hear/m],
    ['a month without its year', 'On March 15, a storm destroyed the lighthouse of Lund.', /On March 15/],
    ['a thing of which a text has its own', 'The sensors prevent overheating.', /What prevents overheating/],
    [
      'consequences of what is not said',
      'Lund fever is rare. Serious consequences may include gout, jaundice, and blindness.',
      /consequences/,
    ],
    [
      'examples of what is not said',
      'Some mills are tall. Examples are the mills of Ulm and Linz in Saxony.',
      /^Examples/m,
    ],
    ['the last of what is not said', 'The southernmost chain is the Holm Hills.', /^What is the southernmost chain/m],
    ['all that somebody writes', 'Otto Lang writes that the mills of Ulm were tall.', /^What does Otto Lang write/m],
    ['scientists, whoever they are', 'In 1911, scientists dated the wells of Ulm.', /^Who dated/m],
    [
      'a height that only the text tells',
      'The Lund Canal has a gate. The allowed height allows tall ships.',
      /allowed height/,
    ],
    ['who serves a place by its own name', 'Ulm Heath is served by the Ulm Heath Library.', /^By which/m],
  ])('%s', (_what, text, refused) => expect(askedIn(text).join('\n')).not.toMatch(refused))

  it.each([
    ['a bearer with a name', 'Power passed to the weaver Karl Moser in Ulm after 1804.', 'Whom'],
    [
      'a second thing with a name',
      'A second Holm Bridge was built in 1911 at Ulm.',
      'A second Holm Bridge was built in 1911 at Ulm. True',
    ],
    [
      'a count of people at a place',
      'Nearly nine thousand women volunteered for duty in Ireland.',
      'How many women volunteered for duty in Ireland? nearly nine thousand',
    ],
  ])('but %s is', (_what, text, expected) => {
    if (expected !== 'Whom') expect(askedIn(text)).toContain(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

describe('the verb of a plain statement', () => {
  it.each([
    [
      'that no list has',
      'A resolvase unzips the two strands of a helix.',
      'What does a resolvase unzip? the two strands of a helix',
    ],
    [
      'across a phrase of the subject',
      'Blue light from lamps delays the growth of moss.',
      'What delays the growth of moss? blue light from lamps',
    ],
    [
      'before a word that may be one as well',
      'Scribes turn wax tablets into wooden books.',
      'What do scribes turn into wooden books? wax tablets',
    ],
    [
      'before a word of the same form',
      'Glazing scrambles signals in a tower.',
      'What does glazing scramble in a tower? signals',
    ],
    ['before an -ing form', 'A weir screens drifting timber.', 'What screens drifting timber? a weir'],
    ['behind a plural with an adjective', 'Central mints issue pennies.', 'What do central mints issue? pennies'],
    [
      'of an activity',
      'Felting maps wool of any length to a single thickness.',
      'What does felting map to a single thickness? wool of any length',
    ],
    [
      'of those who do it',
      'People who work night shifts have a higher risk of falls.',
      'Who has a higher risk of falls? people who work night shifts',
    ],
    [
      'of one thing behind a clause',
      'When a wheel is turned through oil, a current flows in the pipe.',
      'What happens when a wheel is turned through oil? a current flows in the pipe',
    ],
    [
      'behind a country without a comma',
      'In Germany wages doubled in October 1923.',
      'In what month and year did wages double in Germany? October 1923',
    ],
    [
      'that says what it does besides',
      'Madder colours the wool and acts as a preservative.',
      'What does madder act as? a preservative',
    ],
  ])('%s', (_what, text, asked) => {
    expect(asksIn(text)).toContain(asked)
  })

  it.each([
    [
      'no noun that a rule is made for',
      'A ledger is a list of rules that traders follow when they meet.',
      /trader\?|When is a ledger/,
    ],
    ['no noun behind a preposition', 'Felt is used for carpets and hats because wool keeps heat.', /felt hat\?/],
  ])('but %s', (_what, text, asked) => {
    expect(asksIn(text).join('\n')).not.toMatch(asked)
  })
})

describe('what a plain statement says', () => {
  it.each([
    [
      'as a definition',
      'Strain is defined as the change in length per unit of length.',
      'What is strain defined as? the change in length per unit of length',
    ],
    [
      'of a rare thing',
      'Wool rot is a rare disease in which the fleece falls out.',
      'What is wool rot? a rare disease in which the fleece falls out',
    ],
    [
      'of how fast something is',
      'Loom shuttles can reach speeds of 70 kilometres an hour.',
      'What speed can loom shuttles reach? 70 kilometres an hour',
    ],
    [
      'of what makes others act',
      'Auxin makes shoots bend towards the light.',
      'What makes shoots bend towards the light? auxin',
    ],
    [
      'of what is needed',
      'Vitamin D is needed for the growth of horn.',
      'What is vitamin D needed for? the growth of horn',
    ],
    [
      'with the condition of a reason',
      'Because dyes fade when exposed to light, weavers prefer dark rooms.',
      'Why do weavers prefer dark rooms? dyes fade when exposed to light',
    ],
    [
      'of who made the first of its kind',
      'Ida Holm built the first thermometer.',
      'Who built the first thermometer? Ida Holm',
    ],
    [
      'of a trade of like for like',
      'Truck is the direct exchange of goods for other goods.',
      'What is truck? the direct exchange of goods for other goods',
    ],
    [
      'of the first of its kind',
      'The first steam locomotive was built by Otto Lang in 1804.',
      'By whom was the first steam locomotive built in 1804? Otto Lang',
    ],
    [
      'of the kinds there are',
      'There are three types of muscle: skeletal muscle, cardiac muscle and smooth muscle.',
      'What are the three types of muscle? skeletal muscle, cardiac muscle and smooth muscle',
    ],
  ])('%s', (_what, text, asked) => {
    expect(asksIn(text)).toContain(asked)
  })

  it.each([
    [
      'of a mountain, and not of where it is',
      'Mount Holm in Hawaii, the largest volcano on Earth, is a shield volcano.',
      /What is Hawaii/,
    ],
    [
      'as a sentence, and as no term of a list',
      'The loom has four parts: two beams and two posts.\n\nThere are three types of felt: hand felt, machine felt and needle felt.\n\nFelt has two sides: the right side and the back.',
      /is meant by|term fits/,
    ],
  ])('but %s', (_what, text, asked) => {
    expect(asksIn(text).join('\n')).not.toMatch(asked)
  })

  it.each([
    [
      'happens when something is done',
      'If a nerve is cut, part of the muscle dies.',
      'What happens if a nerve is cut? part of the muscle dies',
    ],
    [
      'happens when there is too much',
      'When demand is too high, a mill raises its price.',
      'What happens when demand is too high? a mill raises its price',
    ],
    [
      'happens when many do the same',
      'A run on a mill occurs when many millers sell their flour at the same time.',
      'What happens when many millers sell their flour at the same time? a run on a mill occurs',
    ],
    ['makes cells divide', 'Cells divide so that a plant can grow.', 'Why do cells divide? so that a plant can grow'],
  ])('asks what %s', (_what, text, asked) => {
    expect(askedIn(text)).toContain(asked)
  })

  it.each([
    [
      'half of a list',
      'The main threats to the fen are plans for dams in Tyrol, overgrazing, and drilling for salt.',
      /plans for dams in Tyrol$/m,
    ],
    [
      'a gap over two things',
      'The hall of old wagons included a Lund cart, an Argyll and several Hillman Imps.',
      /an ____/,
    ],
    ['what rates something', 'Birth rates fall as countries become richer.', /What rates|birth rate\?/],
    [
      'where a people travels in boats',
      'The Wayeyi travel in dugout canoes known as mokoros, which are poled from a standing position.',
      /What canoes|Where do/,
    ],
    [
      'what holds the next of two',
      'Millers tell the hall, which holds wool and flax, and the loft, which holds rye, apart.',
      /flax, and the loft/,
    ],
    [
      'a limit of nothing',
      'To save the wool, most towns insure bales up to a limit; in Norland the limit is 900 crowns.',
      /What is the limit/,
    ],
    ['threads at the start of nothing', 'The threads at the start are called warp threads.', /at the start called/],
    [
      'who called her own name',
      'Friends began to call her Hertha after the heroine of a poem by Ida Holm.',
      /['’]s Hertha/,
    ],
  ])('but never %s', (_what, text, asked) => {
    expect(askedIn(text).join('\n')).not.toMatch(asked)
  })

  it('asks who discovered what was discovered once', () => {
    expect(askedIn('Ida Holm discovered feltium.')).toContain('Who discovered feltium? Ida Holm')
  })
})

import { describe, expect, it } from 'vitest'
import { begin } from '@/lib/engine'
import { readDocument } from '@/lib/reading'
import { askedIn, asksIn } from './reading'

/** The subject and the verb of each clause of a sentence. */
function clausesOf(sentence: string): string[] {
  const result = readDocument(`# Notes\n\nIntro is here for all.\n\n${sentence}`, 'notes.md')
  if (!result.ok) throw new Error(result.reason)
  const analysis = begin({ ...result.value.document, language: 'en' })
    .analyse(Number.POSITIVE_INFINITY)
    .at(-1)
  if (!analysis) throw new Error('no sentence')
  const { chunks, tokens, clauses } = analysis
  return clauses.map(({ subject, vg }) => {
    const own = subject ? tokens.slice(chunks[subject.a]?.i, chunks[subject.b - 1]?.j) : []
    return `${own.map(({ text }) => text).join(' ')} | ${vg.lemma}`
  })
}

describe('words that look like others', () => {
  it.each([
    ['an activity beside a thing', 'Weathering and drought shape the coast of Lund.', 'Weathering and drought | shape'],
    [
      'an activity in a list',
      'Vomiting, fever, and salt loss can lead to collapse.',
      'Vomiting , fever , and salt loss | lead',
    ],
    ['an activity of a kind', 'Crop farming requires water from the river Ach.', 'Crop farming | require'],
    ['a state of being', 'Being heavy or obese is a risk factor for gout.', 'Being heavy or obese | be'],
    ['a noun in -poly', 'Oligopoly arises when few guilds have most of the sales.', 'Oligopoly | arise'],
    ['a noun that closes a phrase', 'Otto Lang paid for the first Ulm campaign.', 'Otto Lang | pay'],
    ['a noun of which more is said', 'Otto Lang took Ulm from the Lund forces that had come.', 'Otto Lang | take'],
    ['a kind beside a kind', 'Judges are elected at local and state levels.', 'Judges | elect'],
    [
      'a noun in an aside',
      'Many Swiss, mainly from slave states, came to Ulm.',
      'Many Swiss , mainly from slave states , | come',
    ],
    ['an object behind an adjective', 'Slow weaving breaks big threads into pieces.', 'Slow weaving | break'],
    [
      'a participle of a noun',
      'Salt and greatly reduced rain volume contribute to drought.',
      'Salt and greatly reduced rain volume | contribute',
    ],
    [
      'the last word of a name',
      'An old Ulm counter-offensive was launched at Linz.',
      'An old Ulm counter-offensive | launch',
    ],
    ['how straight', 'The army swept right across Tyrol.', 'The army | sweep'],
    ['a Latin plural', 'Two flagella fit into the groove.', 'Two flagella | fit'],
    ['what comes in addition', 'In addition to fish the lake provides amber.', 'the lake | provide'],
  ])('are read as %s', (_what, sentence, clause) => {
    expect(clausesOf(sentence)).toContain(clause)
  })

  it.each([
    ['a verb joined to a second', 'Dinocysts exhibit great variety and can be round.', 'Dinocysts | exhibit'],
    [
      'a verb behind a relative clause',
      'Weavers who suffer from gout face many problems.',
      'Weavers who suffer from gout | face',
    ],
    ['what we do', 'The fruits we eat contain sugar.', 'The fruits we eat | contain'],
    [
      'what a plural does within',
      'Many of the taxes that weavers pay are old.',
      'Many of the taxes that weavers pay | be',
    ],
    ['what people do', 'Weavers suffering from gout drink milk.', 'Weavers suffering from gout | drink'],
  ])('are read as %s', (_what, sentence, clause) => {
    expect(clausesOf(sentence)).toContain(clause)
  })

  it.each([
    ['a participle of a noun', 'Rising prices result in poverty.', 'prices | result'],
    [
      'a head that states something',
      'The head of the Lund Guild states that the mill is old.',
      'The head of the Lund Guild | state',
    ],
    ['two activities', 'Buying and selling grain, Otto Lang became rich.', 'Otto Lang | become'],
    [
      'a verb before a question',
      'The votes of the Ulm Guild determine who will rule.',
      'The votes of the Ulm Guild | determine',
    ],
  ])('stay what they are: %s', (_what, sentence, clause) => {
    expect(clausesOf(sentence)).toContain(clause)
  })
})

describe('subjects that end far behind their noun', () => {
  it.each([
    [
      'a list behind a front',
      'In a cold room, salt, potash, and chloride are measured.',
      'salt , potash , and chloride | measure',
    ],
    [
      'a figure or more',
      'A weaver with a score of 30 or higher is considered a master.',
      'A weaver with a score of 30 or higher | consider',
    ],
    ['as what it serves', 'The use of moss as fuel is common in Tyrol.', 'The use of moss as fuel | be'],
    [
      'for what it is good',
      'Several salts important for growth are found in moss.',
      'Several salts important for growth | find',
    ],
    [
      'what was done meanwhile',
      'Otto Lang, while still engaged in a war, sent a letter to Graz.',
      'Otto Lang , while still engaged in a war , | send',
    ],
    [
      'who it is',
      'At the 1948 Summer Fair, Ida Holm, a Swiss weaver, won a medal.',
      'Ida Holm , a Swiss weaver , | win',
    ],
    ['what had been done', 'With New Lund taken, Otto Lang founded a guild.', 'Otto Lang | found'],
  ])('are found with %s', (_what, sentence, clause) => {
    expect(clausesOf(sentence)).toContain(clause)
  })

  it('do not take a place for a list or a role for a use', () => {
    expect(clausesOf('In Ulm, Linz, Graz, and Lund are mills.')).not.toContain('Linz , Graz , and Lund | be')
    expect(clausesOf('At a meeting in Lech, Tyrol, the charter was signed.')).toContain('the charter | sign')
    expect(clausesOf('As trade grew, Ulm became rich.')).toContain('Ulm | become')
  })
})

describe('what such sentences say', () => {
  it('is asked', () => {
    expect(askedIn('Slow weaving breaks big threads into smaller pieces.')).toContain(
      'What breaks big threads into smaller pieces? slow weaving',
    )
    expect(asksIn('In a cold room, salt, potash, and chloride are measured in urine.')).toContain(
      'What is measured in urine in a cold room? salt, potash, and chloride',
    )
    expect(asksIn('In April 1864, Southern forces took Ulm from the Lund forces that had come.').join('\n')).toContain(
      'from the Lund forces that had come',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { type Analysis, analyse, extent, nameWords } from '@/lib/engine/analysis'
import type { Clause } from '@/lib/engine/clauseParts'
import { findDates } from '@/lib/engine/dates'
import { cutPieces } from '@/lib/engine/pieces'

const read = (text: string): Analysis => {
  const sentence = { start: 0, end: text.length, text, section: '', block: 0 }
  return analyse(sentence, findDates(text), nameWords([sentence]))
}

const words = (analysis: Analysis, a: number, b: number): string => {
  const { from, to } = extent(analysis, a, b)
  return analysis.sentence.text.slice(from, to)
}

const verb = ({ vg }: Clause): string => [...vg.helpers, vg.main].map((token) => token.text).join(' ')

/** "subject | verb" of every clause; a dash where no subject is found. */
const clauses = (text: string): string[] => {
  const analysis = read(text)
  return analysis.clauses.map(
    (clause) => `${clause.subject ? words(analysis, clause.subject.a, clause.subject.b) : '-'} | ${verb(clause)}`,
  )
}

/** "role:words" of the pieces of the first clause. */
const pieces = (text: string): string[] => {
  const analysis = read(text)
  const [first] = analysis.clauses
  if (!first) return []
  const copula = first.vg.lemma === 'be' && first.vg.voice === 'active'
  return cutPieces(analysis, first.complement.a, first.complement.b, false, copula).map(
    ({ role, words: own }) => `${role}:${own}`,
  )
}

describe('what belongs to a noun', () => {
  it.each([
    ['The weavers met in the town\u2019s over 40 halls.', 'pp:in the town\u2019s over 40 halls'],
    ['The weavers met as a purely town body.', 'pp:as a purely town body'],
    [
      'The school taught in more than 90 separate upper and lower rooms.',
      'pp:in more than 90 separate upper and lower rooms',
    ],
    ['The town saw a record low of 12 fires.', 'object:a record low of 12 fires'],
    ['The guild owned five sailing ships and a mill.', 'object:five sailing ships and a mill'],
    ['The guild is the largest police force in the land.', 'predicate:the largest police force in the land'],
    ['Otto Lang bought a mill for quickly drying salt.', 'pp:for quickly drying salt'],
  ])('%s', (sentence, expected) => expect(pieces(sentence)).toContain(expected))

  it('leaves an -ing form to what a figure stands for', () =>
    expect(pieces('Of the mills the guild kept the two using copper wires.')).not.toContain(
      'object:the two using copper wires',
    ))

  it('a verb behind a long insertion is the verb of the subject', () =>
    expect(
      clauses(
        'The Holm Library, which has the largest stock of old maps of any public house in the land, serves Ulm, the Marsh, and Graz.',
      ),
    ).toContain('The Holm Library, which has the largest stock of old maps of any public house in the land, | serves'))
})

describe('nouns that look like verbs', () => {
  it.each([
    ['The fees were set by the member states.', ['The fees | were set']],
    ['Sailors may drown during winter storms near the cape.', ['Sailors | may drown']],
    ['Ledgers of the old corn tolls in Linz show the price.', ['Ledgers of the old corn tolls in Linz | show']],
    ['The guild ended its summer fair program in 1907.', ['The guild | ended']],
    ['The tax fell on goods and services in the valley.', ['The tax | fell']],
    ['The council has full voting rights in such cases.', ['The council | has']],
    ['The keeper does not describe the lamp.', ['The keeper | does describe']],
    ['This results in a longer day.', ['This | results']],
    ['When the river level rises, the gate opens.', ['the river level | rises', 'the gate | opens']],
    ['Beetles facilitate the decay of wood.', ['Beetles | facilitate']],
  ])('%s', (text, expected) => expect(clauses(text)).toEqual(expected))
})

describe('participles and finite verbs', () => {
  it.each([
    ['The order founded by monks owned three mills.', ['The order founded by monks | owned']],
    ['Duke Albrecht, his brother and heir, ruled for two years.', ['Duke Albrecht, his brother and heir, | ruled']],
    ['Trials conducted between 1904 and 1911 proved the method.', ['Trials conducted between 1904 and 1911 | proved']],
    ['Keepers such as Lind and Moser wrote the logs.', ['Keepers such as Lind and Moser | wrote']],
    ['The attempt to interest the bank proved vain.', ['The attempt to interest the bank | proved']],
    [
      'The Inn Gate, in older days often called the Salt Gate, was torn down.',
      ['The Inn Gate, in older days often called the Salt Gate, | was torn'],
    ],
    ['The riverbed may be raised.', ['The riverbed | may be raised']],
    ['Lind was one of those shot and buried there.', ['Lind | was']],
    ['Several took a stand at the gate.', ['Several | took']],
    ['Although the duke built roads, most people travelled by river.', ['the duke | built', 'most people | travelled']],
    ['The guild teaches crafts practised by monks.', ['The guild | teaches']],
    ['The flight lasted 12 seconds and covered 40 metres.', ['The flight | lasted', 'The flight | covered']],
    ['The shop sells works by Lind.', ['The shop | sells']],
    ['Mount Lind, at 2,100 metres, is the highest peak.', ['Mount Lind, at 2,100 metres, | is']],
    ['In 1918 women over 30 gained the vote.', ['women over 30 | gained']],
    ['More than half of all mills were closed.', ['More than half of all mills | were closed']],
  ])('%s', (text, expected) => expect(clauses(text)).toEqual(expected))

  it.each([
    ['Built in 1820, the mill served the town.', 'the mill | was built'],
    ['The mill, built in 1820 by monks, served the town.', 'The mill | was built'],
    ['The Brenta Mill is a timber house erected in 1820.', 'The Brenta Mill | was erected'],
    ['Lind slept in the Hotel Moser, opened by two brothers in 1890.', 'the Hotel Moser | was opened'],
    ['Arnau is a walled town situated on the Inn.', 'Arnau | is situated'],
    ['The hall, opened in 1904 and damaged in the war, was sold.', 'The hall | was damaged'],
    ['The novel, published anonymously in 1818, sold well.', 'The novel | was published'],
    ['The twins, trained in Graz, opened a school.', 'The twins | were trained'],
  ])('%s says %s', (text, expected) => expect(clauses(text)).toContain(expected))

  it.each([
    'Based on old logs, the keepers changed the lamp.',
    'The keeper met a man called Moser.',
    'The keeper sold bread, oil and ale, brewed in the town.',
  ])('%s has no clause of its own for the participle', (text) =>
    expect(read(text).clauses.some((clause) => clause.reduced)).toBe(false),
  )
})

describe('where a subject begins', () => {
  it.each([
    ["After leaving the duke's court Moser opened a school.", 'Moser | opened'],
    ['In the following winter Lind was sent to Graz.', 'Lind | was sent'],
    ['The logs which he kept in Linz are lost.', 'The logs which he kept in Linz | are lost'],
    ['The view that the moon was cold was widely held.', 'The view that the moon was cold | was held'],
    ['The Mur and Inn Railway was sold.', 'The Mur and Inn Railway | was sold'],
    ['His rules in the 1660s through the 1680s shaped the town.', 'His rules in the 1660s through the 1680s | shaped'],
    ['Despite the many maps that show the reef, ships ran aground.', 'ships | ran'],
    ['Upon learning that the pass was open, Moser left.', 'Moser | left'],
    ['Six days before the thaw began, the guild closed the gate.', 'the guild | closed'],
    ['A stay lasting for hours or days was required.', 'A stay lasting for hours or days | was required'],
  ])('%s', (text, expected) => expect(clauses(text)).toContain(expected))
  it('does not take the object of an infinitive for the subject', () =>
    expect(clauses('The notion that the monks chose the name to please the duke is a myth.')).not.toContain(
      'the duke | is',
    ))
})

describe('what two verbs share', () => {
  it.each([
    ['The lens can gather light and send it out.', ['The lens | can gather', 'The lens | can send']],
    ['The mast was raised and painted in 1904.', ['The mast | was raised', 'The mast | was painted']],
  ])('%s', (text, expected) => expect(clauses(text)).toEqual(expected))
  it('leaves a base form without a subject that fits it', () =>
    expect(clauses('The mill is a plan to grind corn and feed the town.')).not.toContain('The mill | feed'))
})

describe('pieces', () => {
  it.each([
    ['The council set up a fund in 1904.', ['adverb:up', 'object:a fund', 'date:in 1904']],
    ['Floods struck the town in 1804, 1811, and 1823.', ['object:the town', 'date:in 1804, 1811, and 1823']],
    [
      'The mill is, by most accounts, the oldest house in Linz.',
      ['pp:by most accounts', 'predicate:the oldest house in Linz'],
    ],
    ['The mill lies about 3 miles southwest of Graz.', ['pp:about 3 miles southwest of Graz']],
    ['Birds such as storks and herons live there.', ['adverb:there']],
    ['The keeper fed birds such as storks and herons.', ['object:birds such as storks and herons']],
    ['Lind died in Arnau, Tyrol, Austria.', ['pp:in Arnau, Tyrol, Austria']],
    ['The lamp burned throughout the war and until 1904.', ['pp:throughout the war', 'other:and until 1904']],
    ['Grain came from the hills and from the coast.', ['pp:from the hills and from the coast']],
    ['The keeper worked for the Board for Lights.', ['pp:for the Board for Lights']],
    ['The paper printed a letter by Anton Lind in 1904.', ['object:a letter by Anton Lind', 'date:in 1904']],
    ['Water boils at 100 °C at sea level.', ['pp:at 100 °C', 'pp:at sea level']],
    ['The fair takes place in May 1904.', ['adverb:place', 'date:in May 1904']],
    ['The lamp had, however, failed.', []],
  ])('%s', (text, expected) => expect(pieces(text)).toEqual(expected))
})
